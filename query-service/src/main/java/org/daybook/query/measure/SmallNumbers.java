package org.daybook.query.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.daybook.query.measure.Figure.Also;
import org.daybook.query.measure.Figure.Group;
import org.jspecify.annotations.Nullable;

/**
 * Disclosure control as the Department for Education does it: 1 to 5 is hidden, 0 is shown; a percentage or rate is hidden with its
 * numerator; of a breakdown with one hidden group the next smallest is hidden as well, so that it cannot be worked out.
 */
final class SmallNumbers {

    /** Breakdowns whose groups are names that people type, not codes. */
    private static final Set<String> NAMED_BY_PEOPLE =
            Set.of("organisation", "school", "interview-provider", "authority");

    private SmallNumbers() {}

    /**
     * The figure as a partner may see it.
     *
     * @param by what its groups are made of, null where it has none
     * @param givenAway true when a related figure is hidden that this one would give away
     * @param groupsGivenAway the same of one of its groups
     */
    static Figure protect(Figure figure, boolean givenAway, boolean groupsGivenAway, @Nullable String by) {
        if (figure.outsideCoverage()) {
            return hidden(figure, "x", List.of());
        }
        List<Group> groups = groups(figure.groups());
        if (groupsGivenAway) {
            groups.replaceAll(SmallNumbers::hide);
        }
        if (by != null && NAMED_BY_PEOPLE.contains(by)) {
            groups = withoutSmallNames(groups);
        }
        return givenAway || small(figure)
                ? hidden(figure, "c", groups.stream().map(SmallNumbers::hide).toList())
                : with(figure, groups);
    }

    static boolean small(Figure figure) {
        return small(
                figure.numerator(),
                figure.denominator(),
                List.of("percent", "hours").contains(figure.unit()));
    }

    static boolean smallGroup(Figure figure) {
        return figure.groups().stream().anyMatch(g -> small(g.numerator(), g.denominator(), g.denominator() != null));
    }

    private static boolean small(@Nullable Long numerator, @Nullable Long denominator, boolean percent) {
        boolean few = within(numerator) || (percent && within(denominator));
        boolean allButFew = percent && numerator != null && denominator != null && within(denominator - numerator);
        return few || allButFew;
    }

    private static boolean within(@Nullable Long number) {
        return number != null && number >= 1 && number <= 5;
    }

    private static List<Group> groups(List<Group> groups) {
        List<Group> shown = new ArrayList<>(groups);
        shown.replaceAll(g -> small(g.numerator(), g.denominator(), g.denominator() != null) ? hide(g) : g);
        // one hidden group is the difference to the total; so are several that come to a handful together
        while (givesAway(groups, shown)) {
            Group next = shown.stream()
                    .filter(g -> g.shorthand() == null && size(g) > 0)
                    .min(Comparator.comparing(SmallNumbers::size))
                    .orElse(null);
            if (next == null) {
                break;
            }
            shown.replaceAll(g -> g.equals(next) ? hide(g) : g);
        }
        return shown;
    }

    /** A name that somebody typed may itself point at a child: those of hidden groups are not told. */
    private static List<Group> withoutSmallNames(List<Group> groups) {
        List<Group> shown = new ArrayList<>(
                groups.stream().filter(g -> g.shorthand() == null).toList());
        if (shown.size() < groups.size()) {
            shown.add(new Group("others", "Others, too few to show", null, null, null, "c"));
        }
        return shown;
    }

    private static boolean givesAway(List<Group> all, List<Group> shown) {
        long hidden = 0;
        long together = 0;
        for (int i = 0; i < shown.size(); i++) {
            if ("c".equals(shown.get(i).shorthand())) {
                hidden++;
                together += size(all.get(i));
            }
        }
        return hidden == 1 || (hidden > 0 && together <= 5);
    }

    /** What a reader could subtract: the people behind the group. */
    private static long size(Group group) {
        Long people = group.denominator() == null ? group.numerator() : group.denominator();
        return people == null ? 0 : people;
    }

    private static Group hide(Group group) {
        return new Group(group.code(), group.label(), null, null, null, "c");
    }

    private static Figure hidden(Figure f, String shorthand, List<Group> groups) {
        return new Figure(
                f.key(),
                f.on(),
                f.window(),
                f.knownAt(),
                f.position(),
                null,
                null,
                null,
                f.unit(),
                shorthand,
                f.definitionVersion(),
                f.complete(),
                f.coverage(),
                f.outsideCoverage(),
                f.flags(),
                groups,
                f.also().stream().map(a -> new Also(a.unit(), null, shorthand)).toList());
    }

    private static Figure with(Figure f, List<Group> groups) {
        return new Figure(
                f.key(),
                f.on(),
                f.window(),
                f.knownAt(),
                f.position(),
                f.value(),
                f.numerator(),
                f.denominator(),
                f.unit(),
                f.shorthand(),
                f.definitionVersion(),
                f.complete(),
                f.coverage(),
                f.outsideCoverage(),
                f.flags(),
                groups,
                f.also().stream()
                        .map(a -> within(a.value()) ? new Also(a.unit(), null, "c") : a)
                        .toList());
    }
}
