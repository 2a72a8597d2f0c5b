package org.daybook.command.front;

import java.io.IOException;
import java.io.InputStream;
import java.security.Principal;
import java.util.Collection;
import java.util.UUID;
import org.daybook.command.entry.Command;
import org.daybook.command.entry.Refused;
import org.daybook.command.front.Recording.Ask;
import org.daybook.events.ChildId;
import org.daybook.events.CodeList;
import org.daybook.events.CodeLists;
import org.daybook.store.MasterKey;
import org.daybook.web.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/commands}: one way in for every command. */
@RestController
class CommandController {

    private final CommandCatalogue catalogue;
    private final Recording recording;
    private final MasterKey master;

    CommandController(CommandCatalogue catalogue, Recording recording, MasterKey master) {
        this.catalogue = catalogue;
        this.recording = recording;
        this.master = master;
    }

    /** What is not JSON, or asks for anything but JSON back, is turned away before anything is recorded. */
    @PostMapping(
            path = "/api/commands/{name}",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize("hasRole('CASEWORKER')")
    CommandResponse record(
            @PathVariable String name,
            InputStream body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestHeader(name = "Expected-Version", required = false) @Nullable String expected,
            Principal principal)
            throws IOException {
        Class<? extends Command> type = catalogue.find(name);
        if (type == null) {
            throw Refused.unknown("command-unknown", "There is no such command.");
        }
        CommandRequest request = CommandRequest.read(name, body, key, expected, master);
        Command command = request.as(type, catalogue);
        return CommandResponse.of(recording.record(new Ask(
                child(command),
                command,
                name,
                Who.of(Viewer.of(principal)),
                request.expectedVersion(),
                request.idempotencyKey(),
                request.bodyHash())));
    }

    private static ChildId child(Command command) {
        String childId = command.childId();
        if (childId == null) {
            return ChildId.of(UUID.randomUUID());
        }
        if (!ChildId.isOne(childId)) {
            throw Refused.unknown("child-unknown", "There is no such child.");
        }
        return new ChildId(childId);
    }

    @GetMapping("/api/commands")
    @PreAuthorize("hasAnyRole('CASEWORKER', 'AUDITOR', 'ANALYST', 'ADMIN')")
    Collection<CommandCatalogue.Described> commands() {
        return catalogue.describe();
    }

    @GetMapping("/api/code-lists/{name}")
    @PreAuthorize("hasAnyRole('CASEWORKER', 'AUDITOR', 'ANALYST', 'ADMIN')")
    Collection<CodeList.Entry> codes(@PathVariable String name) {
        CodeList list = CodeLists.find(name);
        if (list == null) {
            throw Refused.unknown("code-list-unknown", "There is no such code list.");
        }
        return list.entries();
    }
}
