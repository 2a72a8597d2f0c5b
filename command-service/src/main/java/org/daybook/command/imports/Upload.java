package org.daybook.command.imports;

/** One uploaded file. The name is cut down to its last part: it is only shown. */
public record Upload(String name, byte[] bytes) {

    public static Upload of(String name, byte[] bytes) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String printable = last.replaceAll("[^\\p{L}\\p{N} ._()-]", "_");
        return new Upload(printable.substring(0, Math.min(printable.length(), 100)), bytes);
    }
}
