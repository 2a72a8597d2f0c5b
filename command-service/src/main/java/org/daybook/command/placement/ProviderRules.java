package org.daybook.command.placement;

import static org.daybook.command.entry.Rule.warn;

import java.util.List;
import java.util.Set;
import org.daybook.command.entry.Rule;
import org.jspecify.annotations.Nullable;

/** Which provider can offer which type of placement [527-531, 550]. */
final class ProviderRules {

    private record Cannot(String provider, Set<String> types, Rule rule) {}

    private static final List<Cannot> CANNOT = List.of(
            new Cannot("PR1", Set.of("P1", "R2", "R5"), warn("provider-does-not-suit-placement", "527")),
            new Cannot("PR2", Set.of("P1", "R2", "R5"), warn("provider-does-not-suit-placement", "528")),
            new Cannot(
                    "PR3",
                    Set.of("P1", "A3", "A4", "A5", "A6", "K1", "K2", "U1", "U2", "U3", "U4", "U5", "U6"),
                    warn("provider-does-not-suit-placement", "529")),
            new Cannot("PR4", Set.of("P1"), warn("provider-does-not-suit-placement", "530")),
            new Cannot("PR5", Set.of("P1"), warn("provider-does-not-suit-placement", "531")));
    private static final Rule PARENT_ONLY = warn("provider-does-not-suit-placement", "550");

    private ProviderRules() {}

    static @Nullable Rule brokenBy(String type, @Nullable String provider) {
        if (provider == null) {
            return null;
        }
        if ("PR0".equals(provider)) {
            return "P1".equals(type) ? null : PARENT_ONLY;
        }
        return CANNOT.stream()
                .filter(c -> c.provider().equals(provider) && c.types().contains(type))
                .map(Cannot::rule)
                .findFirst()
                .orElse(null);
    }
}
