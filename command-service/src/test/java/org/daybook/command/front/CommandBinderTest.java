package org.daybook.command.front;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.daybook.command.Given.day;

import java.math.BigDecimal;
import java.util.List;
import org.daybook.command.care.CareCommand.FirstPlacement;
import org.daybook.command.care.CareCommand.StartCare;
import org.daybook.command.entry.Amending.CorrectEntry;
import org.daybook.command.entry.Command;
import org.daybook.command.entry.Refused;
import org.daybook.command.entry.Refused.Violation;
import org.daybook.command.placement.PlacementCommand.MakePlacement;
import org.daybook.command.registration.RegistrationCommand.OtherIdentifier;
import org.daybook.command.registration.RegistrationCommand.RegisterChild;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A JSON object becomes a command, or every field that does not fit is named. */
class CommandBinderTest {

    private static final CommandCatalogue CATALOGUE = new CommandCatalogue();

    @Test
    void every_field_finds_its_place() {
        StartCare command = bind(StartCare.class, """
                {"childId":"child:x","startedOn":"2026-01-05","legalStatus":"C1","categoryOfNeed":"N1",
                 "begunEarlier":false,"placement":{"placementType":"U6","weeklyCost":812.40}}""");

        assertThat(command)
                .isEqualTo(new StartCare(
                        "child:x",
                        day("2026-01-05"),
                        "C1",
                        "N1",
                        null,
                        null,
                        false,
                        new FirstPlacement("U6", null, null, null, null, null, new BigDecimal("812.40")),
                        null,
                        null));
    }

    @Test
    void a_list_of_objects_is_read_one_by_one() {
        RegisterChild command = bind(RegisterChild.class, """
                {"localId":" LA-17 ","dateOfBirth":"2010-05-07","sex":"F","upn":"",
                 "identifiers":[{"source":"nhs","id":"1"},{"source":"police","id":"2"}]}""");

        assertThat(command.localId()).isEqualTo("LA-17");
        assertThat(command.upn()).isNull();
        assertThat(command.identifiers())
                .containsExactly(new OtherIdentifier("nhs", "1"), new OtherIdentifier("police", "2"));
    }

