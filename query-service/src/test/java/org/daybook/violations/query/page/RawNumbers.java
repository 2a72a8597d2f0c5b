package org.daybook.violations.query.page;

import java.math.BigDecimal;
import org.daybook.query.measure.Figures;
import org.jspecify.annotations.Nullable;

/** A page that shows a number without asking who looks. */
public record RawNumbers(Figures figures) {

    @Nullable
    BigDecimal shown(Figures.Question question) {
        return figures.value(question);
    }
}
