package org.daybook.query.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daybook.query.measure.Numbers;

/** Counts together what one stream, or all of them, add to the figures of a day. */
final class Tally {

    private final Map<String, Numbers> numbers = new HashMap<>();
    private final Map<String, Set<String>> families = new HashMap<>();
    private final List<Excluded> exclusions = new ArrayList<>();

    /** So many more of what is counted once. */
    void count(String key, long more) {
        share(key, more, more);
    }

    void count(String key, boolean one) {
        count(key, one ? 1 : 0);
    }

    /** So many more, of so many; for a mean, so much more of so many. */
    void share(String key, long part, long whole) {
        Numbers before = numbers.getOrDefault(key, new Numbers(0, 0));
        numbers.put(key, new Numbers(before.numerator() + part, before.denominator() + whole));
    }

    /** A family that is counted beside the children, once. */
    void family(String key, String family) {
        families.computeIfAbsent(key, k -> new HashSet<>()).add(family);
    }

    /** An exclusion, to be held against what others say of the same child. */
    void exclusion(Excluded exclusion) {
        exclusions.add(exclusion);
    }

    void add(Contribution more) {
        more.numbers().forEach((key, each) -> share(key, each.numerator(), each.denominator()));
        more.families().forEach((key, names) -> names.forEach(name -> family(key, name)));
        exclusions.addAll(more.exclusions());
    }

    List<Excluded> exclusions() {
        return exclusions;
    }

    Map<String, Numbers> numbers() {
        return numbers;
    }

    Map<String, Set<String>> families() {
        return families;
    }

    /** What is kept of it: nothing of what it does not add to. */
    Contribution done() {
        Map<String, Numbers> some = new HashMap<>(numbers);
        some.values().removeIf(each -> each.denominator() == 0 && each.numerator() == 0);
        return some.isEmpty() && exclusions.isEmpty()
                ? Contribution.NOTHING
                : new Contribution(Map.copyOf(some), Map.copyOf(families), List.copyOf(exclusions));
    }
}
