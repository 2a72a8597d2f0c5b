package org.daybook.query.child;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.daybook.events.Days;
import org.daybook.history.Deadlines;
import org.daybook.query.child.Situation.Due;
import org.daybook.query.child.Situation.Worker;
import org.daybook.query.words.Spoken;
import org.jspecify.annotations.Nullable;

/** The top of a child's page: who the child is, how things stand, what comes up. */
record ChildView(
        String childId,
        String name,
        String numbered,
        List<Tag> tags,
        List<Line> facts,
        boolean confidentialAddress,
        List<DueLine> due,
        List<Worker> workers) {

    private static final Set<String> REVIEWS = Set.of(Deadlines.CAF_REVIEW, Deadlines.CARE_REVIEW);

    /** How things stand, in a word. */
    record Tag(String label, String colour) {}

    /** A label and what belongs to it. */
    record Line(String label, String value) {}

    /** A time limit; {@code left} is how long there is. */
    record DueLine(String what, String by, String left, boolean overdue) {}

    static ChildView of(ChildRecord record) {
        Particulars who = Particulars.of(record.entries());
        Situation situation = Situation.at(record.knownAt(), record.entries());
        LocalDate today = LocalDate.ofInstant(record.knownAt(), Days.LONDON);
        return new ChildView(
                record.childId(),
                who.name(),
                who.localId() == null ? "Number erased" : who.localId(),
                tags(who, situation, today),
                facts(who, situation, today),
                situation.confidentialAddress(),
                situation.due().stream().map(due -> due(due, record.knownAt())).toList(),
                situation.workers());
    }

    private static List<Tag> tags(Particulars who, Situation situation, LocalDate today) {
        List<Tag> tags = new ArrayList<>();
        if (who.diedOn() != null) {
            tags.add(new Tag("Died on " + Spoken.day(who.diedOn()), "grey"));
        }
        situation
                .open()
                .forEach(open -> tags.add(new Tag(
                        open.label(),
                        switch (open.kind()) {
                            case "missing" -> "red";
                            case "care" -> "blue";
                            default -> "green";
                        })));
        if (who.bornOn() == null && who.expectedOn() != null) {
            tags.add(new Tag("Not born yet", "purple"));
        }
        if (who.erased()) {
            tags.add(new Tag("Erased", "grey"));
        }
        Integer age = who.ageOn(today);
        if (age != null && age >= 18 && who.diedOn() == null) {
            tags.add(new Tag("18 or over", "grey"));
        }
        return tags;
    }

    private static List<Line> facts(Particulars who, Situation situation, LocalDate today) {
        List<Line> facts = new ArrayList<>();
        facts.add(new Line("Age", who.ageSaid(today)));
        facts.add(new Line("Sex", who.sexLabel()));
        add(facts, "UPN", who.upn());
        add(facts, "School", situation.school());
        situation.workers().stream()
                .findFirst()
                .ifPresent(first -> facts.add(new Line(first.roleLabel(), said(first))));
        situation.due().stream()
                .filter(due -> REVIEWS.contains(due.kind()))
                .findFirst()
                .ifPresent(due -> facts.add(new Line("Next review", by(due) + (due.overdue() ? " (overdue)" : ""))));
        return facts;
    }

    static String said(Worker worker) {
        return (worker.worker() == null ? "Name erased" : worker.worker()) + ", " + worker.team();
    }

    private static void add(List<Line> facts, String label, @Nullable String value) {
        if (value != null) {
            facts.add(new Line(label, value));
        }
    }

    private static DueLine due(Due due, Instant now) {
        return new DueLine(due.label(), by(due), due.overdue() ? "overdue" : left(due, now), due.overdue());
    }

    /** A limit of whole days ends with its last one. */
    private static String by(Due due) {
        return wholeDays(due)
                ? Spoken.day(due.dueOn())
                : Spoken.day(LocalDate.ofInstant(due.due(), Days.LONDON)) + " at " + Spoken.time(due.due());
    }

    private static boolean wholeDays(Due due) {
        return LocalTime.ofInstant(due.due(), Days.LONDON).equals(LocalTime.MIDNIGHT);
    }

    private static String left(Due due, Instant now) {
        Duration left = Duration.between(now, due.due());
        long days = left.toDays();
        if (wholeDays(due) || days > 6) {
            return days == 0 ? "today" : many(days, "day") + " left";
        }
        return (days == 0 ? "" : many(days, "day") + ' ') + many(left.toHoursPart(), "hour") + " left";
    }

    private static String many(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }

    /** Never who it is. */
    @Override
    public String toString() {
        return childId;
    }
}
