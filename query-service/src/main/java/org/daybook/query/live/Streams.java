package org.daybook.query.live;

import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** What is done with a stream whose reader may have gone. */
final class Streams {

    private static final Logger LOG = LoggerFactory.getLogger(Streams.class);

    private Streams() {}

    /** A sign of life that carries no figure: a page hears at once that it is connected, before the first figures are made. */
    static void comment(SseEmitter emitter, String text) {
        try {
            emitter.send(SseEmitter.event().comment(text));
        } catch (IOException | IllegalStateException e) {
            end(emitter);
        }
    }

    /** The browser may have gone first. */
    static void end(SseEmitter emitter) {
        try {
            emitter.complete();
        } catch (IllegalStateException e) {
            LOG.debug("A watcher had gone already");
        }
    }
}
