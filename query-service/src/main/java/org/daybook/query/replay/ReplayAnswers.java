package org.daybook.query.replay;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.daybook.query.access.AccessLog;
import org.daybook.store.MasterKey;
import org.daybook.web.BadQuestion;
import org.daybook.web.Role;
import org.daybook.web.Viewer;
import org.springframework.stereotype.Component;

/** What is told of replays: an auditor sees which children differ, an administrator pseudonyms. */
@Component
class ReplayAnswers {

    private final Replays replays;
    private final MasterKey master;
    private final AccessLog access;

    ReplayAnswers(Replays replays, MasterKey master, AccessLog access) {
        this.replays = replays;
        this.master = master;
        this.access = access;
    }

    /** One replay; where an auditor sees whose rows differ, that is written down first. */
    ReplayAnswer of(UUID id, Viewer viewer) {
        ReplayAnswer answer = answer(find(id));
        if (viewer.role() != Role.AUDITOR) {
            return answer.pseudonymous(master);
        }
        Set<String> children = answer.children();
        if (!children.isEmpty()) {
            access.recordAll(viewer, "replay", children, null);
        }
        return answer;
    }

    /** How replays stand; whose rows differ is told of one at a time. */
    List<ReplayAnswer> latest(int limit) {
        return replays.latest(limit).stream()
                .map(replay -> answer(replay).pseudonymous(master))
                .toList();
    }

    /** @throws BadQuestion (404) when there is no such replay */
    Replay find(UUID id) {
        Replay replay = replays.find(id);
        if (replay == null) {
            throw BadQuestion.unknown("id", "There is no such replay.");
        }
        return replay;
    }

    private ReplayAnswer answer(Replay replay) {
        return ReplayAnswer.of(replay, replays.read(replay), replays.canUndo(replay));
    }
}
