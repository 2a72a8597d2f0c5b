package org.daybook.command.front;

import java.time.Duration;
import javax.sql.DataSource;
import org.daybook.command.child.Answer;
import org.daybook.command.child.RecordOnChild.AnswerKey;
import org.daybook.command.entry.Refused;
import org.daybook.command.front.Recording.Receipt;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import tools.jackson.databind.json.JsonMapper;

/** The answers that were given to idempotency keys, kept for {@link #KEPT}. Refusals are not remembered. */
public class Answers {

    static final Duration KEPT = Duration.ofDays(31);

    private record Row(String bodyHash, Receipt receipt) {}

    private final JdbcClient database;

    public Answers(DataSource database) {
        this.database = JdbcClient.create(database);
    }

    /** The first answer to the key, or null. @throws Refused when the key came with another body */
    @Nullable
    Receipt find(@Nullable AnswerKey key) {
        if (key == null) {
            return null;
        }
        Row row = database.sql(
                        "select body_hash, answer, position from event_store.command_answer where actor = ? and key = ?")
                .params(key.actor(), key.key())
                .query((r, n) -> new Row(
                        r.getString(1),
                        new Receipt(JsonMapper.shared().readValue(r.getString(2), Answer.class), r.getLong(3))))
                .optional()
                .orElse(null);
        if (row != null && !row.bodyHash().equals(key.bodyHash())) {
            throw Refused.because(
                    "idempotency-key-reused",
                    "Idempotency-Key",
                    "This idempotency key was used with another body before.");
        }
        return row == null ? null : row.receipt();
    }

    /** Forgets answers that are old enough. */
    @Scheduled(fixedDelay = 6, initialDelay = 1, timeUnit = java.util.concurrent.TimeUnit.HOURS)
    public void forgetOld() {
        database.sql("delete from event_store.command_answer where recorded_at < now() - make_interval(days => ?)")
                .param((int) KEPT.toDays())
                .update();
    }
}
