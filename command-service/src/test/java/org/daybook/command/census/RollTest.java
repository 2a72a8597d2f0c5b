package org.daybook.command.census;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.daybook.events.CodeLists;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The two files of a term are told apart by their columns. */
class RollTest {

    private static Optional<Roll> of(String columns) {
        return Roll.of(Arrays.asList(columns.split(" ")));
    }

    @ParameterizedTest
    @CsvSource({
        "PUPILONROLLTABLEID NATIVEID STARTDATE CATEGORY REASON1, ON",
        "PUPILNOLONGERONROLLTABLEID NATIVEID STARTDATE CATEGORY REASON1, OFF",
        "SOURCEID REASON1 CATEGORY SESSIONS STARTDATE NATIVEID PUPILONROLLTABLEID, ON",
    })
    void a_file_is_known_by_its_columns(String columns, Roll roll) {
        assertThat(of(columns)).contains(roll);
    }

    @ParameterizedTest
    @CsvSource({
        "NATIVEID STARTDATE CATEGORY REASON1",
        "PUPILONROLLTABLEID STARTDATE CATEGORY REASON1",
        "PUPILONROLLTABLEID NATIVEID CATEGORY REASON1",
        "PUPILONROLLTABLEID NATIVEID STARTDATE REASON1",
        "PUPILONROLLTABLEID NATIVEID STARTDATE CATEGORY",
        "CHILD DECOM RNE LS",
    })
    void a_file_that_lacks_a_column_is_neither(String columns) {
        assertThat(of(columns)).isEmpty();
    }

    @Test
    void of_the_columns_only_those_that_say_something_are_read() {
        assertThat(List.of("NATIVEID", "SESSIONS", "REASON3", "SENPROVISION", "PUPILONROLLTABLEID"))
                .allMatch(Roll.ON::knows);
        assertThat(List.of("SOURCEID", "PUPILNOLONGERONROLLTABLEID", "", "nativeid"))
                .noneMatch(Roll.ON::knows);
    }

    @ParameterizedTest
    @EnumSource(Roll.class)
    void a_roll_has_its_code(Roll roll) {
        assertThat(CodeLists.of("school-roll").has(roll.code())).isTrue();
        assertThat(roll.knows(roll.pupilColumn())).isTrue();
        assertThat(roll.knows(roll.rowColumn())).isTrue();
    }
}
