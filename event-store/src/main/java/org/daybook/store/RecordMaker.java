package org.daybook.store;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.ValueInstantiator;
import tools.jackson.databind.deser.std.StdValueInstantiator;
import tools.jackson.databind.module.SimpleValueInstantiators;

/**
 * Makes the records that events are, by a handle kept for each of them: Jackson makes one up for every single record that it reads, which
 * is a quarter of the time of reading an event.
 */
final class RecordMaker extends StdValueInstantiator {

    /** For the module of a mapper. */
    static final class All extends SimpleValueInstantiators {
        @Override
        public ValueInstantiator modifyValueInstantiator(
                DeserializationConfig config, BeanDescription.Supplier bean, ValueInstantiator usual) {
            return bean.getBeanClass().isRecord() && usual instanceof StdValueInstantiator standard
                    ? new RecordMaker(standard)
                    : usual;
        }
    }

    private volatile @Nullable MethodHandle handle;

    private RecordMaker(StdValueInstantiator usual) {
        super(usual);
    }

    @Override
    public Object createFromObjectWith(DeserializationContext context, @Nullable Object[] values) {
        try {
            return handle().invokeExact(values);
        } catch (Error e) {
            // a memory that is full says nothing about the event
            throw e;
        } catch (Throwable e) {
            throw rewrapCtorProblem(context, e);
        }
    }

    /** The creator is known only after this was made. */
    private MethodHandle handle() throws IllegalAccessException {
        MethodHandle known = handle;
        if (known == null) {
            Constructor<?> constructor = (Constructor<?>) getWithArgsCreator().getAnnotated();
            known = MethodHandles.lookup()
                    .unreflectConstructor(constructor)
                    .asFixedArity()
                    .asSpreader(Object[].class, constructor.getParameterCount())
                    .asType(MethodType.methodType(Object.class, Object[].class));
            handle = known;
        }
        return known;
    }
}
