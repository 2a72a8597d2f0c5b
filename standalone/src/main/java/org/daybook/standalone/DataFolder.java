package org.daybook.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** The data folder belongs to one running Daybook; the lock goes with the process, however it ends. */
final class DataFolder implements AutoCloseable {

    /** Another Daybook is running on the folder. */
    static final class InUse extends RuntimeException {
        InUse(Path folder, String process) {
            super("Daybook is already running on the data folder " + folder + process + ".");
        }
    }

    private final FileChannel channel;

    private DataFolder(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws InUse when another process has it; nothing of that one is touched */
    static DataFolder claim(Path folder) {
        Path whole = folder.toAbsolutePath();
        Path file = whole.resolve("daybook.lock");
        try {
            Files.createDirectories(whole);
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                String holder = Files.readString(file).strip();
                throw new InUse(whole, holder.isEmpty() ? "" : " (process " + holder + ")");
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            return new DataFolder(channel);
        } catch (IOException e) {
            throw new UncheckedIOException("The data folder " + folder + " cannot be used", e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The data folder could not be given back", e);
        }
    }
}
