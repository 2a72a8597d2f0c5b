package org.daybook.violations;

final class RootConfiguration {
    static final String NAME = "root".strip();
}
