package org.daybook.violations.query.care;

import org.daybook.violations.query.live.WritingFigures;

/** A feature that looks upwards. */
public record Nosy(WritingFigures figures) {}
