/** Who saw what: written before it is shown, read by the auditor. */
@NullMarked
package org.daybook.query.access;

import org.jspecify.annotations.NullMarked;
