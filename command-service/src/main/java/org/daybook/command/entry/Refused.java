package org.daybook.command.entry;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A command that the domain does not accept. Nothing was recorded. */
public final class Refused extends RuntimeException {

    /** What is wrong with one field. */
    public record Violation(String field, String code, String message) {}

    /** How the refusal is to be answered; the numbers are HTTP's. */
    public enum Kind {
        MALFORMED(400),
        UNKNOWN(404),
        CHANGED(409),
        RULE(422);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    private final Kind kind;
    private final String code;
    private final @Nullable String dfeRule;
    private final List<Violation> violations;
    private final List<String> blockedBy;

    private Refused(
            Kind kind,
            String code,
            @Nullable String dfeRule,
            String detail,
            List<Violation> violations,
            List<String> blockedBy) {
        super(detail, null, false, false);
        this.kind = kind;
        this.code = code;
        this.dfeRule = dfeRule;
        this.violations = List.copyOf(violations);
        this.blockedBy = List.copyOf(blockedBy);
    }

    public static Refused because(String code, String field, String detail) {
        return new Refused(Kind.RULE, code, null, detail, List.of(new Violation(field, code, detail)), List.of());
    }

    public static Refused breach(Breach breach, List<String> blockedBy) {
        return new Refused(
                Kind.RULE,
                breach.rule().code(),
                breach.rule().dfe(),
                breach.message(),
                List.of(new Violation(breach.field(), breach.rule().code(), breach.message())),
                blockedBy);
    }

    public static Refused unknown(String code, String detail) {
        return new Refused(Kind.UNKNOWN, code, null, detail, List.of(), List.of());
    }

    /** Something that a field names is not there. */
    public static Refused unknown(String code, String field, String detail) {
        return new Refused(Kind.UNKNOWN, code, null, detail, List.of(new Violation(field, code, detail)), List.of());
    }

    public static Refused changed(String detail) {
        return new Refused(Kind.CHANGED, "record-changed", null, detail, List.of(), List.of());
    }

    /** @param violations at least one */
    public static Refused malformed(List<Violation> violations) {
        Violation first = violations.getFirst();
        String detail = violations.size() == 1
                ? first.message()
                : first.message()
                        + (violations.size() == 2
                                ? " There is one more problem."
                                : " There are " + (violations.size() - 1) + " more problems.");
        return new Refused(Kind.MALFORMED, first.code(), null, detail, violations, List.of());
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    public @Nullable String dfeRule() {
        return dfeRule;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }

    public List<Violation> violations() {
        return violations;
    }

    public List<String> blockedBy() {
        return blockedBy;
    }
}
