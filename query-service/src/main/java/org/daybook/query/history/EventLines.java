package org.daybook.query.history;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.daybook.query.words.EventWords;
import org.daybook.store.EventSought;
import org.daybook.store.StoredEvent;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Events as lines of JSON, however many: a page of the log at a time, so that no transaction is held while a reader is slow. */
@Component
class EventLines {

    static final String NDJSON = "application/x-ndjson";
    private static final int PAGE = 1000;

    private final EventHistory history;
    private final EventWords words;
    private final JsonMapper json = JsonMapper.shared();

    EventLines(EventHistory history, EventWords words) {
        this.history = history;
        this.words = words;
    }

    void write(EventSought sought, long limit, HttpServletResponse response) throws IOException {
        response.setContentType(NDJSON);
        OutputStream out = response.getOutputStream();
        long left = limit;
        List<StoredEvent> page = history.next(sought, sought.after(), size(left));
        while (!page.isEmpty()) {
            for (StoredEvent event : page) {
                out.write(json.writeValueAsBytes(EventAnswer.of(words.read(event))));
                out.write('\n');
            }
            left -= page.size();
            boolean last = left == 0 || page.size() < PAGE;
            page = last ? List.of() : history.next(sought, page.getLast().position(), size(left));
        }
        out.flush();
    }

    private static int size(long left) {
        return (int) Math.min(PAGE, left);
    }
}
