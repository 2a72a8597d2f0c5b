package org.daybook.query.measure;

/**
 * How the council words a measure: its own reference, title and definition. Data, because every council has its own list.
 *
 * @param polarity {@code lower} or {@code higher} is better, or {@code neutral}
 */
public record Card(
        String key,
        String ref,
        String objective,
        String title,
        String definition,
        int definitionVersion,
        String unit,
        String polarity) {}
