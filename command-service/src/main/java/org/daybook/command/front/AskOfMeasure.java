package org.daybook.command.front;

import org.daybook.command.child.RecordOnChild.AnswerKey;
import org.daybook.command.front.Recording.Asked;
import org.daybook.command.measure.MeasureCommand;
import org.daybook.command.measure.RecordOnMeasure;
import org.daybook.events.OfMeasure;
import org.daybook.store.Act;
import org.jspecify.annotations.Nullable;

/** Something that is asked for about a measure. */
public record AskOfMeasure(
        MeasureCommand command,
        String unit,
        String name,
        Who who,
        @Nullable Long expectedVersion,
        @Nullable AnswerKey answerKey)
        implements Asked {

    @Override
    public String stream() {
        return OfMeasure.stream(command.measure());
    }

    @Override
    public Object message(Act act) {
        return new RecordOnMeasure(stream(), command, unit, expectedVersion, answerKey, act, who.metadata(name));
    }
}
