package org.daybook.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.jspecify.annotations.Nullable;

/**
 * Axon's storage engine on the log. Positions have no gaps, so a token is one number. There are no snapshots: a child's stream is
 * short, and the aggregate is cached.
 */
public final class EventEngine implements EventStorageEngine {

    static final String AGGREGATE_TYPE = "Child";
    private static final int PAGE = 1000;

    private final Appender appender;
    private final EventLog log;
    private final EventSerializer serializer;

    public EventEngine(Appender appender, EventLog log, EventSerializer serializer) {
        this.appender = appender;
        this.log = log;
        this.serializer = serializer;
    }

    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        Act act = CurrentUnitOfWork.isStarted() ? CurrentUnitOfWork.get().getResource(Act.RESOURCE) : null;
        try {
            appender.append(
                    act == null ? new Act() : act,
                    events.stream().map(this::line).toList());
        } catch (AppendRefused e) {
            if (e.reason() == AppendRefused.Reason.STREAM_CHANGED) {
                throw new ConcurrencyException("Somebody else recorded on this stream first", e);
            }
            throw e;
        }
    }

    private Appender.Line line(EventMessage<?> message) {
        DomainEventMessage<?> event = (DomainEventMessage<?>) message;
        var payload = event.serializePayload(serializer, String.class);
        var metadata = event.serializeMetaData(serializer, String.class);
        return new Appender.Line(
                event.getAggregateIdentifier(),
                event.getSequenceNumber(),
                event.getIdentifier(),
                payload.getType().getName(),
                payload.getType().getRevision(),
                payload.getData(),
                metadata.getData());
    }

    @Override
    public DomainEventStream readEvents(String stream, long firstVersion) {
        Stream<DomainEventData<String>> entries =
                log.stream(stream, firstVersion).stream().map(EventEngine::entry);
        return EventStreamUtils.upcastAndDeserializeDomainEvents(entries, serializer, NoOpEventUpcaster.INSTANCE);
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(@Nullable TrackingToken token, boolean mayBlock) {
        long after = token == null ? 0 : token.position().orElse(0);
        Stream<TrackedEventData<?>> events = Stream.iterate(
                        log.after(after, PAGE),
                        page -> !page.isEmpty(),
                        page -> log.after(page.getLast().position(), PAGE))
                .flatMap(List::stream)
                .map(event ->
                        new TrackedDomainEventData<>(new GlobalSequenceTrackingToken(event.position()), entry(event)));
        return EventUtils.upcastAndDeserializeTrackedEvents(events, serializer, NoOpEventUpcaster.INSTANCE);
    }

    private static DomainEventData<String> entry(StoredEvent event) {
        return new GenericDomainEventEntry<>(
                AGGREGATE_TYPE,
                event.stream(),
                event.version(),
                event.eventId(),
                event.recordedAt(),
                event.type(),
                event.revision(),
                event.payload(),
                event.metadata());
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String stream) {
        long version = log.lastVersion(stream);
        return version < 0 ? Optional.empty() : Optional.of(version);
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        throw new IllegalStateException("Daybook takes no snapshots");
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String stream) {
        return Optional.empty();
    }

    @Override
    public TrackingToken createTailToken() {
        return new GlobalSequenceTrackingToken(0);
    }

    @Override
    public TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(log.head());
    }

    @Override
    public TrackingToken createTokenAt(Instant instant) {
        return new GlobalSequenceTrackingToken(log.positionAt(instant));
    }
}
