package org.daybook.command.ssda903;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.daybook.command.child.Deciding;
import org.daybook.command.child.Timelines;
import org.daybook.command.entry.Breach;
import org.daybook.command.entry.Refused;
import org.daybook.command.front.Recording;
import org.daybook.command.front.Recording.Ask;
import org.daybook.command.front.Who;
import org.daybook.command.imports.RowOutcome;
import org.daybook.command.imports.RowOutcome.RowWarning;
import org.daybook.events.ChildId;
import org.jspecify.annotations.Nullable;

/** Brings one child of a return up to date and says what became of its rows. */
public final class ReturnedChild {

    /** The outcomes of one child's new rows, and how many events they led to. */
    record Result(List<RowOutcome> outcomes, int events) {}

    private final Recording recording;
    private final Deciding deciding;
    private final Timelines timelines;

    public ReturnedChild(Recording recording, Deciding deciding, Timelines timelines) {
        this.recording = recording;
        this.deciding = deciding;
        this.timelines = timelines;
    }

    Result fold(
            Staged staged,
            String child,
            @Nullable String holder,
            List<ReturnRow> before,
            List<ReturnRow> fresh,
            boolean dryRun,
            Who who) {
        List<ReturnRow> all = new ArrayList<>(before);
        all.addAll(fresh);
        RecordReturn command = new RecordReturn(holder, all);
        int events;
        if (dryRun) {
            try {
                events = judge(command, holder);
            } catch (Refused refused) {
                return refusedWhole(fresh, refused);
            }
        } else {
            ChildId id = holder == null ? ChildId.of(UUID.randomUUID()) : new ChildId(holder);
            try {
                events = recording
                        .record(new Ask(id, command, "import-ssda903", who, null, null, null))
                        .answer()
                        .events()
                        .size();
            } catch (Refused refused) {
                return refusedWhole(fresh, refused);
            }
            staged.noteChild(child, id.value(), command.fold());
        }
        return new Result(outcomes(command, before, fresh), events);
    }

    /** Nothing of a child can be recorded, for a reason that no single row can be blamed for. */
    private static Result refusedWhole(List<ReturnRow> fresh, Refused refused) {
        return new Result(
                fresh.stream()
                        .map(row -> RowOutcome.rejected(
                                row.file(), row.line(), refused.code(), refused.dfeRule(), refused.detail()))
                        .toList(),
                0);
    }

    private int judge(RecordReturn command, @Nullable String holder) {
        return deciding.decide(command, timelines.read(holder == null ? "" : holder))
                .drafts()
                .size();
    }

    private static List<RowOutcome> outcomes(RecordReturn command, List<ReturnRow> before, List<ReturnRow> fresh) {
        List<ReturnRow> known = new ArrayList<>(before);
        Map<String, ReturnRow> merged = new LinkedHashMap<>(RowKeys.merged(known));
        Map<String, List<ReturnRow>> byKey = new LinkedHashMap<>();
        known.forEach(row ->
                byKey.computeIfAbsent(RowKeys.of(row), k -> new ArrayList<>()).add(row));
        List<RowOutcome> outcomes = new ArrayList<>();
        for (ReturnRow row : fresh) {
            String key = RowKeys.of(row);
            List<ReturnRow> sameKey = byKey.computeIfAbsent(key, k -> new ArrayList<>());
            ReturnRow was = merged.get(key);
            boolean secondReview = row.kind() == ReturnKind.REVIEWS
                    && was != null
                    && !Objects.equals(was.maybe("REVIEW_CODE"), row.maybe("REVIEW_CODE"));
            sameKey.add(row);
            ReturnRow now = RowKeys.merged(sameKey).get(key);
            boolean news = now != null && (was == null || !was.cells().equals(now.cells()));
            if (now != null) {
                merged.put(key, now);
            }
            outcomes.add(outcome(command, row, key, news, secondReview));
        }
        return outcomes;
    }

    private static RowOutcome outcome(
            RecordReturn command, ReturnRow row, String key, boolean news, boolean secondReview) {
        Rejection rejection = command.fold().rejected.get(key);
        if (rejection != null) {
            return RowOutcome.rejected(row.file(), row.line(), rejection.code(), rejection.rule(), rejection.message());
        }
        if (secondReview) {
            return RowOutcome.rejected(
                    row.file(), row.line(), "review-twice", null, "Another code is given for a review on that day.");
        }
        boolean saidHere = row.kind() != ReturnKind.EPISODES
                && row.kind() != ReturnKind.HEADER
                && command.fold().saidHere.contains(key);
        if (!news || saidHere) {
            return RowOutcome.unchanged(row.file(), row.line());
        }
        List<RowWarning> warnings = new ArrayList<>(command.fold().warnings.getOrDefault(key, List.of()));
        for (Breach breach : command.warnings().getOrDefault(key, List.of())) {
            warnings.add(new RowWarning(breach.rule().code(), breach.rule().dfe(), breach.field(), breach.message()));
        }
        return RowOutcome.accepted(row.file(), row.line(), List.copyOf(Set.copyOf(warnings)));
    }
}
