package org.daybook.query.child;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.daybook.events.ChildEvent;
import org.daybook.events.ChildId;
import org.daybook.events.EntryWithdrawn;
import org.daybook.events.ExclusionEvent;
import org.daybook.events.PupilEvent.PupilLinked;
import org.daybook.history.Entries;
import org.daybook.query.child.ChildRecord.Told;
import org.daybook.query.rows.Fed;
import org.daybook.query.rows.Versions;
import org.daybook.query.words.EventWords;
import org.daybook.query.words.ReadEvent;
import org.daybook.store.EventLog;
import org.daybook.web.BadQuestion;
import org.daybook.web.Role;
import org.daybook.web.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads children straight from the log: a child's stream is its chronology. */
@Component
class ChildRecords {

    private static final Pattern POSITION = Pattern.compile("position:(\\d{1,18})");

    /**
     * What may be known: everything up to a position of the log, which was recorded by then. The log itself is asked, so nothing
     * waits for rows, and a version of them that has stopped hides no event of the child.
     */
    record AsKnown(long position, Instant at) {}

    private final EventLog log;
    private final EventWords words;
    private final JdbcClient database;
    private final Versions versions;
    private final Clock clock;

    ChildRecords(
            @Qualifier("queryLog") EventLog log,
            EventWords words,
            @Qualifier("queryDatabase") DataSource database,
            Versions versions,
            Clock clock) {
        this.log = log;
        this.words = words;
        this.database = JdbcClient.create(database);
        this.versions = versions;
        this.clock = clock;
    }

    /**
     * @param knownAt an instant or {@code position:123}; null for now
     * @throws BadQuestion for what is neither, or has not come yet
     */
    AsKnown asKnown(@Nullable String knownAt) {
        long head = log.head();
        if (knownAt == null) {
            return new AsKnown(head, clock.instant());
        }
        var position = POSITION.matcher(knownAt);
        try {
            if (position.matches()) {
                long asked = Long.parseLong(position.group(1));
                if (asked > head) {
                    throw BadQuestion.malformed("knownAt", "Nothing has been recorded at that position yet.");
                }
                return new AsKnown(asked, log.recordedAt(asked));
            }
            Instant asked = Instant.parse(knownAt);
            if (asked.isAfter(clock.instant()) && asked.isAfter(log.recordedAt(head))) {
                throw BadQuestion.malformed("knownAt", "That moment has not come yet.");
            }
            return asked.isBefore(Instant.EPOCH)
                    ? new AsKnown(0, Instant.EPOCH)
                    : new AsKnown(log.positionAt(asked), asked);
        } catch (DateTimeParseException e) {
            throw BadQuestion.malformed("knownAt", "knownAt is an instant like 2026-11-23T14:31:00Z, or position:123.");
        }
    }

    /** @throws BadQuestion when there was no such child */
    ChildRecord read(String childId, AsKnown known, Viewer viewer) {
        if (!ChildId.isOne(childId) || new ChildId(childId).isPupil()) {
            throw BadQuestion.unknown("id", "There is no such child.");
        }
        boolean auditor = viewer.role() == Role.AUDITOR;
        List<ReadEvent> stream = stream(childId);
        List<Told> told = new ArrayList<>(told(stream, known.position(), auditor));
        if (told.isEmpty()) {
            throw BadQuestion.unknown("id", "There is no such child.");
        }
        long version = told.getLast().event().stored().version();
        Entries entries = new Entries();
        told.forEach(each -> add(each, entries));
        for (String pupil : linked(childId, known.position())) {
            List<Told> more = ofPupil(childId, told(stream(pupil), known.position(), auditor));
            more.stream().filter(each -> counts(each.event())).forEach(each -> add(each, entries));
            told.addAll(more);
        }
        return new ChildRecord(childId, version, known.position(), known.at(), entries, told);
    }

    private List<ReadEvent> stream(String stream) {
        return log.stream(stream, 0).stream().map(words::read).toList();
    }

    /** What is hidden is settled by the whole stream: who may not see it may not see it in the past either. */
    private static List<Told> told(List<ReadEvent> stream, long position, boolean auditor) {
        Set<String> hidden = auditor ? Set.of() : AnotherChild.entries(stream);
        return stream.stream()
                .filter(event -> event.stored().position() <= position)
                .map(event -> new Told(event, hidden.contains(event.entryId())))
                .toList();
    }

    private static void add(Told told, Entries entries) {
        ReadEvent event = told.event();
        if (!told.hidden() && event.recorded() != null) {
            entries.add(
                    event.recorded(), event.stored().eventId(), event.stored().version());
        }
    }

    /** Links stand in rows, as far as these have come. */
    private List<String> linked(String childId, long position) {
        Fed version = versions.active();
        return database.sql("select child_id from " + version.name() + ".pupil where linked_to = :child"
                        + " and known_from <= :known and known_until > :known order by child_id")
                .param("child", childId)
                .param("known", Math.min(position, version.reached().position()))
                .query((row, n) -> row.getString(1))
                .list();
    }

    /** Nothing where the pupil turned out to be somebody else, unless the viewer may see that. */
    private static List<Told> ofPupil(String childId, List<Told> pupil) {
        boolean visible = pupil.stream().anyMatch(each -> !each.hidden() && links(each.event(), childId));
        return visible
                ? pupil.stream()
                        .filter(each -> counts(each.event()) || links(each.event(), childId))
                        .toList()
                : List.of();
    }

    private static boolean links(ReadEvent event, String childId) {
        return event.recorded() != null
                && event.recorded().event() instanceof PupilLinked link
                && link.child().equals(childId);
    }

    /** Of what a census says of a pupil the exclusions are the child's; a withdrawal may be of one of them. */
    private static boolean counts(ReadEvent event) {
        ChildEvent fact = event.recorded() == null ? null : event.recorded().event();
        return fact instanceof ExclusionEvent || fact instanceof EntryWithdrawn;
    }
}
