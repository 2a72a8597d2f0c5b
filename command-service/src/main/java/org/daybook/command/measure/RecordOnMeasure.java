package org.daybook.command.measure;

import java.util.Map;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.daybook.command.child.RecordOnChild.AnswerKey;
import org.daybook.store.Act;
import org.jspecify.annotations.Nullable;

/**
 * The one envelope command of a measure's stream.
 *
 * @param stream {@code measure:} and the key
 * @param unit of the measure in the catalogue
 * @param metadata who records: actor, role, command name
 */
public record RecordOnMeasure(
        @TargetAggregateIdentifier String stream,
        MeasureCommand command,
        String unit,
        @Nullable Long expectedVersion,
        @Nullable AnswerKey answerKey,
        Act act,
        Map<String, String> metadata) {}
