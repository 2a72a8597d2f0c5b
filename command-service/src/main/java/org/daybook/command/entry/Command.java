package org.daybook.command.entry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.daybook.events.ChildEvent;
import org.jspecify.annotations.Nullable;

/** Something that somebody wants recorded about a child. A command is a record; its fields are the fields of the contract. */
public interface Command {

    /** The child it is about; null for a child not yet registered. */
    @Nullable
    String childId();

    /** The events it would record, in order; what is impossible in itself is refused here, what clashes is found by the rules. */
    List<Draft> decide(ChildFacts facts);

    /** Other children that it names, who must exist: field and id. */
    default Map<String, String> others() {
        return Map.of();
    }

    static List<Draft> drafts(@Nullable ChildEvent... events) {
        List<Draft> drafts = new ArrayList<>();
        Arrays.stream(events).filter(event -> event != null).map(Draft::of).forEach(drafts::add);
        return drafts;
    }
}
