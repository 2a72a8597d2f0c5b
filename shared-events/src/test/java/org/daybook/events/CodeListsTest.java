package org.daybook.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class CodeListsTest {

    @SuppressWarnings("unused")
    static final List<String> NAMES = CodeLists.NAMES;

    @ParameterizedTest
    @FieldSource("NAMES")
    void every_list_has_codes_each_with_a_label(String name) {
        CodeList list = CodeLists.of(name);

        assertThat(list.name()).isEqualTo(name);
        assertThat(list.entries()).isNotEmpty().allSatisfy(entry -> {
            assertThat(entry.code()).isNotBlank().isEqualTo(entry.code().strip());
            assertThat(entry.label()).isNotBlank().doesNotContain("\"");
            if (entry.validFrom() != null && entry.validTo() != null) {
                assertThat(entry.validTo()).isAfterOrEqualTo(entry.validFrom());
            }
        });
    }

    @ParameterizedTest
    @CsvSource({
        "legal-status, D1, 2024-03-31, true",
        "legal-status, D1, 2024-04-01, false",
        "placement-type, H5, 2024-03-31, true",
        "placement-type, H5, 2024-04-01, false",
        "placement-type, P2, 2024-04-01, false",
        "placement-type, K3, 2024-03-31, false",
        "placement-type, K3, 2024-04-01, true",
        "placement-type, Z11, 2025-03-31, false",
        "placement-type, Z11, 2025-04-01, true",
        "reason-place-change, CUSTOD, 2018-03-31, false",
        "reason-place-change, CUSTOD, 2018-04-01, true",
        "care-leaver-activity, F3, 2018-03-31, true",
        "care-leaver-activity, F3, 2018-04-01, false",
        "exclusion-reason, OT, 2020-07-31, true",
        "exclusion-reason, OT, 2020-08-01, false",
        "exclusion-reason, OW, 2020-07-31, false",
        "exclusion-reason, OW, 2020-08-01, true",
        "sen-provision, K, 2014-08-31, false",
        "sen-provision, S, 2018-04-01, false",
        "legal-status, C2, 1950-01-01, true",
        "legal-status, C2, 2050-01-01, true",
    })
    void a_code_is_valid_from_its_first_to_its_last_day(String list, String code, LocalDate day, boolean valid) {
        CodeList.Entry entry = CodeLists.of(list).find(code);

        assertThat(entry).isNotNull();
        assertThat(entry.validOn(day)).isEqualTo(valid);
    }

    @Test
    void a_label_with_a_comma_is_read_whole() {
        assertThat(CodeLists.of("missing-kind").label("M")).isEqualTo("Missing from care, whereabouts unknown");
    }

    @Test
    void an_unknown_code_is_its_own_label() {
        CodeList sexes = CodeLists.of("sex");

        assertThat(sexes.has("X")).isFalse();
        assertThat(sexes.find("X")).isNull();
        assertThat(sexes.label("X")).isEqualTo("X");
    }

    @Test
    void codes_are_told_apart_by_letter_case() {
        assertThat(CodeLists.of("legal-status").has("c2")).isFalse();
    }

    @Test
    void a_list_that_does_not_exist_is_named() {
        assertThat(CodeLists.find("favourite-colour")).isNull();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CodeLists.of("favourite-colour"))
                .withMessageContaining("favourite-colour");
    }

    @Test
    void every_code_of_an_event_names_a_list_that_exists() {
        for (Class<? extends Event> event : EventNames.all()) {
            for (RecordComponent component : event.getRecordComponents()) {
                Code code = component.getAnnotation(Code.class);
                if (code != null) {
                    assertThat(CodeLists.NAMES)
                            .as(event + "." + component.getName())
                            .contains(code.value());
                }
            }
        }
    }

    @Test
    void every_sample_uses_codes_of_its_lists() throws ReflectiveOperationException {
        for (Class<? extends Event> type : EventNames.all()) {
            Event event = EventSamples.of(type).event();
            for (RecordComponent component : Arrays.stream(type.getRecordComponents())
                    .filter(c -> c.isAnnotationPresent(Code.class))
                    .toList()) {
                CodeList list = CodeLists.of(component.getAnnotation(Code.class).value());
                Object value = component.getAccessor().invoke(event);
                for (Object code : value instanceof List<?> codes ? codes : List.of(value)) {
                    assertThat(list.has((String) code))
                            .as(type.getSimpleName() + "." + component.getName() + " = " + code)
                            .isTrue();
                }
            }
        }
    }
}
