package org.daybook.query.exclusion;

import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.daybook.events.PupilEvent.PupilFound;
import org.daybook.query.measure.Knowledge;
import org.daybook.query.measure.Known;
import org.daybook.store.MasterKey;
import org.daybook.web.BadQuestion;
import org.daybook.web.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/pupils}: the pupils of school censuses that are to be linked, or are linked, to children. */
@RestController
class PupilController {

    private static final int MOST = 500;

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
    private final String schema;

    PupilController(
            @Qualifier("queryDatabase") DataSource database,
            Knowledge knowledge,
            MasterKey master,
            @Value("${daybook.query.rows:rows_v1}") String schema) {
        this.database = JdbcClient.create(database);
        this.knowledge = knowledge;
        this.master = master;
        this.schema = schema;
    }

    /** The queue, or, with all of collection, roll, school and the pupil's number there, the one pupil. */
    @GetMapping("/api/pupils")
    @PreAuthorize("hasAnyRole('CASEWORKER', 'AUDITOR')")
    Page pupils(
            @RequestParam(defaultValue = "false") boolean linked,
            @RequestParam(required = false) @Nullable String collection,
            @RequestParam(required = false) @Nullable String roll,
            @RequestParam(required = false) @Nullable String school,
            @RequestParam(required = false) @Nullable String pupil,
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(required = false) @Nullable Long atLeast,
            Principal principal) {
        if (limit < 1 || limit > MOST) {
            throw BadQuestion.malformed("limit", "The limit is 1 to " + MOST + ".");
        }
        Known known = knowledge.known(Viewer.of(principal), null, atLeast);
        List<Pupil> page = database.sql(sql(known.position()))
                .param("linked", linked)
                .param("after", after)
                .param("collection", collection)
                .param("roll", roll)
                .param("school", school)
                .param("key", key(collection, roll, school, pupil))
                .param("limit", limit)
                .query((row, n) -> new Pupil(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getLong(5),
                        row.getObject(6, LocalDate.class),
                        row.getObject(7, LocalDate.class),
                        row.getString(8)))
                .list();
        return new Page(page, page.size() == limit ? page.getLast().pupilId() : null);
    }

    private String sql(long position) {
        String known = "known_from <= " + position + " and known_until > " + position;
        return "select p.child_id, p.collection, p.roll, p.school, count(x.key), min(x.started_on), max(x.started_on),"
                + " p.linked_to from (select * from " + schema + ".pupil where " + known
                + " and (linked_to is not null) = :linked and child_id > :after"
                + " and (:collection::text is null or collection = :collection)"
                + " and (:roll::text is null or roll = :roll) and (:school::text is null or school = :school)"
                + " and (:key::text is null or pupil_key = :key) order by child_id limit :limit) p left join (select *"
                + " from " + schema + ".exclusion where " + known
                + " and by_pupil) x on x.child_id = coalesce(p.linked_to, p.child_id) group by 1, 2, 3, 4, 8 order by 1";
    }

    private @Nullable String key(
            @Nullable String collection, @Nullable String roll, @Nullable String school, @Nullable String pupil) {
        if (pupil == null) {
            return null;
        }
        if (collection == null || roll == null || school == null) {
            throw BadQuestion.malformed(
                    "pupil", "A pupil's number counts within a collection, roll and school: name them too.");
        }
        return master.fingerprint("pupil", PupilFound.identity(collection, roll, school, pupil));
    }
}
