package org.daybook.standalone;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who may do what: the table of the contract, a line a route. */
final class WhoMay {

    static final List<String> ROLES = List.of("caseworker", "partner", "auditor", "analyst", "admin");
    static final Set<String> EVERYBODY = Set.copyOf(ROLES);
    static final Set<String> STAFF = Set.of("caseworker", "auditor", "analyst", "admin");
    static final Set<String> BEHIND = Set.of("caseworker", "auditor", "analyst");
    static final Set<String> READ_IMPORTS = Set.of("auditor", "analyst", "admin");
    static final Set<String> CHILDREN = Set.of("caseworker", "auditor");
    static final Set<String> AUDITOR = Set.of("auditor");
    static final Set<String> REPLAYS = Set.of("auditor", "admin");
    static final Set<String> AGREE = Set.of("analyst", "admin");
    static final Set<String> BRING_IN = Set.of("analyst", "admin");
    static final Set<String> OPEN = Set.of("caseworker", "partner", "auditor", "analyst", "admin", "");

    /** The contract's table, route by route; a new route must be written down here before the test passes. */
    static final Map<String, Set<String>> ROUTES = new LinkedHashMap<>();

    static {
        ROUTES.put("POST /api/commands/{name}", Set.of("caseworker"));
        ROUTES.put("GET /api/commands", STAFF);
        ROUTES.put("GET /api/code-lists/{name}", STAFF);
        ROUTES.put("POST /api/imports", BRING_IN);
        ROUTES.put("GET /api/imports/{id}", READ_IMPORTS);
        ROUTES.put("GET /api/imports/{id}/rows", READ_IMPORTS);
        ROUTES.put("GET /api/imports/open-not-in-latest-return", READ_IMPORTS);
        ROUTES.put("GET /api/measures", EVERYBODY);
        ROUTES.put("GET /api/measures/{key}", EVERYBODY);
        ROUTES.put("GET /api/measures/{key}/series", EVERYBODY);
        ROUTES.put("GET /api/measures/{key}/entries", BEHIND);
        ROUTES.put("GET /api/measures/{key}/changes", BEHIND);
        ROUTES.put("GET /api/position", EVERYBODY);
        ROUTES.put("GET /api/live", EVERYBODY);
        ROUTES.put("GET /api/checks", STAFF);
        ROUTES.put("GET /api/pupils", CHILDREN);
        ROUTES.put("POST /api/pupils/find", CHILDREN);
        for (String route : List.of(
                "GET /api/replays",
                "POST /api/replays",
                "GET /api/replays/{id}",
                "GET /replays",
                "POST /replays",
                "GET /replays/{id}",
                "POST /replays/{id}")) {
            ROUTES.put(route, REPLAYS);
        }
        for (String act : List.of("pause", "resume", "cancel", "compare", "promote", "undo", "retire")) {
            ROUTES.put("POST /api/replays/{id}/" + act, REPLAYS);
        }
        for (String command : List.of("set-target", "withdraw-target", "rate-measure")) {
            ROUTES.put("POST /api/commands/" + command, AGREE);
        }
        ROUTES.put("GET /targets/{key}", AGREE);
        ROUTES.put("POST /targets/{key}", AGREE);
        ROUTES.put("GET /api/children", CHILDREN);
        ROUTES.put("POST /api/children/find", CHILDREN);
        ROUTES.put("GET /api/children/{id}", CHILDREN);
        ROUTES.put("GET /api/children/{id}/chronology", CHILDREN);
        ROUTES.put("GET /children", CHILDREN);
        ROUTES.put("POST /children", CHILDREN);
        ROUTES.put("GET /children/{id}", CHILDREN);
        ROUTES.put("GET /api/access-log", AUDITOR);
        ROUTES.put("GET /access-log", AUDITOR);
        ROUTES.put("GET /api/warnings", CHILDREN);
        ROUTES.put("GET /api/warnings/counts", CHILDREN);
        ROUTES.put("GET /api/deadlines", CHILDREN);
        ROUTES.put("GET /api/events", AUDITOR);
        ROUTES.put("GET /", EVERYBODY);
        ROUTES.put("GET /events", AUDITOR);
        ROUTES.put("GET /events/{position}", AUDITOR);
        ROUTES.put("GET /events/export", AUDITOR);
        ROUTES.put("GET /measures", EVERYBODY);
        ROUTES.put("GET /measures/{key}", EVERYBODY);
        ROUTES.put("GET /imports", READ_IMPORTS);
        ROUTES.put("POST /imports", BRING_IN);
        ROUTES.put("GET /imports/{id}", READ_IMPORTS);
        ROUTES.put("GET /worklist", CHILDREN);
        ROUTES.put("POST /worklist", Set.of("caseworker"));
        ROUTES.put("GET /sign-in", OPEN);
        ROUTES.put("GET /error", OPEN);
    }

    private WhoMay() {}
}
