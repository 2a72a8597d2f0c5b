package org.daybook.query.trust;

/** A figure of which two ways of counting say different things. */
public record Disputed(String key, String title) {}
