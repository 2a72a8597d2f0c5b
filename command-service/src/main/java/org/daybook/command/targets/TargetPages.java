package org.daybook.command.targets;

import java.math.BigDecimal;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.daybook.command.entry.Refused;
import org.daybook.command.front.AskOfMeasure;
import org.daybook.command.front.CommandCatalogue;
import org.daybook.command.front.CommandRequest;
import org.daybook.command.front.Recording;
import org.daybook.command.front.Who;
import org.daybook.command.measure.Agreed;
import org.daybook.command.measure.KnownMeasures;
import org.daybook.command.measure.MeasureCommand;
import org.daybook.events.CodeLists;
import org.daybook.events.Days;
import org.daybook.events.FinancialYear;
import org.daybook.events.OfMeasure;
import org.daybook.store.EventJson;
import org.daybook.store.EventLog;
import org.daybook.store.Keys;
import org.daybook.web.Viewer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What stands about a measure, and the forms that change it. */
@Controller
class TargetPages {

    private static final List<String> NUMBERS = List.of("target", "tolerancePercent");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}(,?\\d{3}){0,3}(\\.\\d{1,6})?");
    private static final String MAY = "hasAnyRole('ANALYST', 'ADMIN')";

    private final KnownMeasures measures;
    private final CommandCatalogue catalogue;
    private final Recording recording;
    private final EventLog log;
    private final EventJson json;
    private final Clock clock;

    TargetPages(
            KnownMeasures measures,
            CommandCatalogue catalogue,
            Recording recording,
            @Qualifier("commandLog") EventLog log,
            @Qualifier("commandKeys") Keys keys,
            Clock clock) {
        this.measures = measures;
        this.catalogue = catalogue;
        this.recording = recording;
        this.log = log;
        this.json = new EventJson(keys);
        this.clock = clock;
    }

    @GetMapping("/targets/{key}")
    @PreAuthorize(MAY)
    String show(@PathVariable String key, Model model) {
        LocalDate today = Days.today(clock);
        model.addAttribute("errors", Map.of());
        model.addAttribute(
                "typed", Map.of("year", FinancialYear.of(today).toString(), "quarter", FinancialYear.quarter(today)));
        return page(key, model);
    }

    private String page(String key, Model model) {
        try {
            model.addAttribute("title", measures.title(key));
            model.addAttribute("unit", measures.unit(key));
        } catch (Refused e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute("key", key);
        model.addAttribute("agreed", agreed(key));
        model.addAttribute("quarters", CodeLists.of("quarter").entries());
        model.addAttribute("judgements", CodeLists.of("progress-rating").entries());
        return "command/target";
    }

    private Agreed agreed(String key) {
        Agreed agreed = new Agreed();
        log.stream(OfMeasure.stream(key), 0)
                .forEach(
                        stored -> agreed.evolve(((OfMeasure<?>) json.logged(stored.type(), stored.payload())).event()));
        return agreed;
    }

    /** @param command which of the three it is; the other parameters are its fields */
    @PostMapping("/targets/{key}")
    @PreAuthorize(MAY)
    String record(
            @PathVariable String key,
            @RequestParam(defaultValue = "") String command,
            @RequestParam Map<String, String> fields,
            RedirectAttributes after,
            Model model,
            Principal principal) {
        try {
            Class<? extends MeasureCommand> type = catalogue.ofMeasure(command);
            MeasureCommand asked = new CommandRequest(body(key, type, fields), null, null, null).as(type, catalogue);
            Who who = Who.of(Viewer.of(principal));
            recording.record(new AskOfMeasure(asked, measures.unit(key), command, who, null, null));
            after.addFlashAttribute("done", command);
            return "redirect:/targets/" + key;
        } catch (Refused e) {
            model.addAttribute("typed", fields);
            model.addAttribute("wrong", command);
            Map<String, String> errors = new LinkedHashMap<>();
            String form = command.equals("rate-measure") ? "rate-" : "set-";
            e.violations().forEach(each -> errors.putIfAbsent(form + each.field(), each.message()));
            model.addAttribute("errors", errors);
            return page(key, model);
        }
    }

    private static ObjectNode body(String key, Class<?> type, Map<String, String> fields) {
        ObjectNode body = JsonMapper.shared().createObjectNode().put("measure", key);
        for (var component : type.getRecordComponents()) {
            String typed = fields.getOrDefault(component.getName(), "").strip();
            if (!typed.isEmpty() && !component.getName().equals("measure")) {
                put(body, component.getName(), typed);
            }
        }
        return body;
    }

    /** What is no number stays text, and is refused as such. */
    private static void put(ObjectNode body, String field, String typed) {
        if (NUMBERS.contains(field) && NUMBER.matcher(typed).matches()) {
            body.put(field, new BigDecimal(typed.replace(",", "")));
        } else {
            body.put(field, typed);
        }
    }
}
