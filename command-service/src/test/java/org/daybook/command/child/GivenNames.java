package org.daybook.command.child;

import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import org.axonframework.common.Priority;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.jspecify.annotations.Nullable;

/** Calls the events of the fixture by their place in the stream, not by chance, so that a command can name an entry. */
@Priority(Priority.FIRST)
final class GivenNames implements ParameterResolverFactory {

    @Override
    public @Nullable ParameterResolver<String> createInstance(
            Executable executable, Parameter[] parameters, int parameterIndex) {
        return parameters[parameterIndex].isAnnotationPresent(MessageIdentifier.class) ? new GivenName() : null;
    }

    private static final class GivenName implements ParameterResolver<String> {

        @Override
        public String resolveParameterValue(Message<?> message) {
            return "given-" + ((DomainEventMessage<?>) message).getSequenceNumber();
        }

        @Override
        public boolean matches(Message<?> message) {
            return message instanceof DomainEventMessage;
        }
    }
}
