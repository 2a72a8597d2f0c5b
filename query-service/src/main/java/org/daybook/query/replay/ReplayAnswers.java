package org.daybook.query.replay;

import java.util.List;
import java.util.UUID;
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

    ReplayAnswers(Replays replays, MasterKey master) {
        this.replays = replays;
        this.master = master;
    }

    ReplayAnswer of(UUID id, Viewer viewer) {
        return of(find(id), viewer);
    }

    List<ReplayAnswer> latest(int limit, Viewer viewer) {
        return replays.latest(limit).stream().map(replay -> of(replay, viewer)).toList();
    }

    /** @throws BadQuestion (404) when there is no such replay */
    Replay find(UUID id) {
        Replay replay = replays.find(id);
        if (replay == null) {
            throw BadQuestion.unknown("id", "There is no such replay.");
        }
        return replay;
    }

    private ReplayAnswer of(Replay replay, Viewer viewer) {
        ReplayAnswer answer = ReplayAnswer.of(replay, replays.read(replay), replays.canUndo(replay));
        return viewer.role() == Role.AUDITOR ? answer : answer.pseudonymous(master);
    }
}
