package org.daybook.command.measure;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.daybook.command.Given;
import org.daybook.command.child.Matching;
import org.daybook.command.entry.Refused;
import org.daybook.events.MeasureEvent;
import org.daybook.events.OfMeasure;
import org.daybook.store.Act;

/** Given what stands about a measure, when a command comes, then what is recorded or refused; through Axon's own fixture. */
final class MeasureFixture {

    static final String MEASURE = "children-in-care";

    private final String unit;
    private List<OfMeasure<?>> given = List.of();

    MeasureFixture(String unit) {
        this.unit = unit;
    }

    MeasureFixture given(MeasureEvent... events) {
        given = Stream.of(events).<OfMeasure<?>>map(MeasureFixture::stored).toList();
        return this;
    }

    private static OfMeasure<?> stored(MeasureEvent event) {
        return new OfMeasure<>(OfMeasure.stream(MEASURE), event);
    }

    private ResultValidator<AgreedMeasure> when(MeasureCommand command) {
        var fixture = new AggregateTestFixture<>(AgreedMeasure.class);
        fixture.registerInjectableResource(Given.CLOCK);
        // the id of the last event is kept for its answer only
        fixture.setReportIllegalStateChange(false);
        var record = new RecordOnMeasure(
                OfMeasure.stream(MEASURE), command, unit, null, null, new Act(), Map.of("actor", "an officer"));
        return given.isEmpty()
                ? fixture.givenNoPriorActivity().when(record)
                : fixture.given(given).when(record);
    }

    void records(MeasureCommand command, MeasureEvent event) {
        when(command).expectSuccessfulHandlerExecution().expectEvents(stored(event));
    }

    void refuses(MeasureCommand command, String code) {
        when(command)
                .expectNoEvents()
                .expectException(Matching.of(
                        "a refusal with the code " + code,
                        (Refused refused) -> refused.code().equals(code)));
    }
}
