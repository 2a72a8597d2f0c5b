package org.daybook.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.io.IOException;
import java.nio.file.Path;
import org.daybook.architecture.HouseRules;
import org.daybook.architecture.Production;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ArchitectureTest {

    private static final JavaClasses CLASSES = Production.classes();

    @Test
    void the_rules_of_the_house_hold() {
        HouseRules.all().check(CLASSES);
    }

    @Test
    void only_the_projection_writes() throws IOException {
        QueryRules.ONLY_THE_PROJECTION_WRITES.check(CLASSES);
        QueryRules.ONLY_ROWS_SCHEMA_MIGRATES.check(CLASSES);
        assertThat(QueryRules.filesWithWritingSql(Path.of("src/main/java"))).isEmpty();
    }

    @Test
    void pages_show_what_may_be_published() {
        QueryRules.PAGES_SHOW_WHAT_IS_PUBLISHED.check(CLASSES);
    }

    @Test
    void features_do_not_know_each_other() {
        QueryRules.LAYERS.under("org.daybook.query").check(CLASSES);
    }

    @Test
    void nothing_knows_the_class_that_puts_the_query_side_together() {
        HouseRules.nothingKnows(QueryService.class.getName()).check(CLASSES);
    }

    @Test
    void packages_have_no_cycles() {
        ApplicationModules modules = ApplicationModules.of("org.daybook.query");
        assertThat(modules.stream().map(module -> module.getIdentifier().toString()))
                .contains("rows", "measure", "page", "live", "care");
        modules.verify();
    }
}
