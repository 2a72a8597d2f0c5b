package org.daybook.query;

import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.daybook.query.care.CareRows;
import org.daybook.query.child.LookupRows;
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
import org.daybook.query.measure.Targets;
import org.daybook.query.missing.MissingRows;
import org.daybook.query.rows.Building;
import org.daybook.query.rows.Completeness;
import org.daybook.query.rows.Fed;
import org.daybook.query.rows.Follower;
import org.daybook.query.rows.PersonRows;
import org.daybook.query.rows.Projection;
import org.daybook.query.rows.ProjectionHealth;
import org.daybook.query.rows.RowSource;
import org.daybook.query.rows.VersionTables;
import org.daybook.query.rows.Versions;
import org.daybook.query.trust.Trust;
import org.daybook.store.Deliveries;
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
    public static List<RowSource> sources(MasterKey master) {
        return List.of(
                new PersonRows(),
                new LookupRows(master::fingerprint),
                new CareRows(),
                new EarlyHelpRows(),
                new ExclusionRows(),
                new PupilRows(),
                new MissingRows());
    }

    @Bean
    EventLog queryLog(@Qualifier("queryDatabase") DataSource database) {
        return new EventLog(database);
    }

    /** What makers of rows are given to read. */
    @Bean
    Deliveries deliveries(@Qualifier("queryLog") EventLog log) {
        return log;
    }

    @Bean
    VersionTables versionTables(
            @Qualifier("queryDatabase") DataSource database,
            @Qualifier("replayDatabase") ObjectProvider<DataSource> patient) {
        return new VersionTables(database, patient.getIfAvailable(() -> database));
    }

    /** Reads events with their personal values. */
    @Bean
    EventJson queryJson(@Qualifier("queryDatabase") DataSource database, MasterKey master) {
        return new EventJson(new Keys(database, master));
    }

    @Bean(initMethod = "start")
    Versions versions(
            VersionTables tables,
            @Qualifier("queryDatabase") DataSource database,
            @Qualifier("queryLog") EventLog log,
            @Qualifier("deliveries") Deliveries deliveries,
            @Qualifier("queryJson") EventJson json,
            @Qualifier("replayDatabase") ObjectProvider<DataSource> patient,
            MasterKey master) {
        List<RowSource> sources = sources(master);
        return new Versions(
                tables,
                log::head,
                name -> {
                    Projection projection = new Projection(name, database, deliveries, json, sources);
                    Follower follower = new Follower(projection, deliveries);
                    return new Fed(name, projection, follower, new Completeness(projection, database, follower, log));
                },
                name -> new Building(name, patient.getIfAvailable(() -> database), deliveries, json, sources));
    }

    /** The name is the one under which readiness includes it. */
    @Bean("projections")
    ProjectionHealth projectionHealth(Versions versions, @Qualifier("queryLog") EventLog log) {
        return new ProjectionHealth(versions, log);
    }

    @Bean
    Trust trust(Versions versions, Clock clock) {
        return new Trust(versions, clock);
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
            Trust trust,
            Coverages coverages) {
        return new Figures(measures, population, database, trust, coverages);
    }

    @Bean
    Coverages coverages(Measures measures, @Qualifier("queryDatabase") DataSource database) {
        return new Coverages(measures, database);
    }

    @Bean
    Released released(Versions versions, Trust trust, @Qualifier("queryLog") EventLog log) {
        return new Released(versions, trust, log.head());
    }

    @Bean
    Knowledge knowledge(Versions versions, @Qualifier("queryLog") EventLog log, Released released, Clock clock) {
        return new Knowledge(versions, log, released, clock);
    }

    @Bean
    LiveFigures liveFigures(
            Figures figures,
            Measures measures,
            Knowledge knowledge,
            Versions versions,
            Released released,
            Trust trust,
            Targets targets,
            ObjectProvider<SignedIn> signedIn) {
        // where sessions are kept in this process, their end is told
        return new LiveFigures(
                figures,
                measures,
                knowledge,
                versions,
                released,
                trust,
                targets,
                signedIn.getIfAvailable(() -> session -> true));
    }
}
