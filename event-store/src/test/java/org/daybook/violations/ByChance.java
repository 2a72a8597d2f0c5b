package org.daybook.violations;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.UUID;

/** Each asks the time or chance in another way. */
final class ByChance {

    private ByChance() {}

    static final class Now {
        Instant moment() {
            return Instant.now();
        }
    }

    static final class Today {
        LocalDate day() {
            return LocalDate.now(ZoneOffset.UTC);
        }
    }

    static final class OwnClock {
        Clock clock() {
            return Clock.systemUTC();
        }
    }

    static final class OwnId {
        UUID id() {
            return UUID.randomUUID();
        }
    }

    static final class Dice {
        double roll() {
            return Math.random();
        }
    }

    static final class Shaker {
        Random dice() {
            return new Random();
        }
    }

    /** The one way that is allowed. */
    static final class Told {
        LocalDate day(Clock clock) {
            return LocalDate.now(clock);
        }
    }
}
