package org.daybook.command;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.Map;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.daybook.store.MasterKey;
import org.daybook.store.TestDatabase;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** The command side as it is put together in the product, on a fresh database and the fixed day. */
public final class CommandSide implements AutoCloseable {

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    public CommandSide(TestDatabase database) {
        context.registerBean(SimpleMeterRegistry.class, SimpleMeterRegistry::new);
        context.registerBean("commandDatabase", DataSource.class, database::command);
        context.registerBean("afterCommit", LongConsumer.class, () -> head -> {});
        context.registerBean(Clock.class, () -> Given.CLOCK);
        context.registerBean(MasterKey.class, () -> Given.MASTER);
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("test", Map.of("daybook.deadlines.checked", "-")));
        context.register(CommandService.class);
        context.refresh();
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public <T> java.util.Collection<T> beans(Class<T> type) {
        return context.getBeansOfType(type).values();
    }

    @Override
    public void close() {
        context.close();
    }
}
