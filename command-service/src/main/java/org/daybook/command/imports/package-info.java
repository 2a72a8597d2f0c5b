/** Import jobs: staged rows, outcomes and progress. */
@NullMarked
package org.daybook.command.imports;

import org.jspecify.annotations.NullMarked;