    @Test
    void every_field_that_does_not_fit_is_named_at_once() {
        assertThat(violations(StartCare.class, """
                        {"childId":7,"startedOn":"2026-02-30","legalStatus":"XX","begunEarlier":"yes","shoeSize":38,
                         "placement":{"weeklyCost":"dear","colour":"red"}}"""))
                .extracting(Violation::field, Violation::code)
                .containsExactlyInAnyOrder(
                        tuple("shoeSize", "unknown-field"),
                        tuple("childId", "wrong-type"),
                        tuple("startedOn", "malformed-date"),
                        tuple("legalStatus", "unknown-code"),
                        tuple("categoryOfNeed", "missing-field"),
                        tuple("begunEarlier", "wrong-type"),
                        tuple("placement.colour", "unknown-field"),
                        tuple("placement.placementType", "missing-field"),
                        tuple("placement.weeklyCost", "wrong-type"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"2026-02-29\" | malformed-date",
                "\"05/01/2026\" | malformed-date",
                "\"2026-01-05T00:00:00\" | malformed-date",
                "20260105 | wrong-type",
                "[2026,1,5] | wrong-type",
                "null | missing-field",
                "\" \" | missing-field",
            })
    void a_day_is_a_real_day_in_iso_form(String json, String code) {
        assertThat(violations(
                        StartCare.class,
                        "{\"childId\":\"c\",\"legalStatus\":\"C1\",\"categoryOfNeed\":\"N1\",\"startedOn\":" + json
                                + "}"))
                .extracting(Violation::field, Violation::code)
                .containsExactly(tuple("startedOn", code));
    }

    @ParameterizedTest
    @CsvSource({"-1", "0.001", "10000000", "1e9", "1e-3"})
    void a_number_is_not_negative_not_endless_and_has_two_decimals(String number) {
        assertThat(violations(MakePlacement.class, placement("\"weeklyCost\":" + number)))
                .extracting(Violation::field, Violation::code)
                .containsExactly(tuple("weeklyCost", "number-out-of-range"));
    }

    @ParameterizedTest
    @CsvSource({"0", "0.01", "9999999.99", "812.4", "1e2"})
    void a_number_within_that_is_kept(String number) {
        assertThat(bind(MakePlacement.class, placement("\"weeklyCost\":" + number))
                        .weeklyCost())
                .isEqualByComparingTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0007", "\\u202e", "\\ufeff", "\\u200f", "\\ud800"})
    void text_carries_nothing_hidden(String character) {
        assertThat(violations(MakePlacement.class, placement("\"postcode\":\"ZZ1" + character + "1ZZ\"")))
                .extracting(Violation::field, Violation::code)
                .containsExactly(tuple("postcode", "text-not-allowed"));
    }

    @Test
    void text_has_an_end_and_a_note_a_later_one() {
        String long201 = "x".repeat(201);

        assertThat(violations(MakePlacement.class, placement("\"postcode\":\"" + long201 + "\"")))
                .extracting(Violation::code)
                .containsExactly("text-not-allowed");
        assertThat(bind(CorrectEntry.class, correction(long201)).note()).hasSize(201);
        assertThat(violations(CorrectEntry.class, correction("x".repeat(4001))))
                .extracting(Violation::field)
                .containsExactly("note");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "\"x\"", "{}"})
    void a_correction_says_which_fields_change(String fields) {
        assertThat(violations(
                        CorrectEntry.class,
                        "{\"childId\":\"c\",\"entryId\":\"e\",\"reason\":\"other\",\"fields\":" + fields + "}"))
                .extracting(Violation::field, Violation::code)
                .containsExactly(tuple("fields", "wrong-type"));
    }

    @Test
    void a_list_is_a_list_and_not_endless() {
        String many = "{\"source\":\"s\",\"id\":\"1\"},".repeat(100) + "{\"source\":\"s\",\"id\":\"1\"}";

        assertThat(violations(RegisterChild.class, child("\"identifiers\":{}")))
                .extracting(Violation::code)
                .containsExactly("wrong-type");
        assertThat(violations(RegisterChild.class, child("\"identifiers\":[" + many + "]")))
                .extracting(Violation::code)
                .containsExactly("wrong-type");
        assertThat(violations(RegisterChild.class, child("\"identifiers\":[{\"source\":\"s\"},7]")))
                .extracting(Violation::field, Violation::code)
                .contains(tuple("identifiers[0].id", "missing-field"))
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "[]", "7", "{", "{}{}", "{\"a\":1,\"a\":2}", "{\"a\":NaN}"})
    void a_body_is_one_well_formed_object(String body) {
        Refused refused = catchThrowableOfType(Refused.class, () -> Bodies.read(body));

        assertThat(refused.code()).isEqualTo("malformed-json");
        assertThat(refused.kind()).isEqualTo(Refused.Kind.MALFORMED);
    }

    @Test
    void headers_are_read_strictly() {
        assertThat(CommandBody.version(" 7 ")).isEqualTo(7);
        assertThat(CommandBody.version(null)).isNull();
        assertThat(CommandBody.key("k".repeat(100))).hasSize(100);
        assertThat(catchThrowableOfType(Refused.class, () -> CommandBody.version("seven"))
                        .code())
                .isEqualTo("malformed-header");
        for (String key : List.of("", " ", "k".repeat(101), "a\u0007")) {
            assertThat(catchThrowableOfType(Refused.class, () -> CommandBody.key(key))
                            .code())
                    .isEqualTo("malformed-header");
        }
    }

    private static String placement(String field) {
        return "{\"childId\":\"c\",\"startedOn\":\"2026-01-05\",\"placementType\":\"U6\"," + field + "}";
    }

    private static String child(String field) {
        return "{\"localId\":\"LA-17\",\"sex\":\"F\",\"dateOfBirth\":\"2010-05-07\"," + field + "}";
    }

    private static String correction(String note) {
        return "{\"childId\":\"c\",\"entryId\":\"e\",\"reason\":\"other\",\"fields\":{\"sex\":\"F\"},\"note\":\"" + note
                + "\"}";
    }

    private static <T extends Command> T bind(Class<T> type, String json) {
        return CommandBinder.bind(Bodies.read(json), type, CATALOGUE);
    }

    private static List<Violation> violations(Class<? extends Command> type, String json) {
        Refused refused = catchThrowableOfType(Refused.class, () -> bind(type, json));
        assertThat(refused).as("refused").isNotNull();
        assertThat(refused.kind()).isEqualTo(Refused.Kind.MALFORMED);
        return refused.violations();
    }
}
