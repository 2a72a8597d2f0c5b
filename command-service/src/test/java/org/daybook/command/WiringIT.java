package org.daybook.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.lang.reflect.Field;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.CachingEventSourcingRepository;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.Repository;
import org.daybook.command.child.ChildrenInMemory;
import org.daybook.store.EventEngine;
import org.daybook.store.EventSerializer;
import org.daybook.store.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The parts of Axon that matter are the ones we declared; nothing falls back silently. */
class WiringIT {

    private static CommandSide commandSide;

    @BeforeAll
    static void the_command_side() {
        commandSide = new CommandSide(TestDatabase.fresh());
    }

    @AfterAll
    static void closed() {
        commandSide.close();
    }

    @Test
    void the_child_is_read_from_its_events_through_a_cache() throws Exception {
        // the other one is of measures, whose streams are short
        assertThat(commandSide.beans(Repository.class)).hasSize(2).allSatisfy(repository -> {
            assertThat(repository).isInstanceOf(EventSourcingRepository.class);
            assertThat(inside(repository, "eventStore")).isSameAs(commandSide.bean(EventStore.class));
        });
        assertThat(commandSide.beans(CachingEventSourcingRepository.class))
                .singleElement()
                .satisfies(repository -> assertThat(inside(repository, "cache")).isInstanceOf(ChildrenInMemory.class));
    }

    @Test
    void the_event_store_is_axons_over_our_engine() throws Exception {
        assertThat(commandSide.beans(EventStore.class)).singleElement().satisfies(store -> {
            assertThat(store).isExactlyInstanceOf(EmbeddedEventStore.class);
            assertThat(inside(store, "storageEngine")).isSameAs(commandSide.bean(EventEngine.class));
        });
        assertThat(commandSide.beans(EventStorageEngine.class)).hasSize(1);
    }

    @Test
    void events_are_written_by_our_serializer() throws Exception {
        assertThat(inside(commandSide.bean(EventEngine.class), "serializer"))
                .isExactlyInstanceOf(EventSerializer.class);
    }

    @Test
    void the_bus_is_the_simple_one_and_opens_no_transaction_of_its_own() throws Exception {
        Object bus = inside(commandSide.bean(CommandGateway.class), "commandBus");

        assertThat(bus).isExactlyInstanceOf(SimpleCommandBus.class);
        assertThat(commandSide.beans(CommandBus.class)).isEmpty();
        assertThat(inside(bus, "transactionManager").getClass().getName()).contains("NoTransactionManager");
    }

    @Test
    void there_is_no_xstream_on_the_class_path() {
        assertThatExceptionOfType(ClassNotFoundException.class)
                .isThrownBy(() -> Class.forName("com.thoughtworks.xstream.XStream"));
    }

    private static Object inside(Object object, String field) throws ReflectiveOperationException {
        for (Class<?> type = object.getClass(); type != null; type = type.getSuperclass()) {
            for (Field each : type.getDeclaredFields()) {
                if (each.getName().equals(field)) {
                    each.setAccessible(true);
                    return each.get(object);
                }
            }
        }
        throw new NoSuchFieldException(field + " in " + object.getClass());
    }
}
