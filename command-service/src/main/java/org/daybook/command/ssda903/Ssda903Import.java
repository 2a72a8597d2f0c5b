package org.daybook.command.ssda903;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.daybook.command.child.Deciding;
import org.daybook.command.child.Timelines;
import org.daybook.command.front.Who;
import org.daybook.command.imports.BadCell;
import org.daybook.command.imports.ImportFormat;
import org.daybook.command.imports.RowOutcome;
import org.daybook.command.imports.Together;
import org.daybook.command.imports.Upload;
import org.daybook.events.Days;
import org.daybook.store.Keys;
import org.jspecify.annotations.Nullable;

/** {@code ssda903}: the files are read whole, their rows kept, and every child of which rows came is folded again. */
public final class Ssda903Import implements ImportFormat {

    private static final int CHILDREN_A_PAGE = 500;

    private final Staged staged;
    private final ReturnedChild children;
    private final Timelines timelines;
    private final Keys keys;
    private final Clock clock;

    public Ssda903Import(
            ReturnedChild children, Timelines timelines, javax.sql.DataSource database, Keys keys, Clock clock) {
        this.staged = new Staged(database, keys);
        this.children = children;
        this.timelines = timelines;
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "ssda903";
    }

    @Override
    public List<RowOutcome> run(
            List<Upload> files, @Nullable Integer year, boolean dryRun, Who who, Progress progress) {
        List<ReturnFiles.Line> lines = new ArrayList<>();
        files.forEach(file -> lines.addAll(ReturnFiles.read(file)));
        progress.rows(lines.size());
        List<RowOutcome> outcomes = new ArrayList<>();
        Map<String, List<ReturnRow>> rowsOf = rows(lines, year, outcomes);
        AtomicLong done = new AtomicLong(outcomes.size());
        AtomicLong events = new AtomicLong();
        try (Together together = new Together()) {
            List<String> names = List.copyOf(rowsOf.keySet());
            for (int from = 0; from < names.size(); from += CHILDREN_A_PAGE) {
                List<String> page = names.subList(from, Math.min(from + CHILDREN_A_PAGE, names.size()));
                page(page, rowsOf, dryRun, who, together, events, result -> {
                    outcomes.addAll(result.outcomes());
                    progress.done(done.addAndGet(result.outcomes().size()), events.get());
                });
            }
        } finally {
            // children that were being recorded when it was interrupted are in
            progress.done(done.get(), events.get());
        }
        return outcomes;
    }

    private void page(
            List<String> names,
            Map<String, List<ReturnRow>> rowsOf,
            boolean dryRun,
            Who who,
            Together together,
            AtomicLong events,
            Consumer<ReturnedChild.Result> each) {
        Map<String, List<ReturnRow>> fresh = new LinkedHashMap<>();
        names.forEach(child -> fresh.put(child, rowsOf.getOrDefault(child, List.of())));
        Map<String, List<ReturnRow>> before = staged.read(names);
        Map<String, String> holders = timelines.holders(Deciding.LOCAL_ID, names);
        if (!dryRun) {
            staged.keep(fresh);
        }
        List<Callable<ReturnedChild.Result>> tasks = new ArrayList<>();
        fresh.forEach((child, rows) -> tasks.add(() -> {
            ReturnedChild.Result result = children.fold(
                    staged, child, holders.get(child), before.getOrDefault(child, List.of()), rows, dryRun, who);
            events.addAndGet(result.events());
            return result;
        }));
        together.run(tasks, each);
    }

    /** Rows that can be read, by keyed hash of the child; the others get their outcome at once. */
    private Map<String, List<ReturnRow>> rows(
            List<ReturnFiles.Line> lines, @Nullable Integer given, List<RowOutcome> outcomes) {
        Map<String, List<ReturnRow>> rows = new LinkedHashMap<>();
        Map<String, Integer> years = new LinkedHashMap<>();
        int today = Days.yearStart(Days.today(clock)).getYear();
        for (ReturnFiles.Line line : lines) {
            int year = years.computeIfAbsent(line.file(), name -> CollectionYear.of(given, name, lines, today));
            ReturnRow row = ReturnRow.of(line.kind(), year, line.file(), line.line(), line.values());
            try {
                check(line, row);
                String child = Deciding.localId(keys.master(), row.child());
                rows.computeIfAbsent(child, key -> new ArrayList<>()).add(row);
            } catch (BadCell e) {
                outcomes.add(
                        RowOutcome.rejected(line.file(), line.line(), e.code(), null, String.valueOf(e.getMessage())));
            }
        }
        return rows;
    }

    private static void check(ReturnFiles.Line line, ReturnRow row) {
        if (line.trouble() != null) {
            throw line.trouble();
        }
        row.checkText();
        row.child();
        ReturnFold.check(row);
    }
}
