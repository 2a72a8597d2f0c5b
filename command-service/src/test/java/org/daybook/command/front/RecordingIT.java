package org.daybook.command.front;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.daybook.command.Given.day;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.daybook.command.CommandSide;
import org.daybook.command.care.CareCommand.StartCare;
import org.daybook.command.entry.Command;
import org.daybook.command.entry.Refused;
import org.daybook.command.front.Recording.Ask;
import org.daybook.command.front.Recording.Receipt;
import org.daybook.command.registration.RegistrationCommand.RecordChildDetails;
import org.daybook.command.registration.RegistrationCommand.RegisterChild;
import org.daybook.events.ChildId;
import org.daybook.store.EventLog;
import org.daybook.store.StoredEvent;
import org.daybook.store.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Recording durably: what is repeated, what is held by one child only, what happens when many record at once. */
public class RecordingIT {

    private static final Who CASEWORKER = new Who("caseworker", "caseworker");

    private CommandSide commandSide;
    private Recording recording;
    private EventLog log;

    @BeforeEach
    void the_command_side() {
        TestDatabase database = TestDatabase.fresh();
        commandSide = new CommandSide(database);
        recording = commandSide.bean(Recording.class);
        log = new EventLog(database.query());
    }

    @AfterEach
    void closed() {
        commandSide.close();
    }

    @Test
    void what_is_answered_stands_in_the_log() {
        Receipt receipt = record(child(1), register("LA-17"), null, null);

        StoredEvent stored = log.after(0, 10).getFirst();
        assertThat(receipt.position()).isEqualTo(stored.position()).isEqualTo(1);
        assertThat(receipt.answer().events().getFirst().eventId()).isEqualTo(stored.eventId());
        assertThat(receipt.answer().childId()).isEqualTo(child(1).value()).isEqualTo(stored.stream());
        assertThat(stored.type()).isEqualTo("ChildRegistered");
        assertThat(stored.metadata()).contains("caseworker").doesNotContain("LA-17");
        assertThat(stored.payload()).doesNotContain("LA-17", "2010-05-07");
    }

    @Test
    void a_local_id_is_held_by_one_child_only() {
        record(child(1), register("LA-17"), null, null);

        Refused refused = refusal(child(2), register("LA-17"), null, null);

        assertThat(refused.code()).isEqualTo("local-id-taken");
        assertThat(log.head()).isEqualTo(1);
        record(child(2), register("LA-18"), null, null);
        assertThat(log.head()).isEqualTo(2);
    }

    @Test
    void the_same_key_and_body_give_the_first_answer_again() {
        Receipt first = record(child(1), register("LA-17"), "key-1", "hash-1");

        Receipt again = record(child(2), register("LA-17"), "key-1", "hash-1");

        assertThat(again).isEqualTo(first);
        assertThat(log.head()).isEqualTo(1);
    }

    @Test
    void the_first_answer_is_given_again_although_the_rules_would_refuse_by_now() {
        record(child(1), register("LA-17"), null, null);
        Receipt first = record(child(1), startCare(1), "key-1", "hash-1");

        assertThat(record(child(1), startCare(1), "key-1", "hash-1")).isEqualTo(first);
        assertThat(log.head()).isEqualTo(2);
    }

    @Test
    void the_same_key_with_another_body_is_refused() {
        record(child(1), register("LA-17"), "key-1", "hash-1");

        assertThat(refusal(child(2), register("LA-18"), "key-1", "hash-2").code())
                .isEqualTo("idempotency-key-reused");
        assertThat(log.head()).isEqualTo(1);
    }

    @Test
    void a_refusal_is_not_remembered_under_its_key() {
        assertThat(refusal(child(1), startCare(1), "key-1", "hash-1").code()).isEqualTo("child-unknown");
        record(child(1), register("LA-17"), null, null);

        record(child(1), startCare(1), "key-1", "hash-1");

        assertThat(log.head()).isEqualTo(2);
    }

    @Test
    void many_who_record_on_one_child_at_once_all_come_through_or_are_told() throws Exception {
        record(child(1), register("LA-17"), null, null);
        List<Callable<Integer>> tasks = new ArrayList<>();
        for (int n = 0; n < 8; n++) {
            String name = "Samplegiven" + n;
            tasks.add(() -> {
                try {
                    record(child(1), details(name), null, null);
                    return 1;
                } catch (Refused told) {
                    assertThat(told.kind()).isEqualTo(Refused.Kind.CHANGED);
                    return 0;
                }
            });
        }
        int recorded = 0;
        try (ExecutorService pool = Executors.newFixedThreadPool(tasks.size())) {
            for (Future<Integer> each : pool.invokeAll(tasks)) {
                recorded += each.get();
            }
        }

        assertThat(log.stream(child(1).value(), 0))
                .hasSize(1 + recorded)
                .extracting(StoredEvent::version)
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(recorded).isPositive();
    }

    @Test
    void two_nodes_do_not_put_a_child_into_care_twice() {
        record(child(1), register("LA-17"), null, null);
        record(child(1), startCare(1), null, null);

        // the other start is decided on the same stream, whatever a cache still holds
        assertThat(refusal(child(1), startCare(2), null, null).code()).isEqualTo("care-already-open");
        assertThat(log.head()).isEqualTo(2);
    }

    private static ChildId child(int n) {
        return ChildId.of(new UUID(0, n));
    }

    private static Command register(String localId) {
        return new RegisterChild(localId, null, null, day("2010-05-07"), null, "F", null, null, null);
    }

    private static Command details(String name) {
        return new RecordChildDetails(child(1).value(), name, null, null, null, null, null, null);
    }

    private static Command startCare(int dayOfMonth) {
        return new StartCare(
                child(1).value(),
                day("2026-02-01").plusDays(dayOfMonth),
                "C1",
                "N1",
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private Receipt record(ChildId child, Command command, String key, String hash) {
        return recording.record(new Ask(child, command, "a-command", CASEWORKER, null, key, hash));
    }

    private Refused refusal(ChildId child, Command command, String key, String hash) {
        Refused refused = catchThrowableOfType(Refused.class, () -> record(child, command, key, hash));
        assertThat(refused).as("refused").isNotNull();
        return refused;
    }
}
