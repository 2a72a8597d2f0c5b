package org.daybook.query.measure;

import java.time.Instant;

/** The state of knowledge that a question is asked in: a position, and when it was reached. */
public record Known(long position, Instant at) {}
