package org.daybook.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The classes of Daybook on the class path, without any test's. */
public final class Production {

    private static final ImportOption NO_TEST_JARS = location -> !location.contains("-tests.jar");

    private Production() {}

    public static JavaClasses classes() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(NO_TEST_JARS)
                .importPackages("org.daybook");
    }
}
