package org.daybook.query.measure;

import java.time.Instant;

/**
 * The state of knowledge that a question is asked in.
 *
 * @param rows the schema of the projection version that answers: all figures of one page come from one
 * @param position the last event that is known, recorded {@code at}
 */
public record Known(String rows, long position, Instant at) {}
