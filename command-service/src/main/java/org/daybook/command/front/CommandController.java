package org.daybook.command.front;

import java.io.IOException;
import java.io.InputStream;
import java.security.Principal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.daybook.command.child.Answer;
import org.daybook.command.entry.Command;
import org.daybook.command.entry.Refused;
import org.daybook.command.front.Recording.Ask;
import org.daybook.command.front.Recording.Receipt;
import org.daybook.events.ChildId;
import org.daybook.events.CodeList;
import org.daybook.events.CodeLists;
import org.daybook.store.MasterKey;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** {@code /api/commands}: one way in for every command. */
@RestController
class CommandController {

    /** An event as the caller sees it. */
    record Placed(String eventId, String entryId, String type, long position) {}

    /** The answer of the contract. */
    record Response(
            @Nullable String childId,
            String stream,
            long version,
            long position,
            List<Placed> events,
            List<Answer.Warning> warnings) {

        static Response of(Receipt receipt) {
            Answer answer = receipt.answer();
            List<Placed> events = new ArrayList<>();
            for (Answer.Stored stored : answer.events()) {
                events.add(new Placed(
                        stored.eventId(), stored.entryId(), stored.type(), receipt.firstPosition() + events.size()));
            }
            return new Response(
                    answer.childId(), answer.stream(), answer.version(), receipt.position(), events, answer.warnings());
        }
    }

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
    Response record(
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
        JsonNode json = CommandBody.read(body);
        Command command = CommandBinder.bind(json, type, catalogue);
        String hash = key == null ? null : master.fingerprint("body", name + '\n' + json);
        Receipt receipt = recording.record(new Ask(
                child(command),
                command,
                name,
                new Who(principal.getName(), "caseworker"),
                CommandBody.version(expected),
                CommandBody.key(key),
                hash));
        return Response.of(receipt);
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
