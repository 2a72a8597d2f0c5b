package org.daybook.violations.query;

import org.flywaydb.core.Flyway;

final class OwnSchema {
    void make() {
        Flyway.configure().load().migrate();
    }
}
