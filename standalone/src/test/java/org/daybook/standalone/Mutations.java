package org.daybook.standalone;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Good commands with one to three random changes: to their fields, their values or their bytes. */
final class Mutations {

    /** A changed command. */
    record Mutated(String command, byte[] body) {
        @Override
        public String toString() {
            return command + " " + new String(body, StandardCharsets.ISO_8859_1);
        }
    }

    private record Good(String command, String body) {}

    private static final List<Good> GOOD = List.of(
            new Good("register-child", """
                    {"localId":"#","givenName":"Ada","familyName":"Moss","dateOfBirth":"2011-02-03","sex":"F","ethnicity":"WBRI",\
                    "upn":"A123456789012","identifiers":[{"source":"nhs","id":"1"}]}"""),
            new Good("register-child", "{\"localId\":\"#\",\"sex\":\"U\",\"expectedDateOfBirth\":\"2026-12-01\"}"),
            new Good("record-birth", "{\"childId\":\"@unborn\",\"dateOfBirth\":\"2026-11-01\",\"sex\":\"M\"}"),
            new Good("record-child-details", "{\"childId\":\"@known\",\"givenName\":\"Ada\",\"sex\":\"M\"}"),
            new Good("start-care", """
                    {"childId":"@known","startedOn":"2018-01-02","legalStatus":"V3","categoryOfNeed":"N2","homePostcode":"ZZ1 1ZZ",\
                    "unaccompaniedAsylumSeeker":false,"begunEarlier":false,"endedOn":"2018-03-02","endReason":"E4A",\
                    "placement":{"placementType":"U4","provider":"PR1","location":"IN","distanceMiles":3.5,"weeklyCost":700}}"""),
            new Good(
                    "change-legal-status",
                    "{\"childId\":\"@inCare\",\"changedOn\":\"2017-01-02\",\"legalStatus\":\"C1\"}"),
            new Good(
                    "hold-care-review",
                    "{\"childId\":\"@inCare\",\"heldOn\":\"2017-01-02\",\"participation\":\"PN1\"}"),
            new Good("end-care", "{\"childId\":\"@inCare\",\"endedOn\":\"2019-01-02\",\"reason\":\"E4A\"}"),
            new Good(
                    "request-placement",
                    "{\"childId\":\"@inCare\",\"requestedOn\":\"2019-01-02\",\"placementType\":\"K2\"}"),
            new Good("make-placement", """
                    {"childId":"@inCare","startedOn":"2017-05-02","placementType":"T3","provider":"PR4","urn":"SC1","postcode":"ZZ1",\
                    "location":"OUT","distanceMiles":30,"weeklyCost":4000.5,"sameCarer":false,"plannedUntil":"2027-01-01",\
                    "previousPlacementEndReason":"CARPL"}"""),
            new Good("end-placement", "{\"childId\":\"@inCare\",\"endedOn\":\"2018-05-02\",\"reason\":\"CARPL\"}"),
            new Good("record-death", "{\"childId\":\"@inCare\",\"diedOn\":\"2021-01-02\"}"),
            new Good(
                    "withdraw-entry",
                    "{\"childId\":\"@inCare\",\"entryId\":\"@placement\",\"reason\":\"other\",\"note\":\"n\"}"),
            new Good("correct-entry", """
                    {"childId":"@inCare","entryId":"@care","reason":"wrong-date","note":"n",\
                    "fields":{"startedOn":"2015-01-11","legalStatus":"V4"}}"""));

    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1.5",
            "1e400",
            "1e2147483647",
            "-1e-2147483647",
            "99999999999999999999",
            "[]",
            "{}",
            "[[]]",
            "[null]",
            "{\"a\":{}}",
            "\"\"",
            "\" \"",
            "\"x\"",
            "\"\\u0000\"",
            "\"\\u202e\"",
            "\"\\ud83d\"",
            "\"\\ud83d\\ude00\"",
            "\"2018-02-30\"",
            "\"0203-01-01\"",
            "\"9999-12-31\"",
            "\"-999999999-01-01\"",
            "\"+999999999-12-31\"",
            "\"2018-01-02\"",
            "\"1900-01-01\"",
            "\"child:x\"",
            "\"C2\"",
            "\"N1\"",
            "\"E4A\"",
            "\"X1\"",
            "\"E2\"",
            "\"${jndi:ldap://x}\"",
            "\"'; drop table event; --\"",
            "\"=1+1\"",
            "\"<script>\"");

    private final Random random;
    private Map<String, String> prepared;
    private int count;

    Mutations(Random random, Map<String, String> prepared) {
        this.random = random;
        this.prepared = prepared;
    }

    /** From now on about other children, so that no record grows without end. */
    void about(Map<String, String> others) {
        prepared = others;
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    Mutated next() {
        Good good = any(GOOD);
        String text = good.body().replace("#", "mutated-" + count++);
        for (Map.Entry<String, String> each : prepared.entrySet()) {
            text = text.replace(each.getKey(), each.getValue());
        }
        String command = random.nextInt(20) == 0 ? any(GOOD).command() : good.command();
        for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
            text = change(text);
        }
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        if (random.nextInt(12) == 0) {
            body[random.nextInt(body.length)] = (byte) random.nextInt(256);
        }
        return new Mutated(command, body);
    }

    private String change(String text) {
        return switch (random.nextInt(9)) {
            case 0 -> text.substring(0, 1 + random.nextInt(text.length()));
            case 1 -> text + any(List.of("}", " ", "x", text));
            case 2 -> insert(text, Character.toString(random.nextInt(0xD7FF)));
            case 3 -> moveDay(text);
            default -> changeField(text);
        };
    }

    private String insert(String text, String what) {
        int at = random.nextInt(text.length() + 1);
        return text.substring(0, at) + what + text.substring(at);
    }

    private String moveDay(String text) {
        return text.replaceFirst(
                "20\\d\\d-\\d\\d", "20%02d-%02d".formatted(8 + random.nextInt(20), 1 + random.nextInt(12)));
    }

    private String changeField(String text) {
        JsonNode tree = parsed(text);
        if (!(tree instanceof ObjectNode object) || object.isEmpty()) {
            return text;
        }
        List<ObjectNode> objects = new ArrayList<>(List.of(object));
        object.forEach(value -> {
            if (value instanceof ObjectNode inner && !inner.isEmpty()) {
                objects.add(inner);
            }
        });
        ObjectNode chosen = any(objects);
        String field = any(List.copyOf(chosen.propertyNames()));
        JsonNode value = JsonMapper.shared().readTree(any(VALUES));
        switch (random.nextInt(4)) {
            case 0 -> chosen.remove(field);
            case 1 -> chosen.set(any(List.of("note", "shoeSize", "childId", "placement", "\u0000")), value);
            default -> chosen.set(field, value);
        }
        return object.toString();
    }

    private static JsonNode parsed(String text) {
        try {
            return JsonMapper.shared().readTree(text);
        } catch (tools.jackson.core.JacksonException e) {
            return JsonMapper.shared().nullNode();
        }
    }
}
