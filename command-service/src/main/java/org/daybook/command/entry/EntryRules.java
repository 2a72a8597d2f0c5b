package org.daybook.command.entry;

import static org.daybook.command.entry.Rule.refuse;
import static org.daybook.command.entry.Rule.warn;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.daybook.events.ChildEvent;
import org.daybook.events.Code;
import org.daybook.events.CodeList;
import org.daybook.events.CodeLists;
import org.daybook.events.Moment;
import org.daybook.events.Personal;
import org.daybook.events.Planned;
import org.daybook.events.RegistrationEvent;
import org.daybook.events.ReturnEvent;
import org.daybook.events.WatchEvent;
import org.daybook.history.Entry;
import org.jspecify.annotations.Nullable;

/** What holds for every entry: its days are possible, lie between birth, death and today, and its codes were in use. */
public final class EntryRules implements Part {

    static final Rule DATE_IN_FUTURE = refuse("date-in-future", null);
    static final Rule IMPOSSIBLE_DATE = refuse("impossible-date", null);
    static final Rule BEFORE_BIRTH = refuse("before-birth", "302");
    static final Rule LONG_BEFORE_BIRTH = refuse("long-before-birth", null);
    static final Rule NOT_BORN_YET = refuse("not-born-yet", null);
    static final Rule AFTER_DEATH = refuse("after-death", "8535Q");
    static final Rule CODE_NOT_VALID = warn("code-not-valid-on-date", null);

    /** Nothing is done for an unborn child earlier than this. */
    private static final int MONTHS_BEFORE_BIRTH = 10;

    private static final Duration CLOCKS_DIFFER_BY = Duration.ofMinutes(1);
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final Map<Class<?>, List<Field>> FIELDS = new ConcurrentHashMap<>();

    @Override
    public void check(ChildFacts facts, Consumer<Breach> breaches) {
        for (Entry entry : facts.entries().live()) {
            for (Field field : FIELDS.computeIfAbsent(entry.event().getClass(), EntryRules::fieldsWithRules)) {
                Object value = field.of(entry.event());
                switch (value) {
                    case LocalDate day -> checkDay(facts, entry, field, day, breaches);
                    case Moment moment -> checkMoment(facts, entry, field, moment, breaches);
                    case String code -> checkCode(entry, field, code, breaches);
                    case List<?> codes ->
                        codes.forEach(code -> checkCode(entry, field, String.valueOf(code), breaches));
                    case null -> {
                        // says nothing
                    }
                    default -> throw new IllegalStateException("No rule knows the type of " + field.name());
                }
            }
            if (facts.identity().expected()
                    && entry.effectiveOn() != null
                    && !entry.event().beforeBirth()
                    && !(entry.event() instanceof RegistrationEvent)) {
                breaches.accept(Breach.of(
                        NOT_BORN_YET, "childId", "This child is not born yet, so this cannot have happened.", entry));
            }
        }
    }

    private static void checkMoment(
            ChildFacts facts, Entry entry, Field field, Moment moment, Consumer<Breach> breaches) {
        checkDay(facts, entry, field, moment.day(), breaches);
        boolean laterToday = moment.at() != null
                && moment.day().equals(facts.today())
                && moment.at().isAfter(facts.now().plus(CLOCKS_DIFFER_BY));
        if (laterToday) {
            breaches.accept(Breach.of(DATE_IN_FUTURE, field.name(), "The time must be in the past.", entry));
        }
    }

    private static void checkDay(ChildFacts facts, Entry entry, Field field, LocalDate day, Consumer<Breach> breaches) {
        String name = field.name();
        if (day.isBefore(EARLIEST) || day.getYear() > 2200) {
            breaches.accept(Breach.of(IMPOSSIBLE_DATE, name, "The date " + day + " is not possible.", entry));
        }
        if (field.planned()) {
            return;
        }
        if (day.isAfter(facts.today())) {
            breaches.accept(Breach.of(DATE_IN_FUTURE, name, "The date must be today or in the past.", entry));
        }
        LocalDate born = facts.bornOn();
        boolean concernsLife =
                !entry.event().beforeBirth() && (entry.effectiveOn() != null || entry.event() instanceof ReturnEvent);
        if (born != null && concernsLife && day.isBefore(born)) {
            breaches.accept(Breach.of(BEFORE_BIRTH, name, "The date is before the child's birth.", entry));
        }
        boolean watched = entry.event() instanceof WatchEvent;
        boolean beforeBirth = entry.event().beforeBirth() && entry.effectiveOn() != null && !watched;
        if (born != null && beforeBirth && day.isBefore(born.minusMonths(MONTHS_BEFORE_BIRTH))) {
            breaches.accept(Breach.of(LONG_BEFORE_BIRTH, name, "The date is long before the child's birth.", entry));
        }
        LocalDate died = facts.diedOn();
        if (died != null && !watched && entry.effectiveOn() != null && day.isAfter(died)) {
            breaches.accept(Breach.of(AFTER_DEATH, name, "The date is after the child's death.", entry));
        }
    }

    private static void checkCode(Entry entry, Field field, String code, Consumer<Breach> breaches) {
        LocalDate day = entry.effectiveOn();
        CodeList.Entry known = field.codes() == null ? null : field.codes().find(code);
        if (day != null && known != null && !known.validOn(day)) {
            breaches.accept(Breach.of(
                    CODE_NOT_VALID, field.name(), "The code " + code + " was not in use on that day.", entry));
        }
    }

    /** A day or a code of an event; {@code codes} is null for a day. */
    private record Field(
            String name,
            Method accessor,
            boolean planned,
            @Nullable CodeList codes) {

        static Field of(RecordComponent component) {
            Code code = component.getAnnotation(Code.class);
            return new Field(
                    component.getName(),
                    component.getAccessor(),
                    component.isAnnotationPresent(Planned.class),
                    code == null ? null : CodeLists.of(code.value()));
        }

        @Nullable
        Object of(ChildEvent event) {
            try {
                return accessor.invoke(event);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("An event's field cannot be read", e);
            }
        }
    }

    private static List<Field> fieldsWithRules(Class<?> event) {
        return Arrays.stream(event.getRecordComponents())
                .filter(c -> c.getType() == LocalDate.class
                        || c.getType() == Moment.class
                        || (c.getType() != Personal.class && c.isAnnotationPresent(Code.class)))
                .map(Field::of)
                .toList();
    }
}
