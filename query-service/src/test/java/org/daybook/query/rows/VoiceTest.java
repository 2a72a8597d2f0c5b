package org.daybook.query.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.daybook.events.EventNames;
import org.junit.jupiter.api.Test;

/** Entries of one kind from one source have numbers of their own, one for each day. */
class VoiceTest {

    private static final List<String> SOURCES = List.of(
            EntryRows.RECORDED_HERE, "ssda903", "school-census-exclusions", "clock", "a format of another year");
    private static final List<Long> VOICES = EventNames.all().stream()
            .flatMap(kind -> SOURCES.stream().map(source -> new Voice(EventNames.nameOf(kind), source).number()))
            .sorted()
            .toList();

    @Test
    void no_two_kinds_or_sources_share_a_number_on_any_day() {
        assertThat(VOICES).hasSize(EventNames.all().size() * SOURCES.size());
        assertThat(VOICES.getFirst()).isNotNegative();
        for (int i = 1; i < VOICES.size(); i++) {
            assertThat(VOICES.get(i) - VOICES.get(i - 1)).isGreaterThanOrEqualTo(Voice.numbers());
        }
        assertThat(VOICES.getLast()).isLessThanOrEqualTo(Long.MAX_VALUE - Voice.numbers());
    }

    @Test
    void the_days_of_eight_centuries_to_come_have_room() {
        assertThat(LocalDate.of(1, 1, 1).plusDays(Voice.numbers() - 2)).hasYear(2871);
    }
}
