package org.daybook.violations;

final class ChildManager {}
