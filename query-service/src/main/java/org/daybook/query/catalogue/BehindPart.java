package org.daybook.query.catalogue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.daybook.query.catalogue.MeasurePage.Behind;
import org.daybook.query.catalogue.MeasurePage.BehindLine;
import org.daybook.query.catalogue.MeasurePage.Move;
import org.daybook.query.catalogue.MeasurePage.Moved;
import org.daybook.query.catalogue.MeasurePage.Paged;
import org.daybook.query.measure.BehindFigures;
import org.daybook.query.measure.BehindFigures.Change;
import org.daybook.query.measure.Card;
import org.daybook.query.measure.Disclosure;
import org.daybook.query.measure.Figures;
import org.daybook.query.measure.Figures.Question;
import org.daybook.query.measure.Known;
import org.daybook.query.measure.Published;
import org.daybook.query.words.EventWords;
import org.daybook.web.Role;
import org.daybook.web.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The parts of a measure's page that look behind the figure: what moved it, and the entries that it is made of. */
@Component
class BehindPart {

    /** So many events are gone through without being asked to. */
    private static final long AT_ONCE = 2_000;

    private final Figures figures;
    private final BehindFigures behind;
    private final Disclosure disclosure;

    BehindPart(Figures figures, BehindFigures behind, Disclosure disclosure) {
        this.figures = figures;
        this.behind = behind;
        this.disclosure = disclosure;
    }

    /** What moved the figure; null for who sees the figure only, and where nothing had been recorded. */
    @Nullable
    Moved moved(Viewer viewer, Card card, Asked asked, Map<String, String> typed, Map<String, String> said) {
        Known from = asked.from();
        if (!Disclosure.may(viewer) || from == null) {
            return null;
        }
        Question now = asked.question();
        Question until = new Question(now.key(), now.on(), now.window(), asked.to());
        Published before = figures.published(viewer, new Question(now.key(), now.on(), now.window(), from), null);
        Published after = figures.published(viewer, until, null);
        long stirred = behind.stirred(until, from.position(), asked.to().position());
        boolean listed = stirred <= AT_ONCE || "show".equals(typed.get("moved"));
        List<Change> changes = listed ? disclosure.changes(viewer, until, from.position()) : List.of();
        BigDecimal together = changes.stream().map(Change::effect).reduce(BigDecimal.ZERO, BigDecimal::add);
        // the numbers themselves, whether or not the records speak of the day
        BigDecimal difference = orZero(figures.value(until))
                .subtract(orZero(figures.value(new Question(now.key(), now.on(), now.window(), from))));
        List<Move> moves = new ArrayList<>();
        changes.forEach(change -> moves.add(move(viewer, card, change)));
        return new Moved(
                Wording.known(from.at()),
                Wording.known(asked.to().at()),
                before.text(),
                after.text(),
                signed(difference, card.unit()),
                String.format(Locale.UK, "%,d", stirred),
                listed,
                !listed || together.compareTo(difference) == 0,
                Paged.of(
                        moves.reversed(),
                        typed.get("movedPage"),
                        page -> MeasureForm.address(card.key(), said, Map.of("movedPage", Integer.toString(page)))
                                + "#moved"));
    }

    private static Move move(Viewer viewer, Card card, Change change) {
        return new Move(
                EventWords.title(change.type()),
                Wording.kind(change.kind()),
                Wording.moment(change.recordedAt()),
                change.actor(),
                Published.text(change.before(), card.unit()),
                Published.text(change.after(), card.unit()),
                signed(change.effect(), card.unit()),
                change.entryId(),
                number(change.position()),
                event(viewer, change.position()));
    }

    /** The entries behind the figure; null for who sees the figure only. */
    @Nullable
    Behind entries(Viewer viewer, Question question, Map<String, String> typed, Map<String, String> said) {
        if (!Disclosure.may(viewer)) {
            return null;
        }
        List<BehindLine> lines = new ArrayList<>();
        boolean share = false;
        for (BehindFigures.Behind entry : disclosure.entries(viewer, question)) {
            share |= !"numerator".equals(entry.in());
            lines.add(line(viewer, entry));
        }
        return new Behind(
                Disclosure.pseudonyms(viewer),
                share,
                Paged.of(
                        lines,
                        typed.get("page"),
                        page -> MeasureForm.address(question.key(), said, Map.of("page", Integer.toString(page)))
                                + "#entries"));
    }

    private static BehindLine line(Viewer viewer, BehindFigures.Behind entry) {
        boolean known = !Disclosure.pseudonyms(viewer) && entry.childId().startsWith("child:");
        return new BehindLine(
                EventWords.title(entry.type()),
                entry.childId(),
                known ? "/children/" + entry.childId() : null,
                entry.effectiveOn() == null ? "Not known" : Wording.day(entry.effectiveOn()),
                number(entry.position()),
                event(viewer, entry.position()),
                "numerator".equals(entry.in()) ? "Counts" : "Only in the whole");
    }

    /** Only an auditor looks at events themselves. */
    private static @Nullable String event(Viewer viewer, long position) {
        return viewer.role() == Role.AUDITOR ? "/events/" + position : null;
    }

    private static BigDecimal orZero(@Nullable BigDecimal value) {
        return Objects.requireNonNullElse(value, BigDecimal.ZERO);
    }

    private static String signed(BigDecimal effect, String unit) {
        String sign = effect.signum() > 0 ? "+" : effect.signum() < 0 ? "−" : "";
        return sign + Published.text(effect.abs(), unit);
    }

    private static String number(long position) {
        return String.format(Locale.UK, "%,d", position);
    }
}
