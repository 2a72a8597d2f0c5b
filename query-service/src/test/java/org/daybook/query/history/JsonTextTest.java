package org.daybook.query.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JsonTextTest {

    @Test
    void each_field_has_a_line_and_nothing_else_is_changed() {
        assertThat(JsonText.indented("{\"a\":1.10,\"b\":[ ],\"c\":{\"d\":[true,null]},\"a\":\"x, y: {z}\"}"))
                .isEqualTo("""
                {
                  "a": 1.10,
                  "b": [],
                  "c": {
                    "d": [
                      true,
                      null
                    ]
                  },
                  "a": "x, y: {z}"
                }""");
    }

    @Test
    void quotes_and_backslashes_within_a_text_do_not_end_it() {
        assertThat(JsonText.indented("{\"a\":\"\\\\\",\"b\":\"\\\"}\"}")).isEqualTo("""
                {
                  "a": "\\\\",
                  "b": "\\"}"
                }""");
    }

    @Test
    void what_cannot_be_seen_stands_as_its_escape() {
        assertThat(JsonText.indented("\"a\u202egpj\u200b\u2066\u2028é\""))
                .isEqualTo("\"a\\u202egpj\\u200b\\u2066\\u2028é\"");
    }

    @Test
    void json_without_end_is_shown_too() {
        String deep = "[".repeat(5000) + "]".repeat(5000);
        assertThat(JsonText.indented(deep)).hasSizeLessThan(1_000_000);
        assertThat(JsonText.indented("null")).isEqualTo("null");
        assertThat(JsonText.indented("")).isEmpty();
    }

    @Test
    void a_line_of_a_file_has_no_line_break_in_it() {
        assertThat(JsonText.oneLine("{\r\n  \"a\": \"b\\n\"\n}")).isEqualTo("{    \"a\": \"b\\n\" }");
    }
}
