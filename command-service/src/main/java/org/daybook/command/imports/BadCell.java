package org.daybook.command.imports;

/** A cell that cannot be read; its row is rejected. */
public final class BadCell extends RuntimeException {

    private final String code;

    public BadCell(String code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
