package org.daybook.command.front;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.daybook.command.entry.Refused;
import org.daybook.command.entry.Refused.Violation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the body and headers of a command strictly: one JSON object, no key twice, nothing behind it, not deep. */
final class CommandBody {

    private static final int MOST_BYTES = 1 << 20;
    private static final JsonMapper STRICT = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(20)
                            .maxStringLength(20_000)
                            .maxNumberLength(50)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private CommandBody() {}

    /** The bytes are read as UTF-8 without mercy: a character that is none would be recorded as another. */
    static JsonNode read(InputStream in) throws IOException {
        byte[] body = in.readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            JsonNode json = text.isBlank() ? null : STRICT.readTree(text);
            if (json != null && json.isObject()) {
                return json;
            }
        } catch (JacksonException | CharacterCodingException e) {
            // what was sent may hold personal data: the parser's words are not repeated
            throw malformed("malformed-json", "The body is not well-formed JSON.");
        }
        throw malformed("malformed-json", "The body must be one JSON object.");
    }

    static @Nullable Long version(@Nullable String header) {
        try {
            return header == null ? null : Long.valueOf(header.strip());
        } catch (NumberFormatException e) {
            throw malformed("malformed-header", "Expected-Version must be a whole number.");
        }
    }

    static @Nullable String key(@Nullable String header) {
        if (header != null && (header.isBlank() || header.length() > 100 || FieldText.trouble(header, 100) != null)) {
            throw malformed("malformed-header", "Idempotency-Key must be 1 to 100 printable characters.");
        }
        return header;
    }

    private static Refused malformed(String code, String message) {
        return Refused.malformed(List.of(new Violation("", code, message)));
    }
}
