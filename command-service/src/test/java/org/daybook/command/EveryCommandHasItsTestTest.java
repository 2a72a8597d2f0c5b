package org.daybook.command;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.stream.Stream;
import org.daybook.command.care.CareCommand;
import org.daybook.command.earlyhelp.EarlyHelpCommand;
import org.daybook.command.exclusion.ExclusionCommand;
import org.daybook.command.involvement.InvolvementCommand;
import org.daybook.command.measure.MeasureCommand;
import org.daybook.command.missing.MissingCommand;
import org.daybook.command.placement.PlacementCommand;
import org.daybook.command.pupil.PupilCommand;
import org.daybook.command.registration.RegistrationCommand;
import org.daybook.command.warning.WarningCommand;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command of a feature is told in a test class of its name beside it. */
class EveryCommandHasItsTestTest {

    static Stream<Class<?>> commands() {
        return Stream.of(
                        RegistrationCommand.class,
                        CareCommand.class,
                        PlacementCommand.class,
                        EarlyHelpCommand.class,
                        ExclusionCommand.class,
                        MissingCommand.class,
                        InvolvementCommand.class,
                        PupilCommand.class,
                        WarningCommand.class,
                        MeasureCommand.class)
                .flatMap(group -> List.of(group.getPermittedSubclasses()).stream());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void a_command_has_its_test(Class<?> command) {
        String test = command.getPackageName() + "." + command.getSimpleName() + "Test";

        assertThatCode(() -> Class.forName(test)).as(test).doesNotThrowAnyException();
    }
}
