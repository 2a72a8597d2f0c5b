package org.daybook.command.imports;

/** A file that cannot be read as a whole; nothing of the upload is recorded. */
public final class BrokenFile extends RuntimeException {

    private final Failure failure;

    /** Which file, which line, and what is wrong there. */
    public record Failure(String code, String file, long line, String message) {}

    public BrokenFile(String code, String file, long line, String message) {
        super(message, null, false, false);
        failure = new Failure(code, file, line, message);
    }

    public Failure failure() {
        return failure;
    }
}
