package org.daybook.query.measure;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.daybook.query.access.AccessLog;
import org.daybook.query.measure.BehindFigures.Behind;
import org.daybook.query.measure.BehindFigures.Change;
import org.daybook.query.measure.Figures.Question;
import org.daybook.store.MasterKey;
import org.daybook.web.Role;
import org.daybook.web.Viewer;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * What stands behind a figure, as far as the one who asks may know whom it is about: analysts see pseudonyms, partners and
 * administrators nothing. Who sees children is written down before they are shown.
 */
@Component
public class Disclosure {

    private static final Set<Role> MAY = Set.of(Role.CASEWORKER, Role.AUDITOR, Role.ANALYST);

    private static final String HIDDEN = "Entry about another child";

    private final BehindFigures behind;
    private final MasterKey master;
    private final AccessLog access;

    Disclosure(BehindFigures behind, MasterKey master, AccessLog access) {
        this.behind = behind;
        this.master = master;
        this.access = access;
    }

    /** True for who may look behind figures at all. */
    public static boolean may(Viewer viewer) {
        return MAY.contains(viewer.role());
    }

    /** True for who sees pseudonyms in place of children and entries. */
    public static boolean pseudonyms(Viewer viewer) {
        return viewer.role() == Role.ANALYST;
    }

    /** One entry for each unit that the figure counts. */
    public List<Behind> entries(Viewer viewer, Question question) {
        mayLook(viewer);
        List<Behind> entries = behind.entries(question);
        if (pseudonyms(viewer)) {
            return entries.stream().map(this::pseudonymous).toList();
        }
        Set<String> another = anothersFor(viewer);
        List<Behind> shown = entries.stream()
                .map(e -> another.contains(e.entryId()) ? hidden(e) : e)
                .toList();
        access.recordAll(
                viewer,
                "entries",
                shown.stream()
                        .map(Behind::childId)
                        .filter(child -> !child.isEmpty())
                        .collect(Collectors.toSet()),
                question.key());
        return shown;
    }

    /** The events after a position, up to that of the question, that moved the figure. */
    public List<Change> changes(Viewer viewer, Question question, long from) {
        mayLook(viewer);
        List<Change> changes = behind.changes(question, from, question.known().position());
        if (pseudonyms(viewer)) {
            return changes.stream().map(this::pseudonymous).toList();
        }
        Set<String> another = anothersFor(viewer);
        access.record(viewer, "entries", null, question.key() + " changes");
        return changes.stream()
                .map(c -> another.contains(c.entryId()) ? hidden(c) : c)
                .toList();
    }

    private static void mayLook(Viewer viewer) {
        if (!may(viewer)) {
            throw new AccessDeniedException("A figure is all that this role sees");
        }
    }

    /** Entries that were about another child, which only an auditor sees, in whatever state of knowledge. */
    private Set<String> anothersFor(Viewer viewer) {
        return viewer.role() == Role.AUDITOR ? Set.of() : behind.aboutAnotherChild();
    }

    private static Behind hidden(Behind e) {
        return new Behind(e.entryId(), HIDDEN, "", null, e.position(), e.in());
    }

    private static Change hidden(Change c) {
        return new Change(
                c.entryId(),
                HIDDEN,
                c.kind(),
                c.position(),
                c.recordedAt(),
                c.actor(),
                c.before(),
                c.after(),
                c.effect());
    }

    private Behind pseudonymous(Behind e) {
        return new Behind(
                pseudonym("entry", e.entryId()),
                e.type(),
                pseudonym("person", e.childId()),
                e.effectiveOn(),
                e.position(),
                e.in());
    }

    private Change pseudonymous(Change c) {
        return new Change(
                pseudonym("entry", c.entryId()),
                c.type(),
                c.kind(),
                c.position(),
                c.recordedAt(),
                c.actor(),
                c.before(),
                c.after(),
                c.effect());
    }

    private String pseudonym(String kind, String id) {
        return kind + ":" + master.fingerprint("analyst", id);
    }
}
