package org.daybook.violations.events;

record WeighedEvent(double weight) {}
