package org.daybook.query.child;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.daybook.events.Days;
import org.daybook.query.access.AccessLog;
import org.daybook.query.child.ChildRecords.AsKnown;
import org.daybook.query.child.Situation.Open;
import org.daybook.query.measure.Known;
import org.daybook.store.MasterKey;
import org.daybook.web.BadQuestion;
import org.daybook.web.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds children by local id, pupil number or name; every search is written down before it is answered. */
@Component
class ChildSearch {

    static final int MOST = 50;
    private static final int LONGEST = 200;

    /** A child as a list shows it. */
    record Found(
            String childId,
            @Nullable String localId,
            String name,
            @Nullable Integer age,
            String ageSaid,
            List<Open> open) {

        /** Never who it is. */
        @Override
        public String toString() {
            return childId;
        }
    }

    /** At most so many children; {@code more} where others fit as well. */
    record Result(List<Found> children, boolean more) {}

    private final JdbcClient database;
    private final ChildRecords records;
    private final AccessLog access;
    private final Lookup lookup;

    ChildSearch(
            @Qualifier("queryDatabase") DataSource database, ChildRecords records, AccessLog access, MasterKey master) {
        this.database = JdbcClient.create(database);
        this.records = records;
        this.access = access;
        this.lookup = new Lookup(master::fingerprint);
    }

    /** @throws BadQuestion for a search for nothing, or one that is too long */
    Result find(@Nullable String query, Known known, Viewer viewer) {
        if (query == null || query.isBlank()) {
            throw BadQuestion.malformed("query", "Enter a local id, a UPN or a family name.");
        }
        if (query.length() > LONGEST) {
            throw BadQuestion.malformed("query", "Enter at most " + LONGEST + " characters.");
        }
        if (query.chars().anyMatch(c -> Character.isISOControl(c) && !Character.isWhitespace(c))) {
            throw BadQuestion.malformed("query", "It contains a control character.");
        }
        List<String> ids = ids(query, known);
        List<String> shown = ids.stream().limit(MOST).toList();
        // what was searched for is a name: only how much was found is kept
        access.recordAll(
                viewer,
                "child-search",
                shown,
                ids.size() > MOST ? "more than " + MOST + " found" : ids.size() + " found");
        AsKnown now = records.asKnown(null);
        List<Found> children = shown.stream()
                .map(id -> found(records.read(id, now, viewer)))
                .sorted(Comparator.comparing((Found child) -> child.name().toLowerCase(Locale.ROOT))
                        .thenComparing(Found::childId))
                .toList();
        return new Result(children, ids.size() > MOST);
    }

    private List<String> ids(String query, Known known) {
        String[] hashes = lookup.asked(query).stream().map(Lookup.Key::hash).toArray(String[]::new);
        return database.sql("select distinct child_id from " + known.rows()
                        + ".lookup where hash = any (:hashes) and known_from <= :known and known_until > :known"
                        + " order by child_id limit " + (MOST + 1))
                .param("hashes", hashes)
                .param("known", known.position())
                .query((row, n) -> row.getString(1))
                .list();
    }

    private static Found found(ChildRecord record) {
        Particulars who = Particulars.of(record.entries());
        LocalDate today = LocalDate.ofInstant(record.knownAt(), Days.LONDON);
        return new Found(
                record.childId(),
                who.localId(),
                who.name(),
                who.ageOn(today),
                who.ageSaid(today),
                Situation.at(record.knownAt(), record.entries()).open());
    }
}
