package org.daybook.command.child;

import java.util.Arrays;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.daybook.command.Given;
import org.daybook.command.entry.Command;
import org.daybook.command.entry.Refused;
import org.daybook.events.ChildEvent;
import org.daybook.store.Act;
import org.jspecify.annotations.Nullable;

/** The child as Axon runs it: given events, when a command, then events, the answer and the refusal. */
public final class ChildFixture {

    private final AggregateTestFixture<Child> axon = new AggregateTestFixture<>(Child.class);
    private @Nullable TestExecutor<Child> given;

    public ChildFixture() {
        axon.registerInjectableResource(Given.deciding());
        axon.registerParameterResolverFactory(new GivenNames());
        // what the last act stored is kept for its answer only, so a child read again differs in it
        axon.setReportIllegalStateChange(false);
    }

    /** The events become the entries {@code given-0}, {@code given-1}, ... as in {@link Given}. */
    public ChildFixture given(ChildEvent... events) {
        given = events.length == 0
                ? axon.givenNoPriorActivity()
                : axon.given(Arrays.stream(events).map(Given::recorded).toArray());
        return this;
    }

    public When when(Command command) {
        return when(command, null, null, new Act());
    }

    public When when(Command command, @Nullable Long expectedVersion, RecordOnChild.@Nullable AnswerKey key, Act act) {
        TestExecutor<Child> ready = given == null ? axon.givenNoPriorActivity() : given;
        return new When(ready.when(
                new RecordOnChild(Given.CHILD, command, expectedVersion, key, act, Map.of("actor", "caseworker"))));
    }

    /** What came of the command. */
    public static final class When {

        private final ResultValidator<Child> result;

        When(ResultValidator<Child> result) {
            this.result = result;
        }

        public When records(ChildEvent... events) {
            result.expectSuccessfulHandlerExecution()
                    .expectEvents(Arrays.stream(events).map(Given::recorded).toArray());
            return this;
        }

        public When warnsOf(String... codes) {
            result.expectResultMessagePayloadMatching(Matching.of(
                    "an answer that warns of " + Arrays.toString(codes),
                    (Answer answer) -> answer.warnings().stream()
                            .map(Answer.Warning::code)
                            .toList()
                            .equals(Arrays.asList(codes))));
            return this;
        }

        public When answers(String what, java.util.function.Predicate<Answer> answer) {
            result.expectResultMessagePayloadMatching(Matching.of(what, answer));
            return this;
        }

        /** Nothing is recorded and the refusal has this code. */
        public When refuses(String code) {
            result.expectNoEvents()
                    .expectException(Matching.of(
                            "a refusal with the code " + code,
                            (Refused refused) -> refused.code().equals(code)));
            return this;
        }
    }
}
