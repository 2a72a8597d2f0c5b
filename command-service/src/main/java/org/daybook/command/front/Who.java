package org.daybook.command.front;

import java.util.Map;

/** Who records, in which role. */
public record Who(String actor, String role) {

    Map<String, String> metadata(String command) {
        return Map.of("actor", actor, "role", role, "command", command);
    }
}
