package org.daybook.violations.events;

import org.daybook.store.StoredEvent;

record WiredEvent(StoredEvent stored) {}
