package org.daybook.query.measure;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Starts and ends of care in a window, by children or by occasions; never short breaks, never periods begun before they were first
 * reported.
 *
 * @param kind {@code start} or {@code end}
 * @param unit what is counted once: the child, or the occasion
 */
record CareMoves(String key, String kind, String unit) implements Measure {

    private static final List<String> KEYS =
            List.of("care-starts", "care-ends", "care-start-occasions", "care-end-occasions");

    @Override
    public Counting counting() {
        return Counting.COUNT;
    }

    @Override
    public boolean flow() {
        return true;
    }

    @Override
    public String facts(Scope scope) {
        return "select m." + unit + " as unit, m.entry_id, m.child_id, true as numerator, " + PersonSql.sex("m") + ", "
                + PersonSql.ageBand("m", "m.day")
                + ", m.legal_status, m.category_of_need, coalesce(m.reason, 'not-known') as reason from "
                + scope.table("care_move", "m") + " where m.kind = '" + kind
                + "' and m.day between :first and :on and m." + CareSql.NOT_SHORT_BREAK;
    }

    @Override
    public List<String> breakdowns() {
        List<String> all = List.of("sex", "age-band", "legal-status", "category-of-need", "reason");
        return "end".equals(kind) ? all : all.subList(0, 4);
    }

    @Override
    public List<String> kinds() {
        return CareSql.KINDS;
    }

    /** Between two days the number in care changes by the starts less the ends, so one of them gives the other away. */
    @Override
    public Related related() {
        return new Related(KEYS.stream().filter(other -> !other.equals(key)).toList(), "children-in-care");
    }

    /** The four measures that this rule makes. */
    @Configuration(proxyBeanMethods = false)
    static class All {
        @Bean
        Measure careStarts() {
            return new CareMoves("care-starts", "start", "child_id");
        }

        @Bean
        Measure careEnds() {
            return new CareMoves("care-ends", "end", "child_id");
        }

        @Bean
        Measure careStartOccasions() {
            return new CareMoves("care-start-occasions", "start", "entry_id");
        }

        @Bean
        Measure careEndOccasions() {
            return new CareMoves("care-end-occasions", "end", "entry_id");
        }
    }
}
