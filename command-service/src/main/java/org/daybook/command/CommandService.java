package org.daybook.command;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.annotation.SimpleResourceParameterResolverFactory;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.daybook.command.care.Care;
import org.daybook.command.census.SchoolCensus;
import org.daybook.command.child.Child;
import org.daybook.command.child.ChildrenInMemory;
import org.daybook.command.child.Deciding;
import org.daybook.command.child.RecordOnChild;
import org.daybook.command.child.Timelines;
import org.daybook.command.earlyhelp.EarlyHelp;
import org.daybook.command.entry.EntryRules;
import org.daybook.command.entry.Part;
import org.daybook.command.exclusion.Exclusions;
import org.daybook.command.front.Answers;
import org.daybook.command.front.CommandCatalogue;
import org.daybook.command.front.CommandCounts;
import org.daybook.command.front.Recording;
import org.daybook.command.imports.ImportFormat;
import org.daybook.command.imports.ImportJobs;
import org.daybook.command.imports.Imports;
import org.daybook.command.involvement.Involvement;
import org.daybook.command.measure.AgreedMeasure;
import org.daybook.command.measure.RecordOnMeasure;
import org.daybook.command.missing.Missing;
import org.daybook.command.placement.Placements;
import org.daybook.command.pupil.Pupils;
import org.daybook.command.registration.Registration;
import org.daybook.command.ssda903.Episodes;
import org.daybook.command.ssda903.ReturnedChild;
import org.daybook.command.ssda903.Ssda903Import;
import org.daybook.command.warning.TimeLimits;
import org.daybook.command.watch.DeadlineClock;
import org.daybook.command.watch.Watch;
import org.daybook.store.Appender;
import org.daybook.store.EventEngine;
import org.daybook.store.EventJson;
import org.daybook.store.EventLog;
import org.daybook.store.EventSerializer;
import org.daybook.store.Keys;
import org.daybook.store.MasterKey;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * The command side put together. Axon is wired by hand: nothing is configured automatically, so nothing can fall back silently.
 * The bus has no transaction manager on purpose: an act is one statement of its own, durable when the append returns.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan
@EnableScheduling
public class CommandService {

    /** The parts whose rules are held against a child's timeline; a new feature adds its part here. */
    public static final List<Part> PARTS = List.of(
            new EntryRules(),
            new TimeLimits(),
            new Registration(),
            new Care(),
            new Placements(),
            new EarlyHelp(),
            new Exclusions(),
            new Missing(),
            new Involvement(),
            new Pupils(),
            new Episodes());

    private static final int CHILDREN_IN_MEMORY = 5_000;

    @Bean
    Deciding deciding(Clock clock, MasterKey master) {
        return new Deciding(PARTS, clock, master);
    }

    @Bean
    Keys commandKeys(@Qualifier("commandDatabase") DataSource database, MasterKey master) {
        return new Keys(database, master);
    }

    @Bean
    EventLog commandLog(@Qualifier("commandDatabase") DataSource database) {
        return new EventLog(database);
    }

    @Bean
    Appender appender(
            @Qualifier("commandDatabase") DataSource database, @Qualifier("afterCommit") LongConsumer afterCommit) {
        return new Appender(database, afterCommit);
    }

    @Bean
    EventEngine eventEngine(
            Appender appender, @Qualifier("commandLog") EventLog log, @Qualifier("commandKeys") Keys keys) {
        return new EventEngine(appender, log, new EventSerializer(new EventJson(keys)));
    }

    @Bean
    EmbeddedEventStore eventStore(EventEngine engine) {
        return EmbeddedEventStore.builder().storageEngine(engine).build();
    }

    @Bean
    EventSourcingRepository<Child> children(EmbeddedEventStore eventStore, Deciding deciding) {
        return EventSourcingRepository.builder(Child.class)
                .eventStore(eventStore)
                .parameterResolverFactory(resolvers(deciding))
                .cache(new ChildrenInMemory(CHILDREN_IN_MEMORY))
                .build();
    }

