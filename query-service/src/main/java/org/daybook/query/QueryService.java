package org.daybook.query;

import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.daybook.query.care.CareRows;
import org.daybook.query.earlyhelp.EarlyHelpRows;
import org.daybook.query.exclusion.ExclusionRows;
import org.daybook.query.exclusion.PupilRows;
import org.daybook.query.live.LiveFigures;
import org.daybook.query.measure.Coverages;
import org.daybook.query.measure.Figures;
import org.daybook.query.measure.Knowledge;
import org.daybook.query.measure.Measures;
import org.daybook.query.measure.Population;
import org.daybook.query.measure.Released;
import org.daybook.query.missing.MissingRows;
import org.daybook.query.rows.Completeness;
import org.daybook.query.rows.Follower;
import org.daybook.query.rows.PersonRows;
import org.daybook.query.rows.Projection;
import org.daybook.query.rows.ProjectionHealth;
import org.daybook.query.rows.RowSource;
import org.daybook.store.EventJson;
import org.daybook.store.EventLog;
import org.daybook.store.Keys;
import org.daybook.store.MasterKey;
import org.daybook.web.SignedIn;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The query side put together. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
@EnableScheduling
@EnableConfigurationProperties(QuerySettings.class)
public class QueryService {

    /** What each feature counts; a new feature adds its rows here. */
    public static final List<RowSource> SOURCES = List.of(
            new PersonRows(),
            new CareRows(),
            new EarlyHelpRows(),
            new ExclusionRows(),
            new PupilRows(),
            new MissingRows());

    @Bean
    EventLog queryLog(@Qualifier("queryDatabase") DataSource database) {
        return new EventLog(database);
    }

    @Bean
    Projection projection(
            @Qualifier("queryDatabase") DataSource database,
            @Qualifier("queryLog") EventLog log,
            MasterKey master,
            QuerySettings settings) {
        return new Projection(settings.rows(), database, log, new EventJson(new Keys(database, master)), SOURCES);
    }

    @Bean(initMethod = "start")
    Follower follower(Projection projection, @Qualifier("queryLog") EventLog log) {
        return new Follower(projection, log);
    }

    @Bean
    Completeness completeness(
            Projection projection,
            @Qualifier("queryDatabase") DataSource database,
            Follower follower,
            @Qualifier("queryLog") EventLog log) {
        return new Completeness(projection, database, follower, log);
    }

    /** The name is the one under which readiness includes it. */
    @Bean("projections")
    ProjectionHealth projectionHealth(
            Follower follower, Completeness completeness, @Qualifier("queryLog") EventLog log) {
        return new ProjectionHealth(follower, completeness, log);
    }

    @Bean
    Population population(QuerySettings settings) {
        return new Population(settings.area());
    }

    @Bean
    Figures figures(
            Measures measures,
            Population population,
            @Qualifier("queryDatabase") DataSource database,
            Completeness completeness,
            Coverages coverages,
            QuerySettings settings) {
        return new Figures(measures, population, database, completeness, coverages, settings.rows());
    }

    @Bean
    Coverages coverages(Measures measures, @Qualifier("queryDatabase") DataSource database, QuerySettings settings) {
        return new Coverages(measures, database, settings.rows());
    }

    @Bean
    Released released(Follower follower, @Qualifier("queryLog") EventLog log) {
        return new Released(follower, log.head());
    }

    @Bean
    Knowledge knowledge(Follower follower, @Qualifier("queryLog") EventLog log, Released released, Clock clock) {
        return new Knowledge(follower, log, released, clock);
    }

    @Bean
    LiveFigures liveFigures(
            Figures figures,
            Measures measures,
            Knowledge knowledge,
            Follower follower,
            Released released,
            ObjectProvider<SignedIn> signedIn) {
        // where sessions are kept in this process, their end is told
        return new LiveFigures(
                figures, measures, knowledge, follower, released, signedIn.getIfAvailable(() -> session -> true));
    }
}
