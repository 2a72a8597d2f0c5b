package org.daybook.command.child;

import java.util.function.Predicate;
import org.hamcrest.BaseMatcher;
import org.hamcrest.Description;

/** A predicate in the form that Axon's fixture asks for. */
public final class Matching<T> extends BaseMatcher<T> {

    private final String what;
    private final Predicate<T> predicate;

    private Matching(String what, Predicate<T> predicate) {
        this.what = what;
        this.predicate = predicate;
    }

    public static <T> Matching<T> of(String what, Predicate<T> predicate) {
        return new Matching<>(what, predicate);
    }

    @Override
    @SuppressWarnings("unchecked")
    public boolean matches(Object value) {
        return value != null && predicate.test((T) value);
    }

    @Override
    public void describeTo(Description description) {
        description.appendText(what);
    }
}
