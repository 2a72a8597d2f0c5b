package org.daybook.command.placement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.daybook.command.entry.Rule;
import org.daybook.events.CodeList;
import org.daybook.events.CodeLists;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The whole table of providers and types of placement, by the number of the rule. */
class ProviderRulesTest {

    @ParameterizedTest
    @CsvSource({
        "PR1, 527, P1 R2 R5",
        "PR2, 528, P1 R2 R5",
        "PR3, 529, P1 A3 A4 A5 A6 K1 K2 U1 U2 U3 U4 U5 U6",
        "PR4, 530, P1",
        "PR5, 531, P1",
    })
    void a_provider_offers_everything_but(String provider, String rule, String types) {
        List<String> cannot = Arrays.asList(types.split(" "));

        for (CodeList.Entry type : CodeLists.of("placement-type").entries()) {
            Rule broken = ProviderRules.brokenBy(type.code(), provider);
            assertThat(broken == null ? null : broken.dfe())
                    .as(provider + " and " + type.code())
                    .isEqualTo(cannot.contains(type.code()) ? rule : null);
        }
    }

    @ParameterizedTest
    @CsvSource("PR0, 550, P1")
    void a_parent_offers_nothing_but_their_home(String provider, String rule, String home) {
        for (CodeList.Entry type : CodeLists.of("placement-type").entries()) {
            Rule broken = ProviderRules.brokenBy(type.code(), provider);
            assertThat(broken == null ? null : broken.dfe())
                    .as(type.code())
                    .isEqualTo(type.code().equals(home) ? null : rule);
        }
    }
}
