package org.daybook.standalone;

import java.util.List;
import java.util.function.UnaryOperator;
import org.daybook.store.Deliveries;
import org.daybook.store.StoredEvent;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ConfigurableApplicationContext;

/** Stands between the log and those who make rows of it, and lets deliveries go wrong until it is told to stop. */
final class FaultyDeliveries {

    private volatile UnaryOperator<List<StoredEvent>> fault = UnaryOperator.identity();

    /** From now on this is done to what is delivered. */
    void goWrong(UnaryOperator<List<StoredEvent>> how) {
        fault = how;
    }

    void cure() {
        fault = UnaryOperator.identity();
    }

    void standBefore(ConfigurableApplicationContext context) {
        context.getBeanFactory().addBeanPostProcessor(new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return name.equals("deliveries") ? over((Deliveries) bean) : bean;
            }
        });
    }

    private Deliveries over(Deliveries real) {
        return new Deliveries() {
            @Override
            public List<StoredEvent> after(long position, int limit) {
                return fault.apply(real.after(position, limit));
            }

            @Override
            public List<StoredEvent> stream(String stream, long fromVersion) {
                return real.stream(stream, fromVersion);
            }

            @Override
            public List<StoredEvent> byStream(String afterStream, long afterVersion, long upTo, int limit) {
                return fault.apply(real.byStream(afterStream, afterVersion, upTo, limit));
            }
        };
    }

    /** Faults. */
    static UnaryOperator<List<StoredEvent>> without(long position) {
        return events ->
                events.stream().filter(event -> event.position() != position).toList();
    }

    static UnaryOperator<List<StoredEvent>> nothingAfter(long position) {
        return events ->
                events.stream().filter(event -> event.position() <= position).toList();
    }

    static UnaryOperator<List<StoredEvent>> twice() {
        return events -> events.stream()
                .flatMap(event -> java.util.stream.Stream.of(event, event))
                .toList();
    }

    /** Waits for so many, and gives the last first. */
    static UnaryOperator<List<StoredEvent>> backwards(int atLeast) {
        return events -> events.size() < atLeast ? List.of() : events.reversed();
    }

    /** An event that no release has ever known. */
    static UnaryOperator<List<StoredEvent>> poisonAt(long position) {
        return events -> events.stream()
                .map(e -> e.position() == position ? with(e, "ChildVanished", e.payload()) : e)
                .toList();
    }

    /** An event whose content is torn. */
    static UnaryOperator<List<StoredEvent>> tornAt(long position) {
        return events -> events.stream()
                .map(e -> e.position() == position ? with(e, e.type(), "{\"childId\":") : e)
                .toList();
    }

    private static StoredEvent with(StoredEvent e, String type, String payload) {
        return new StoredEvent(
                e.position(),
                e.stream(),
                e.version(),
                e.eventId(),
                type,
                e.revision(),
                e.recordedAt(),
                payload,
                e.metadata());
    }
}
