package org.daybook.violations.command.registration;

import org.daybook.violations.command.care.CareWord;

/** A feature that looks into another. */
public record Nosy(CareWord word) {}
