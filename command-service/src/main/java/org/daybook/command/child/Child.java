package org.daybook.command.child;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.daybook.command.entry.Breach;
import org.daybook.command.entry.Decision;
import org.daybook.command.entry.Draft;
import org.daybook.command.entry.Refused;
import org.daybook.events.ChildId;
import org.daybook.events.EventNames;
import org.daybook.events.PupilEvent.PupilFound;
import org.daybook.events.Recorded;
import org.daybook.history.Entries;
import org.daybook.store.Act;
import org.jspecify.annotations.Nullable;

/** One child, one stream: the thin shell that Axon knows. What may be recorded is decided by {@link Deciding}. */
public class Child {

    @AggregateIdentifier
    private @Nullable String id;

    private final Entries entries = new Entries();
    private long version = -1;
    private List<Answer.Stored> stored = new ArrayList<>();

    protected Child() {}

    /** @throws Refused with nothing recorded */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    public Answer decide(RecordOnChild record, Deciding deciding) {
        record.act().decidedAt(version);
        Long expected = record.expectedVersion();
        if (expected != null && expected != version) {
            throw Refused.changed("Somebody else has changed this record since you opened it.");
        }
        Decision decision = deciding.decide(record.command(), entries);
        claim(record, decision, deciding);
        stored = new ArrayList<>();
        for (int i = 0; i < decision.drafts().size(); i++) {
            Draft draft = decision.drafts().get(i);
            apply(
                    new Recorded<>(new ChildId(record.childId()), draft.event(), draft.amends(), draft.source()),
                    metadata(record, decision.warningsOf(i)));
        }
        Answer answer = new Answer(
                record.command().childId() == null ? record.childId() : null,
                record.childId(),
                version,
                List.copyOf(stored),
                warnings(decision));
        Answer.keep(answer, record.answerKey(), record.act());
        return answer;
    }

    /** Who recorded it, and the warnings that it was recorded with. */
    private static MetaData metadata(RecordOnChild record, List<Breach> warnings) {
        MetaData who = MetaData.from(record.metadata());
        return warnings.isEmpty()
                ? who
                : who.and(
                        "warnings",
                        warnings.stream().map(w -> w.rule().code()).distinct().toList());
    }

    private void claim(RecordOnChild record, Decision decision, Deciding deciding) {
        CurrentUnitOfWork.get().resources().put(Act.RESOURCE, record.act());
        for (Draft draft : decision.drafts()) {
            String localId = deciding.localIdClaim(draft, entries);
            if (localId != null) {
                record.act().claim(Deciding.LOCAL_ID, localId, record.childId());
            }
            if (draft.event() instanceof PupilFound found) {
                record.act().claim(Deciding.PUPIL, found.pupilKey(), record.childId());
            }
        }
    }

    private List<Answer.Warning> warnings(Decision decision) {
        return decision.breaches().stream()
                .map(b -> new Answer.Warning(b.rule().code(), b.rule().dfe(), b.field(), b.message(), entryId(b)))
                .toList();
    }

    /** A draft has its lasting id once it has been applied. */
    private String entryId(Breach breach) {
        String id = breach.entryIds().getFirst();
        return id.startsWith("draft-")
                ? stored.get(Integer.parseInt(id.substring("draft-".length()))).entryId()
                : id;
    }

    @EventSourcingHandler
    public void evolve(Recorded<?> recorded, @SequenceNumber long sequence, @MessageIdentifier String eventId) {
        id = recorded.childId().value();
        version = sequence;
        String entryId = entries.add(recorded, eventId, sequence);
        stored.add(new Answer.Stored(
                eventId, entryId, EventNames.nameOf(recorded.event().getClass())));
    }
}
