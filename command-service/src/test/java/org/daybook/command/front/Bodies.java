package org.daybook.command.front;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;

/** Bodies of commands as text, read as the front reads them. */
final class Bodies {

    private Bodies() {}

    static JsonNode read(String body) {
        try {
            return CommandBody.read(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
