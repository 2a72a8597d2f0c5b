package org.daybook.query.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.daybook.events.EventNames;
import org.junit.jupiter.api.Test;

/** Entries of one kind from one source have a number of their own, and those of a kind stand together. */
class EntryVoicesTest {

    private static final List<String> KINDS =
            EventNames.all().stream().map(EventNames::nameOf).toList();
    private static final List<String> SOURCES =
            List.of(EntryRows.RECORDED_HERE, "ssda903", "school-census-exclusions", "a format of another year");

    @Test
    void no_two_kinds_or_sources_share_a_number() {
        Stream<Long> voices = KINDS.stream().flatMap(kind -> SOURCES.stream().map(s -> EntryRows.voice(kind, s)));

        assertThat(voices).doesNotHaveDuplicates().hasSize(KINDS.size() * SOURCES.size());
    }

    @Test
    void the_sources_of_a_kind_lie_between_its_first_and_its_last() {
        for (String kind : KINDS) {
            assertThat(SOURCES.stream().map(source -> EntryRows.voice(kind, source)))
                    .as(kind)
                    .allMatch(voice -> voice >= EntryRows.firstVoice(kind) && voice <= EntryRows.lastVoice(kind));
        }
    }

    @Test
    void kinds_do_not_overlap() {
        List<String> ordered = KINDS.stream()
                .sorted(Comparator.comparing(EntryRows::firstVoice))
                .toList();
        for (int i = 1; i < ordered.size(); i++) {
            assertThat(EntryRows.firstVoice(ordered.get(i))).isGreaterThan(EntryRows.lastVoice(ordered.get(i - 1)));
        }
    }
}
