package org.daybook.violations.command.care;

/** What another feature should not know. */
public record CareWord(String word) {}