    @Bean
    EventSourcingRepository<AgreedMeasure> agreedMeasures(EmbeddedEventStore eventStore, Clock clock) {
        return EventSourcingRepository.builder(AgreedMeasure.class)
                .eventStore(eventStore)
                .parameterResolverFactory(resolvers(clock))
                .build();
    }

    private static ParameterResolverFactory resolvers(Object resource) {
        return MultiParameterResolverFactory.ordered(
                ClasspathParameterResolverFactory.forClass(Child.class),
                new SimpleResourceParameterResolverFactory(List.of(resource)));
    }

    @Bean
    CommandGateway commandGateway(
            EventSourcingRepository<Child> children,
            EventSourcingRepository<AgreedMeasure> agreedMeasures,
            Deciding deciding,
            Clock clock) {
        SimpleCommandBus bus = SimpleCommandBus.builder().build();
        AggregateAnnotationCommandHandler.<Child>builder()
                .aggregateType(Child.class)
                .repository(children)
                .parameterResolverFactory(resolvers(deciding))
                .commandTargetResolver(command ->
                        new VersionedAggregateIdentifier(((RecordOnChild) command.getPayload()).childId(), null))
                .build()
                .subscribe(bus);
        AggregateAnnotationCommandHandler.<AgreedMeasure>builder()
                .aggregateType(AgreedMeasure.class)
                .repository(agreedMeasures)
                .parameterResolverFactory(resolvers(clock))
                .commandTargetResolver(command ->
                        new VersionedAggregateIdentifier(((RecordOnMeasure) command.getPayload()).stream(), null))
                .build()
                .subscribe(bus);
        return DefaultCommandGateway.builder().commandBus(bus).build();
    }

    @Bean
    Timelines timelines(
            @Qualifier("commandLog") EventLog log,
            @Qualifier("commandKeys") Keys keys,
            @Qualifier("commandDatabase") DataSource database) {
        return new Timelines(log, new EventJson(keys), database);
    }

    @Bean
    ImportFormat ssda903(
            Recording recording,
            Deciding deciding,
            Timelines timelines,
            @Qualifier("commandKeys") Keys keys,
            @Qualifier("commandDatabase") DataSource database,
            Clock clock) {
        return new Ssda903Import(new ReturnedChild(recording, deciding, timelines), timelines, database, keys, clock);
    }

    @Bean
    ImportFormat schoolCensus(
            Recording recording, Deciding deciding, Timelines timelines, MasterKey master, Clock clock) {
        return new SchoolCensus(recording, deciding, timelines, master, clock);
    }

    @Bean
    Watch watch(
            @Qualifier("commandDatabase") DataSource database,
            @Qualifier("commandLog") EventLog log,
            Timelines timelines,
            Deciding deciding,
            Clock clock) {
        return new Watch(database, log, timelines, deciding, clock);
    }

    @Bean
    DeadlineClock deadlineClock(@Qualifier("commandDatabase") DataSource database, Recording recording, Clock clock) {
        return new DeadlineClock(database, recording, clock);
    }

    @Bean
    ImportJobs importJobs(@Qualifier("commandDatabase") DataSource database, Clock clock) {
        return new ImportJobs(database, clock);
    }

    @Bean
    Imports imports(List<ImportFormat> formats, ImportJobs jobs, MasterKey master) {
        return new Imports(formats, jobs, master);
    }

    @Bean
    CommandCatalogue commandCatalogue() {
        return new CommandCatalogue();
    }

    @Bean
    Answers answers(@Qualifier("commandDatabase") DataSource database) {
        return new Answers(database);
    }

    @Bean
    Recording recording(
            CommandGateway gateway, Answers answers, @Qualifier("commandLog") EventLog log, MeterRegistry registry) {
        return new Recording(gateway, answers, log, new CommandCounts(registry));
    }
}
