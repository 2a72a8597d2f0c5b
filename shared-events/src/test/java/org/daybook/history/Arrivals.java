package org.daybook.history;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.daybook.events.ChildEvent;

/** The same facts, recorded in every order in which they can arrive. */
final class Arrivals {

    private Arrivals() {}

    static Stream<Timeline> of(ChildEvent... facts) {
        return orders(List.of(facts)).map(order -> new Timeline().record(order.toArray(ChildEvent[]::new)));
    }

    private static Stream<List<ChildEvent>> orders(List<ChildEvent> facts) {
        if (facts.isEmpty()) {
            return Stream.of(List.of());
        }
        return facts.stream().flatMap(first -> {
            List<ChildEvent> others = new ArrayList<>(facts);
            others.remove(first);
            return orders(others).map(rest -> {
                List<ChildEvent> order = new ArrayList<>(rest);
                order.addFirst(first);
                return order;
            });
        });
    }
}
