package org.daybook.standalone;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Commands that must not be recorded. {@code @known}, {@code @inCare} and the like stand for what the test has prepared. */
final class BadCommands {

    /** A request with the answer it must get; {@code field} is the first one that is named, where that is said. */
    record Bad(
            String name,
            String method,
            String path,
            byte[] body,
            List<String> headers,
            int status,
            String code,
            String field) {

        Bad(String name, String method, String path, byte[] body, List<String> headers, int status, String code) {
            this(name, method, path, body, headers, status, code, "");
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static final List<String> JSON = List.of("Content-Type", "application/json");
    private static final String PERSON = "{\"localId\":\"bad-1\",\"sex\":\"F\",\"dateOfBirth\":\"2010-05-04\"";
    private static final String CARE =
            "{\"childId\":\"@known\",\"startedOn\":\"2018-06-01\",\"legalStatus\":\"C2\",\"categoryOfNeed\":\"N1\"";
    private static final String PLACED =
            "{\"childId\":\"@inCare\",\"startedOn\":\"2018-06-01\",\"placementType\":\"U4\"";

    private final List<Bad> all = new ArrayList<>();

    static List<Bad> all() {
        BadCommands bad = new BadCommands();
        bad.bodies();
        bad.fields();
        bad.texts();
        bad.days();
        bad.requests();
        return bad.all;
    }

    private void raw(String name, byte[] body, int status, String code) {
        all.add(new Bad(name, "POST", "/api/commands/register-child", body, JSON, status, code));
    }

    private void body(String name, String body) {
        raw(name, body.getBytes(StandardCharsets.UTF_8), 400, "malformed-json");
    }

    private void refused(String name, String command, String body, int status, String code) {
        all.add(new Bad(
                name, "POST", "/api/commands/" + command, body.getBytes(StandardCharsets.UTF_8), JSON, status, code));
    }

    private void bodies() {
        body("no body", "");
        body("blank body", " \n ");
        body("not JSON", "hello");
        body("an array", "[" + PERSON + "}]");
        body("null", "null");
        body("a number", "7");
        body("a text", "\"child\"");
        body("garbage behind the object", PERSON + "} x");
        body("two objects", PERSON + "}" + PERSON + "}");
        body("a key twice", PERSON + ",\"sex\":\"M\"}");
        body("a key twice, once escaped", PERSON + ",\"s\\u0065x\":\"M\"}");
        body("not closed", PERSON);
        body("single quotes", "{'localId':'bad'}");
        body("a comment", "/* x */" + PERSON + "}");
        body("not a number", PERSON + ",\"x\":NaN}");
        body("a raw control character", PERSON + ",\"givenName\":\"a\u0001\"}");
        body("a number of sixty digits", PERSON + ",\"x\":" + "1".repeat(60) + "}");
        body("a text of thirty thousand characters", PERSON + ",\"givenName\":\"" + "a".repeat(30_000) + "\"}");
        body("nested a thousand deep", PERSON + ",\"x\":" + "[".repeat(1000) + "]".repeat(1000) + "}");
        byte[] latin = (PERSON + ",\"givenName\":\"Zo\u00eb\"}").getBytes(StandardCharsets.ISO_8859_1);
        raw("bytes that are not UTF-8", latin, 400, "malformed-json");
        raw("two megabytes", large(2), 413, "too-large");
        raw("ten megabytes", large(10), 413, "too-large");
    }

    private static byte[] large(int megabytes) {
        return (PERSON + ",\"givenName\":\"a\"" + " ".repeat(megabytes << 20) + "}").getBytes(StandardCharsets.UTF_8);
    }

    private void field(String name, String command, String body, String code) {
        refused(name, command, body, 400, code);
    }

    private void fields() {
        field("nothing in it", "register-child", "{}", "missing-field");
        field("unknown field", "register-child", PERSON + ",\"shoeSize\":4}", "unknown-field");
        field("no local id", "register-child", "{\"sex\":\"F\",\"dateOfBirth\":\"2010-05-04\"}", "missing-field");
        field("sex is null", "register-child", PERSON.replace("\"F\"", "null") + "}", "missing-field");
        field("local id is blank", "register-child", PERSON.replace("bad-1", "  ") + "}", "missing-field");
        field("local id is a number", "register-child", PERSON.replace("\"bad-1\"", "4") + "}", "wrong-type");
        field("local id is an object", "register-child", PERSON.replace("\"bad-1\"", "{}") + "}", "wrong-type");
        field("birth is a number", "register-child", PERSON.replace("\"2010-05-04\"", "2010") + "}", "wrong-type");
        field("identifiers are an object", "register-child", PERSON + ",\"identifiers\":{}}", "wrong-type");
        field("an identifier is null", "register-child", PERSON + ",\"identifiers\":[null]}", "wrong-type");
        field(
                "an identifier without id",
                "register-child",
                PERSON + ",\"identifiers\":[{\"source\":\"a\"}]}",
                "missing-field");
        String many = "[" + "{\"source\":\"a\",\"id\":\"b\"},".repeat(100) + "{\"source\":\"a\",\"id\":\"b\"}]";
        field(
                "a hundred and one identifiers",
                "register-child",
                PERSON + ",\"identifiers\":" + many + "}",
                "wrong-type");
        field("a flag as text", "start-care", CARE + ",\"begunEarlier\":\"true\"}", "wrong-type");
        field("a placement as text", "start-care", CARE + ",\"placement\":\"U4\"}", "wrong-type");
        field("a placement without type", "start-care", CARE + ",\"placement\":{\"urn\":\"1\"}}", "missing-field");
        field("a cost as text", "make-placement", PLACED + ",\"weeklyCost\":\"10\"}", "wrong-type");
        field("a negative cost", "make-placement", PLACED + ",\"weeklyCost\":-1}", "number-out-of-range");
        field("a cost of ten million", "make-placement", PLACED + ",\"weeklyCost\":10000000}", "number-out-of-range");
        field("three decimals", "make-placement", PLACED + ",\"distanceMiles\":1.234}", "number-out-of-range");
        field(
                "an endless exponent",
                "make-placement",
                PLACED + ",\"distanceMiles\":1e2147483647}",
                "number-out-of-range");
        field("a tiny exponent", "make-placement", PLACED + ",\"distanceMiles\":1e-2147483646}", "number-out-of-range");
        field("unknown sex", "register-child", PERSON.replace("\"F\"", "\"X\"") + "}", "unknown-code");
        field("a code in small letters", "start-care", CARE.replace("C2", "c2") + "}", "unknown-code");
        field("a code in wide letters", "start-care", CARE.replace("C2", "\uff23\uff12") + "}", "unknown-code");
        field(
                "unknown reason",
                "withdraw-entry",
                "{\"childId\":\"@inCare\",\"entryId\":\"@care\",\"reason\":\"because\"}",
                "unknown-code");
        field("nothing to correct", "correct-entry", correct("@care", "{}"), "wrong-type");
        field("a list to correct", "correct-entry", correct("@care", "[]"), "wrong-type");
        field("unknown field to correct", "correct-entry", correct("@care", "{\"mood\":\"x\"}"), "unknown-field");
    }

    static String correct(String entry, String fields) {
        return "{\"childId\":\"@inCare\",\"entryId\":\"" + entry + "\",\"reason\":\"wrong-date\",\"fields\":" + fields
                + "}";
    }

    private void text(String name, String value) {
        field(name, "register-child", PERSON + ",\"givenName\":\"" + value + "\"}", "text-not-allowed");
    }

    private void texts() {
        text("a null byte", "a\\u0000b");
        text("a bell", "a\\u0007b");
        text("a delete", "a\\u007fb");
        text("a right-to-left override", "a\\u202eb");
        text("a right-to-left mark", "a\\u200fb");
        text("an isolate", "a\\u2066b");
        text("a lone surrogate", "a\\ud800b");
        text("surrogates the wrong way round", "\\udc00\\ud800");
        text("a character that is none", "a\\uffffb");
        text("a byte order mark", "a\\ufeffb");
        text("two hundred and one characters", "a".repeat(201));
        field(
                "a note of four thousand and one characters",
                "withdraw-entry",
                "{\"childId\":\"@inCare\",\"entryId\":\"@care\",\"reason\":\"other\",\"note\":\"" + "a".repeat(4001)
                        + "\"}",
                "text-not-allowed");
    }

    private void day(String day, int status, String code) {
        refused("care started on " + day, "start-care", CARE.replace("2018-06-01", day) + "}", status, code);
    }

    private void days() {
        for (String malformed : List.of(
                "2018-02-30",
                "2018-13-01",
                "30/09/2018",
                "2018-9-30",
                "2018-09-30T10:00",
                "+10000-01-01",
                "-0044-03-15",
                "-999999999-01-01",
                "+999999999-12-31",
                "yesterday",
                "20180930")) {
            day(malformed, 400, "malformed-date");
        }
        day("0203-01-01", 422, "impossible-date");
        day("9999-12-31", 422, "impossible-date");
        day("2199-12-31", 422, "date-in-future");
        day("2009-05-03", 422, "before-birth");
        String unborn = "{\"localId\":\"bad-1\",\"sex\":\"U\",\"expectedDateOfBirth\":\"";
        refused("born in the future", "register-child", PERSON.replace("2010-", "2199-") + "}", 422, "date-in-future");
        refused("born in 0203", "register-child", PERSON.replace("2010-", "0203-") + "}", 422, "impossible-date");
        refused("expected in 0203", "register-child", unborn + "0203-01-01\"}", 422, "impossible-date");
        refused("expected in 2199", "register-child", unborn + "2199-01-01\"}", 422, "impossible-date");
    }

    private void request(String name, String method, String path, List<String> headers, int status, String code) {
        all.add(new Bad(name, method, path, (PERSON + "}").getBytes(StandardCharsets.UTF_8), headers, status, code));
    }

    private void requests() {
        String register = "/api/commands/register-child";
        request("unknown command", "POST", "/api/commands/adopt-dragon", JSON, 404, "command-unknown");
        request("a command's class name", "POST", "/api/commands/RegisterChild", JSON, 404, "command-unknown");
        request("no command", "POST", "/api/commands", JSON, 405, "method-not-allowed");
        for (String method : List.of("GET", "PUT", "DELETE", "PATCH")) {
            request(method + " instead of POST", method, register, JSON, 405, "method-not-allowed");
        }
        for (String type : List.of("text/plain", "application/xml", "application/x-www-form-urlencoded", "no/such")) {
            request(
                    "content of type " + type,
                    "POST",
                    register,
                    List.of("Content-Type", type),
                    415,
                    "wrong-media-type");
        }
        request("content of no type", "POST", register, List.of(), 415, "wrong-media-type");
        request("an answer in XML", "POST", register, with("Accept", "application/xml"), 406, "not-acceptable");
        request("a blank key", "POST", register, with("Idempotency-Key", " "), 400, "malformed-header");
        request("a key of 101", "POST", register, with("Idempotency-Key", "k".repeat(101)), 400, "malformed-header");
        request("a version in words", "POST", register, with("Expected-Version", "two"), 400, "malformed-header");
        request("a version with a point", "POST", register, with("Expected-Version", "1.5"), 400, "malformed-header");
        request("a version of a new child", "POST", register, with("Expected-Version", "7"), 409, "record-changed");
    }

    static List<String> with(String name, String value) {
        return List.of("Content-Type", "application/json", name, value);
    }
}
