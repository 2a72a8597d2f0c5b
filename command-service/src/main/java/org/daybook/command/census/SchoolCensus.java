package org.daybook.command.census;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.daybook.command.child.Deciding;
import org.daybook.command.child.Timelines;
import org.daybook.command.entry.Refused;
import org.daybook.command.front.Recording;
import org.daybook.command.front.Recording.Ask;
import org.daybook.command.front.Who;
import org.daybook.command.imports.BadCell;
import org.daybook.command.imports.BrokenFile;
import org.daybook.command.imports.CsvFile;
import org.daybook.command.imports.ImportFormat;
import org.daybook.command.imports.RowOutcome;
import org.daybook.command.imports.Together;
import org.daybook.command.imports.Upload;
import org.daybook.events.ChildId;
import org.daybook.events.Days;
import org.daybook.events.PupilEvent.PupilFound;
import org.daybook.store.MasterKey;
import org.jspecify.annotations.Nullable;

/** {@code school-census-exclusions}: the exclusions of a term, of pupils on the roll and of pupils who have left it. */
public final class SchoolCensus implements ImportFormat {

    static final String NAME = "school-census-exclusions";
    private static final int PUPILS_A_PAGE = 500;

    private final Recording recording;
    private final Deciding deciding;
    private final Timelines timelines;
    private final MasterKey master;
    private final Clock clock;

    /** One pupil's new rows, and how many events they led to. */
    private record Result(List<RowOutcome> outcomes, int events) {}

    public SchoolCensus(Recording recording, Deciding deciding, Timelines timelines, MasterKey master, Clock clock) {
        this.recording = recording;
        this.deciding = deciding;
        this.timelines = timelines;
        this.master = master;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<RowOutcome> run(
            List<Upload> files, @Nullable Integer year, boolean dryRun, Who who, Progress progress) {
        List<CsvFile> read = files.stream().map(CsvFile::read).toList();
        read.forEach(SchoolCensus::roll);
        progress.rows(read.stream().mapToLong(file -> file.lines().size()).sum());
        List<RowOutcome> outcomes = new ArrayList<>();
        Map<String, List<CensusRow>> pupils = new LinkedHashMap<>();
        read.forEach(file -> rows(file, year, pupils, outcomes));
        AtomicLong done = new AtomicLong(outcomes.size());
        AtomicLong events = new AtomicLong();
        List<String> keys = List.copyOf(pupils.keySet());
        try (Together together = new Together()) {
            for (int from = 0; from < keys.size(); from += PUPILS_A_PAGE) {
                List<String> page = keys.subList(from, Math.min(from + PUPILS_A_PAGE, keys.size()));
                Map<String, String> holders = timelines.holders(Deciding.PUPIL, page);
                List<Callable<Result>> tasks = new ArrayList<>();
                page.forEach(key -> tasks.add(() -> {
                    Result result = pupil(holders.get(key), key, pupils.getOrDefault(key, List.of()), dryRun, who);
                    events.addAndGet(result.events());
                    return result;
                }));
                together.run(tasks, result -> {
                    outcomes.addAll(result.outcomes());
                    progress.done(done.addAndGet(result.outcomes().size()), events.get());
                });
            }
        } finally {
            // pupils that were being recorded when it was interrupted are in
            progress.done(done.get(), events.get());
        }
        return outcomes;
    }

    private static Roll roll(CsvFile file) {
        return Roll.of(file.columns())
                .orElseThrow(() -> new BrokenFile("unknown-columns", file.name(), 1, Roll.COLUMNS));
    }

    /** Rows that can be read, by the key of their pupil; the others get their outcome at once. */
    private void rows(
            CsvFile file, @Nullable Integer year, Map<String, List<CensusRow>> pupils, List<RowOutcome> outcomes) {
        Roll roll = roll(file);
        String collection = Term.of(year, file.name(), days(file, roll), Days.today(clock));
        for (CsvFile.Line line : file.lines()) {
            try {
                CensusRow row =
                        new CensusRow(roll, collection, file.name(), line.number(), file.filled(line, roll::knows));
                row.checkText();
                row.fact();
                row.oddities();
                pupils.computeIfAbsent(key(row), key -> new ArrayList<>()).add(row);
            } catch (BadCell e) {
                outcomes.add(RowOutcome.rejected(
                        file.name(), line.number(), e.code(), null, String.valueOf(e.getMessage())));
            }
        }
    }

    private static Stream<LocalDate> days(CsvFile file, Roll roll) {
        return file.lines().stream().flatMap(line -> {
            try {
                return Stream.of(new CensusRow(roll, "", file.name(), line.number(), file.filled(line, roll::knows))
                        .day("STARTDATE"));
            } catch (BadCell e) {
                return Stream.empty();
            }
        });
    }

    private String key(CensusRow row) {
        return master.fingerprint(
                Deciding.PUPIL, PupilFound.identity(row.collection(), row.roll().code(), row.school(), row.pupil()));
    }

    private Result pupil(@Nullable String holder, String key, List<CensusRow> rows, boolean dryRun, Who who) {
        RecordCensus command = new RecordCensus(holder, key, rows);
        try {
            int events = events(holder, command, dryRun, who);
            return new Result(command.outcomes(), events);
        } catch (Refused e) {
            // nothing of this pupil is recorded; the others are not touched
            return new Result(
                    rows.stream()
                            .map(row -> RowOutcome.rejected(
                                    row.file(), row.line(), e.code(), null, String.valueOf(e.getMessage())))
                            .toList(),
                    0);
        }
    }

    private int events(@Nullable String holder, RecordCensus command, boolean dryRun, Who who) {
        if (dryRun) {
            return deciding.decide(command, timelines.read(holder == null ? "" : holder))
                    .drafts()
                    .size();
        }
        ChildId id = holder == null ? ChildId.pupil(UUID.randomUUID()) : new ChildId(holder);
        return recording
                .record(new Ask(id, command, "import-" + NAME, who, null, null, null))
                .answer()
                .events()
                .size();
    }
}
