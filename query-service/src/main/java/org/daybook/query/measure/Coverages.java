package org.daybook.query.measure;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.daybook.query.measure.Figure.Coverage;
import org.daybook.query.measure.Figure.Gap;
import org.daybook.query.rows.EntryRows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Of which days the records behind a measure speak: a figure is no better than that. */
public final class Coverages {

    private final Measures measures;
    private final JdbcClient database;
    private final Map<String, Spoken.Recorded> firsts = new ConcurrentHashMap<>();
    private final Map<String, Span> spans = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Span> eldest) {
            return size() > 200;
        }
    });

    public Coverages(Measures measures, DataSource database) {
        this.measures = measures;
        this.database = JdbcClient.create(database);
    }

    /**
     * How far the records of some kinds speak.
     *
     * @param returnedTo until when the returns speak, null where there are none
     * @param recorded true when people recorded some of them here
     * @param recordedFrom since when people record here at all, null where nobody has
     * @param formats the formats of the imports that the others came with
     */
    private record Span(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable LocalDate returnedTo,
            boolean recorded,
            @Nullable LocalDate recordedFrom,
            List<String> formats) {

        @Nullable
        Gap gap() {
            if (returnedTo == null
                    || recordedFrom == null
                    || !returnedTo.plusDays(1).isBefore(recordedFrom)) {
                return null;
            }
            return new Gap(returnedTo.plusDays(1), recordedFrom.minusDays(1));
        }
    }

    /** What the records behind a measure speak of, as known at a position. */
    Coverage of(String key, Known known) {
        Span span = span(measures.rule(key), known.rows(), known.position());
        return new Coverage(span.from(), span.to(), span.gap(), sources(span, known));
    }

    /** Asked outside of the lock: who asks for another position does not wait. */
    private Span span(Measure rule, String schema, long position) {
        String key = rule.kinds() + "@" + schema + position;
        Span known = spans.get(key);
        if (known == null) {
            known = Spoken.of(database, schema, rule.kinds(), position).stream()
                    .reduce(
                            new Span(null, null, null, false, recordedSince(schema, position), List.of()),
                            Coverages::with,
                            (a, b) -> a);
            spans.put(key, known);
        }
        return known;
    }

    /** The day of the first thing that people recorded here; null where nobody had by then. */
    private @Nullable LocalDate recordedSince(String schema, long position) {
        Spoken.Recorded first = firsts.get(schema);
        if (first == null && position > 0) {
            first = Spoken.firstRecorded(database, schema);
            if (first != null && first.position() <= position) {
                // rows that have reached a position hold all before it; rows in the making may hold a later one first
                firsts.put(schema, first);
            }
        }
        return first == null || first.position() > position ? null : first.day();
    }

    private static Span with(Span span, Spoken spoken) {
        boolean here = spoken.source().equals(EntryRows.RECORDED_HERE);
        List<String> formats = new ArrayList<>(span.formats());
        if (!here && !formats.contains(spoken.source())) {
            formats.add(spoken.source());
        }
        return new Span(
                earlier(span.from(), spoken.first()),
                later(span.to(), spoken.last()),
                here ? span.returnedTo() : later(span.returnedTo(), spoken.last()),
                span.recorded() || here,
                span.recordedFrom(),
                formats);
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate a, @Nullable LocalDate b) {
        return a == null || (b != null && b.isBefore(a)) ? b : a;
    }

    private static @Nullable LocalDate later(@Nullable LocalDate a, @Nullable LocalDate b) {
        return a == null || (b != null && b.isAfter(a)) ? b : a;
    }

    /** The imports that had been brought in by then, and what people recorded. */
    private List<String> sources(Span span, Known known) {
        List<String> sources = new ArrayList<>();
        if (!span.formats().isEmpty()) {
            sources.addAll(
                    database.sql("select format || ' of ' || (started_at at time zone 'Europe/London')::date || ' ('"
                                    + " || cardinality(files) || case when cardinality(files) = 1 then ' file' else ' files' end"
                                    + " || case state when 'done' then '' when 'running' then ', not finished' else ', interrupted' end"
                                    + " || ')' from imports.job where events > 0 and started_at <= :at and format = any (:formats)"
                                    + " order by started_at")
                            .param("formats", span.formats().toArray(String[]::new))
                            .param("at", OffsetDateTime.ofInstant(known.at(), ZoneOffset.UTC))
                            .query(String.class)
                            .list());
        }
        if (span.recorded()) {
            sources.add(EntryRows.RECORDED_HERE);
        }
        return sources;
    }

    /** The last day that the records of the measure speak of without a gap before it, not after today. */
    public LocalDate lastCoveredDay(String key, Known known, LocalDate today) {
        Coverage coverage = of(key, known);
        LocalDate to =
                coverage.gap() == null ? coverage.to() : coverage.gap().from().minusDays(1);
        return to == null || to.isAfter(today) ? today : to;
    }

    /** The days between the last return and what people record here, which nothing speaks of; null when there are none. */
    public @Nullable Gap gap(String key, Known known) {
        return of(key, known).gap();
    }
}
