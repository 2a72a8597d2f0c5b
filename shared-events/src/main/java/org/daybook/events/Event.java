package org.daybook.events;

/** A fact of the log: about a child, or about a measure of the council. */
public sealed interface Event permits ChildEvent, MeasureEvent {}
