package org.daybook.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;

/** Ports below those that the system hands out by itself, which somebody else might get before the process that is meant to. */
final class FreePort {

    private static final AtomicInteger PORTS =
            new AtomicInteger(20_000 + (int) (ProcessHandle.current().pid() % 1000) * 10);

    private FreePort() {}

    static int next() {
        while (true) {
            try (ServerSocket socket = new ServerSocket(PORTS.getAndIncrement())) {
                return socket.getLocalPort();
            } catch (BindException e) {
                // somebody has it: the next one
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
