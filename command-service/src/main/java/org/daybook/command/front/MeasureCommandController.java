package org.daybook.command.front;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.security.Principal;
import org.daybook.command.measure.KnownMeasures;
import org.daybook.command.measure.MeasureCommand;
import org.daybook.store.MasterKey;
import org.daybook.web.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The commands about measures: at the address of all commands, for those who agree on targets and judgements. */
@RestController
class MeasureCommandController {

    private final CommandCatalogue catalogue;
    private final KnownMeasures measures;
    private final Recording recording;
    private final MasterKey master;

    MeasureCommandController(
            CommandCatalogue catalogue, KnownMeasures measures, Recording recording, MasterKey master) {
        this.catalogue = catalogue;
        this.measures = measures;
        this.recording = recording;
        this.master = master;
    }

    @PostMapping(
            path = {"/api/commands/set-target", "/api/commands/withdraw-target", "/api/commands/rate-measure"},
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize("hasAnyRole('ANALYST', 'ADMIN')")
    CommandResponse record(
            HttpServletRequest http,
            InputStream body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestHeader(name = "Expected-Version", required = false) @Nullable String expected,
            Principal principal)
            throws IOException {
        String name = http.getRequestURI().substring(http.getRequestURI().lastIndexOf('/') + 1);
        CommandRequest request = CommandRequest.read(name, body, key, expected, master);
        MeasureCommand command = request.as(catalogue.ofMeasure(name), catalogue);
        return CommandResponse.of(recording.record(new AskOfMeasure(
                command,
                measures.unit(command.measure()),
                name,
                Who.of(Viewer.of(principal)),
                request.expectedVersion(),
                request.answerKey(principal.getName()))));
    }
}
