package org.daybook.query.history;

/**
 * Stored JSON as text to be looked at. Nothing of it is taken apart and put together again, so that an auditor sees what is there:
 * the digits of a number, a key that stands twice.
 */
final class JsonText {

    private static final String INDENT = "  ";

    private JsonText() {}

    /** Line breaks can only stand between the values of JSON. */
    static String oneLine(String json) {
        return json.replace('\n', ' ').replace('\r', ' ');
    }

    /** One field a line; what cannot be seen, or turns the direction of what follows, stands as its escape. */
    static String indented(String json) {
        StringBuilder out = new StringBuilder(json.length() * 2);
        int depth = 0;
        boolean text = false;
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (text) {
                append(out, c);
                if (c == '\\' && i + 1 < json.length()) {
                    append(out, json.charAt(++i));
                } else if (c == '"') {
                    text = false;
                }
            } else if (c == '"') {
                text = true;
                out.append(c);
            } else if (c == '{' || c == '[') {
                out.append(c);
                int next = skipSpace(json, i + 1);
                if (next < json.length() && (json.charAt(next) == '}' || json.charAt(next) == ']')) {
                    out.append(json.charAt(next));
                    i = next;
                } else {
                    line(out, ++depth);
                }
            } else if (c == '}' || c == ']') {
                line(out, --depth);
                out.append(c);
            } else if (c == ',') {
                out.append(c);
                line(out, depth);
            } else if (c == ':') {
                out.append(": ");
            } else if (!Character.isWhitespace(c)) {
                append(out, c);
            }
        }
        return out.toString();
    }

    private static int skipSpace(String json, int from) {
        int at = from;
        while (at < json.length() && Character.isWhitespace(json.charAt(at))) {
            at++;
        }
        return at;
    }

    private static void line(StringBuilder out, int depth) {
        // JSON that is nested without end is still to be shown
        out.append('\n').append(INDENT.repeat(Math.clamp(depth, 0, 40)));
    }

    private static void append(StringBuilder out, char c) {
        int type = Character.getType(c);
        if (type == Character.FORMAT
                || type == Character.CONTROL
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR) {
            out.append("\\u").append(String.format("%04x", (int) c));
        } else {
            out.append(c);
        }
    }
}
