package org.daybook.command.front;

import java.util.Map;
import org.daybook.web.Viewer;

/** Who records, in which role. */
public record Who(String actor, String role) {

    public static Who of(Viewer viewer) {
        return new Who(viewer.name(), viewer.role().demonstrationName());
    }

    /** What stands with every event: the person, the role, and the command by its name. */
    public Map<String, String> metadata(String command) {
        return Map.of("actor", actor, "role", role, "command", command);
    }
}
