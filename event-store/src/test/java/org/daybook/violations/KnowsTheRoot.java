package org.daybook.violations;

final class KnowsTheRoot {
    String name() {
        return RootConfiguration.NAME;
    }
}
