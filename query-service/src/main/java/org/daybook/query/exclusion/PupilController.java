package org.daybook.query.exclusion;

import java.security.Principal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.daybook.events.PupilEvent.PupilFound;
import org.daybook.query.access.AccessLog;
import org.daybook.query.measure.Knowledge;
import org.daybook.query.measure.Known;
import org.daybook.store.MasterKey;
import org.daybook.web.BadQuestion;
import org.daybook.web.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/pupils}: the pupils of school censuses that are to be linked, or are linked, to children. */
@RestController
class PupilController {

    private static final String WORKERS = "hasAnyRole('CASEWORKER', 'AUDITOR')";
    private static final String LOOK = "pupils";
    private static final int MOST = 500;

    /** By what a pupil is found. */
    record Sought(
            @Nullable String collection,
            @Nullable String roll,
            @Nullable String school,
            @Nullable String pupil) {}

    /** A pupil, without the number that the census gave. */
    record Pupil(
            String pupilId,
            String collection,
            String roll,
            String school,
            long exclusions,
            @Nullable LocalDate first,
            @Nullable LocalDate last,
            @Nullable String linkedTo) {}

    /** A page of pupils; {@code next} is the {@code after} of the next page, null at the end. */
    record Page(List<Pupil> pupils, @Nullable String next) {}

    private final JdbcClient database;
    private final Knowledge knowledge;
    private final MasterKey master;
    private final AccessLog access;

    PupilController(
            @Qualifier("queryDatabase") DataSource database, Knowledge knowledge, MasterKey master, AccessLog access) {
        this.database = JdbcClient.create(database);
        this.knowledge = knowledge;
        this.master = master;
        this.access = access;
    }

    /** A part of the queue, or of the pupils that are linked. */
    @GetMapping("/api/pupils")
    @PreAuthorize(WORKERS)
    Page pupils(
            @RequestParam(defaultValue = "false") boolean linked,
            @RequestParam(required = false) @Nullable String collection,
            @RequestParam(required = false) @Nullable String roll,
            @RequestParam(required = false) @Nullable String school,
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(required = false) @Nullable Long atLeast,
            Principal principal) {
        if (limit < 1 || limit > MOST) {
            throw BadQuestion.malformed("limit", "The limit is 1 to " + MOST + ".");
        }
        Viewer viewer = Viewer.of(principal);
        Known known = knowledge.known(viewer, null, atLeast);
        access.record(viewer, LOOK, null, linked ? "linked" : "to be linked");
        List<Pupil> page = ask(
                        known,
                        "(linked_to is not null) = :linked and child_id > :after"
                                + " and (:collection::text is null or collection = :collection)"
                                + " and (:roll::text is null or roll = :roll) and (:school::text is null or school = :school)"
                                + " order by child_id limit :limit")
                .param("linked", linked)
                .param("after", after)
                .param("collection", collection)
                .param("roll", roll)
                .param("school", school)
                .param("limit", limit)
                .query(PupilController::pupil)
                .list();
        return new Page(page, page.size() == limit ? page.getLast().pupilId() : null);
    }

    /** The one pupil with a number; asked in a body, for addresses are written down on their way. */
    @PostMapping("/api/pupils/find")
    @PreAuthorize(WORKERS)
    Page find(@RequestBody Sought sought, Principal principal) {
        String key = master.fingerprint(
                "pupil",
                PupilFound.identity(
                        said("collection", sought.collection()),
                        said("roll", sought.roll()),
                        said("school", sought.school()),
                        said("pupil", sought.pupil())));
        Viewer viewer = Viewer.of(principal);
        Known known = knowledge.known(viewer, null, null);
        access.record(viewer, LOOK, null, "by number");
        return new Page(
                ask(known, "pupil_key = :key")
                        .param("key", key)
                        .query(PupilController::pupil)
                        .list(),
                null);
    }

    private static String said(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            throw BadQuestion.malformed(
                    field, "A pupil's number counts within a collection, roll and school: name all four.");
        }
        return text.strip();
    }

    private static Pupil pupil(ResultSet row, int number) throws SQLException {
        return new Pupil(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getLong(5),
                row.getObject(6, LocalDate.class),
                row.getObject(7, LocalDate.class),
                row.getString(8));
    }

    private StatementSpec ask(Known known, String which) {
        String schema = known.rows();
        String then = "known_from <= :known and known_until > :known";
        return database.sql("select p.child_id, p.collection, p.roll, p.school, count(x.key), min(x.started_on),"
                        + " max(x.started_on), p.linked_to from (select * from " + schema + ".pupil where " + then
                        + " and " + which + ") p left join (select * from " + schema + ".exclusion where " + then
                        + ") x on x.pupil = p.key group by 1, 2, 3, 4, 8 order by 1")
                .param("known", known.position());
    }
}
