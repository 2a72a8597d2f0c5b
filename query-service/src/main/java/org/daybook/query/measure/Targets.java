package org.daybook.query.measure;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.daybook.events.CodeLists;
import org.daybook.events.FinancialYear;
import org.daybook.events.MeasureEvent.MeasureRated;
import org.daybook.store.EventJson;
import org.daybook.store.EventLog;
import org.daybook.store.StoredEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What the council has agreed about measures, as known at a position. */
@Component
public class Targets {

    private static final BigDecimal USUAL_TOLERANCE = BigDecimal.valueOf(5);

    /** What a year is to end with, and how far from it, in percent, is still uncertain. */
    public record Target(BigDecimal target, BigDecimal tolerance) {}

    /**
     * An officer's judgement of a quarter.
     *
     * @param reason null when its key is gone
     */
    public record Rating(String judgement, @Nullable String reason, String by, Instant recordedAt, long position) {

        /** In words, for example Off track. */
        public String label() {
            return CodeLists.of("progress-rating").label(judgement);
        }
    }

    private final JdbcClient database;
    private final EventLog log;
    private final EventJson json;
    private final Measures measures;

    Targets(
            @Qualifier("queryDatabase") DataSource database,
            @Qualifier("queryLog") EventLog log,
            @Qualifier("queryJson") EventJson json,
            Measures measures) {
        this.database = JdbcClient.create(database);
        this.log = log;
        this.json = json;
        this.measures = measures;
    }

    /** What each measure is to end its year with: the year that its figure of the day is counted from, for schools from August. */
    public Map<String, Target> on(LocalDate on, Known known) {
        Map<FinancialYear, Map<String, Target>> byYear = new HashMap<>();
        Map<String, Target> targets = new HashMap<>();
        for (Card card : measures.cards()) {
            FinancialYear year = FinancialYear.of(measures.rule(card.key()).first(Window.YTD, on));
            Target target =
                    byYear.computeIfAbsent(year, each -> of(each, known)).get(card.key());
            if (target != null) {
                targets.put(card.key(), target);
            }
        }
        return targets;
    }

    private Map<String, Target> of(FinancialYear year, Known known) {
        Map<String, Target> targets = new HashMap<>();
        database.sql("select measure, target, tolerance_percent from " + known.rows()
                        + ".target where year = ? and known_from <= ? and known_until > ?")
                .params(year.toString(), known.position(), known.position())
                .query(row -> {
                    BigDecimal tolerance = row.getBigDecimal(3);
                    targets.put(
                            row.getString(1),
                            new Target(row.getBigDecimal(2), tolerance == null ? USUAL_TOLERANCE : tolerance));
                });
        return targets;
    }

    /** The judgements of a quarter by the keys of their measures. */
    public Map<String, Rating> ratings(FinancialYear year, String quarter, Known known) {
        Map<String, Rating> ratings = new HashMap<>();
        database.sql("select measure, position from " + known.rows()
                        + ".rating where year = ? and quarter = ? and known_from <= ? and known_until > ?")
                .params(year.toString(), quarter, known.position(), known.position())
                .query((row, n) -> Map.entry(row.getString(1), row.getLong(2)))
                .list()
                .forEach(found -> ratings.put(
                        found.getKey(),
                        rating(log.after(found.getValue() - 1, 1).getFirst())));
        return ratings;
    }

    private Rating rating(StoredEvent stored) {
        MeasureRated rated =
                (MeasureRated) json.logged(stored.type(), stored.payload()).event();
        String by =
                JsonMapper.shared().readTree(stored.metadata()).path("actor").asString("");
        return new Rating(rated.judgement(), rated.reason().reveal(), by, stored.recordedAt(), stored.position());
    }
}
