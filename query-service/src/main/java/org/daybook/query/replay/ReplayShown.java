package org.daybook.query.replay;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.daybook.query.measure.Card;
import org.daybook.query.measure.Measures;
import org.daybook.query.measure.Published;
import org.daybook.query.replay.Comparison.FigureDifference;
import org.daybook.query.replay.Comparison.RowDifference;
import org.daybook.query.words.Spoken;
import org.jspecify.annotations.Nullable;

/** A replay in the words of its page. */
final class ReplayShown {

    /** A figure that is not the same. */
    record DifferingFigure(
            String key,
            String ref,
            String title,
            String on,
            String live,
            String replayed,
            List<Comparison.EntryDifference> entries) {}

    /** A cell that is not the same. */
    record Cell(String column, String live, String replayed) {}

    /** A row that is not the same. */
    record DifferingRow(String table, String key, String childId, long knownFrom, String what, List<Cell> cells) {}

    private final ReplayAnswer replay;
    private final Measures measures;

    ReplayShown(ReplayAnswer replay, Measures measures) {
        this.replay = replay;
        this.measures = measures;
    }

    public ReplayAnswer answer() {
        return replay;
    }

    public String heading() {
        return replay.upTo().equals("now")
                ? "Replay of everything"
                : "Replay up to event " + Spoken.number(replay.position());
    }

    public String asked() {
        return "Asked for by " + replay.askedBy() + ", " + Spoken.moment(replay.askedAt());
    }

    public @Nullable String ended() {
        Instant at = replay.endedAt();
        return at == null ? null : Spoken.moment(at);
    }

    public int percent() {
        return (int) Math.floor(replay.progress() * 100);
    }

    public boolean running() {
        return replay.state().equals("running");
    }

    /** What it is at, in one sentence. */
    public String stage() {
        if (!running()) {
            return switch (replay.state()) {
                case "done" -> replay.follows() ? "Finished; it follows the live events" : "Finished";
                case "promoted" -> replay.reading() ? "The figures are read from it" : "Promoted, and replaced since";
                case "undone" -> "The figures were read from it; that was undone";
                case "cancelled" -> "Stopped";
                default -> "Failed";
            };
        }
        return replay.paused()
                ? "Paused"
                : switch (replay.phase()) {
                    case "building" -> "Going through the events";
                    case "indexing" -> "Putting the rows in order";
                    default -> "Holding every figure and row against the live ones";
                };
    }

    public String events() {
        return Spoken.number(replay.events()) + " of " + Spoken.number(replay.position()) + " events";
    }

    public String speed() {
        Long left = replay.secondsLeft();
        return Spoken.number(replay.eventsPerSecond()) + " events a second"
                + (left == null ? "" : left < 1 ? ", about a second left" : ", about " + left + " seconds left");
    }

    public boolean compared() {
        return replay.comparedAt() != null;
    }

    public boolean same() {
        return replay.differences().isEmpty() && replay.rowsDiffering() == 0;
    }

    /** The finding that matters. */
    public String finding() {
        Long at = replay.comparedAt();
        return at == null
                ? "Nothing has been held against the live figures yet"
                : Spoken.number(replay.differences().size()) + " of " + Spoken.number(replay.figuresCompared())
                        + " figures and " + Spoken.number(replay.rowsDiffering()) + " of "
                        + Spoken.number(replay.rowsCompared()) + " rows differ from the live ones, as known at event "
                        + Spoken.number(at);
    }

    public List<DifferingFigure> figures() {
        return replay.differences().stream().map(this::figure).toList();
    }

    private DifferingFigure figure(FigureDifference d) {
        Card card = measures.card(d.figure());
        return new DifferingFigure(
                d.figure(),
                card.ref(),
                card.title(),
                Spoken.day(d.on()),
                text(d.live(), card),
                text(d.replayed(), card),
                d.entries());
    }

    private static String text(@Nullable BigDecimal value, Card card) {
        return Published.text(value, card.unit());
    }

    public List<DifferingRow> rows() {
        return replay.rowDifferences().stream().map(ReplayShown::row).toList();
    }

    private static DifferingRow row(RowDifference d) {
        Map<String, String> live = d.live() == null ? Map.of() : d.live();
        Map<String, String> replayed = d.replayed() == null ? Map.of() : d.replayed();
        Map<String, String> columns = new TreeMap<>(live);
        columns.putAll(replayed);
        List<Cell> cells = new ArrayList<>();
        columns.keySet()
                .forEach(column -> cells.add(
                        new Cell(column, live.getOrDefault(column, "-"), replayed.getOrDefault(column, "-"))));
        String what = d.live() == null && d.replayed() == null
                ? "differs"
                : d.live() == null ? "only in the replay" : d.replayed() == null ? "only live" : "differs";
        return new DifferingRow(d.table(), d.key(), d.childId(), d.knownFrom(), what, cells);
    }
}
