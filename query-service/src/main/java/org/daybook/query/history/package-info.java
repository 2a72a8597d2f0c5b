/** The history of events: every fact ever recorded, in the order of the log, for whoever audits it. */
@NullMarked
package org.daybook.query.history;

import org.jspecify.annotations.NullMarked;
