package org.daybook.command.entry;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.daybook.events.ChildEvent;

/** The event that a command records first; a correction of that event takes the fields of this command. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Records {
    Class<? extends ChildEvent> value();
}
