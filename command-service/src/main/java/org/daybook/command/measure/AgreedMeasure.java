package org.daybook.command.measure;

import java.time.Clock;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.daybook.command.child.Answer;
import org.daybook.command.entry.Refused;
import org.daybook.events.Days;
import org.daybook.events.EventNames;
import org.daybook.events.OfMeasure;
import org.daybook.store.Act;
import org.jspecify.annotations.Nullable;

/** One measure, one stream: the thin shell that Axon knows. What may be recorded is decided by the commands. */
public class AgreedMeasure {

    @AggregateIdentifier
    private @Nullable String id;

    private final Agreed agreed = new Agreed();
    private long version = -1;
    private String lastEvent = "";

    protected AgreedMeasure() {}

    /** @throws Refused with nothing recorded */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    public Answer decide(RecordOnMeasure record, Clock clock) {
        record.act().decidedAt(version);
        Long expected = record.expectedVersion();
        if (expected != null && expected != version) {
            throw Refused.changed("Somebody else has changed what is agreed about this measure since you looked.");
        }
        var event = record.command().decide(agreed, record.unit(), Days.today(clock));
        CurrentUnitOfWork.get().resources().put(Act.RESOURCE, record.act());
        AggregateLifecycle.apply(new OfMeasure<>(record.stream(), event), MetaData.from(record.metadata()));
        Answer answer = new Answer(
                null,
                record.stream(),
                version,
                List.of(new Answer.Stored(lastEvent, lastEvent, EventNames.nameOf(event.getClass()))),
                List.of());
        Answer.keep(answer, record.answerKey(), record.act());
        return answer;
    }

    @EventSourcingHandler
    public void evolve(OfMeasure<?> recorded, @SequenceNumber long sequence, @MessageIdentifier String eventId) {
        id = recorded.stream();
        version = sequence;
        lastEvent = eventId;
        agreed.evolve(recorded.event());
    }
}
