package org.daybook.standalone;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/** Stands before a database on loopback, so that it can be taken away from those who use it and given back. */
final class Relay implements AutoCloseable {

    private final int behind;
    private final int port;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private ServerSocket door;
    private volatile boolean frozen;

    Relay(int behind) {
        this.behind = behind;
        this.door = listen(0);
        this.port = door.getLocalPort();
    }

    int port() {
        return port;
    }

    private ServerSocket listen(int on) {
        try {
            ServerSocket socket = new ServerSocket(on, 200, InetAddress.getLoopbackAddress());
            Thread.ofVirtual().start(() -> accept(socket));
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(ServerSocket socket) {
        while (!socket.isClosed()) {
            try {
                Socket in = socket.accept();
                Socket out = new Socket(InetAddress.getLoopbackAddress(), behind);
                // no delay of its own: small messages go on at once, as they do without a relay
                in.setTcpNoDelay(true);
                out.setTcpNoDelay(true);
                open.add(in);
                open.add(out);
                Thread.ofVirtual().start(() -> copy(in, out));
                Thread.ofVirtual().start(() -> copy(out, in));
            } catch (IOException e) {
                // the door was closed, or nobody is behind it
            }
        }
    }

    private void copy(Socket from, Socket to) {
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            byte[] some = new byte[8192];
            for (int read = in.read(some); read >= 0; read = in.read(some)) {
                while (frozen && !to.isClosed()) {
                    LockSupport.parkNanos(10_000_000L);
                }
                out.write(some, 0, read);
            }
        } catch (IOException e) {
            // one of the two has gone
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    /** The database is away: every connection breaks, and there is no new one. */
    void cut() {
        try {
            door.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The database is there, and says nothing to anybody. */
    void freeze() {
        frozen = true;
    }

    /** It is back, where it was. */
    void mend() {
        if (frozen) {
            frozen = false;
            return;
        }
        door = listen(port);
    }

    @Override
    public void close() {
        cut();
    }
}
