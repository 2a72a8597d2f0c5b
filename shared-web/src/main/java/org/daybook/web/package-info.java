/** What both services show the same way: layout, sign-in, roles, problem documents. */
@NullMarked
package org.daybook.web;

import org.jspecify.annotations.NullMarked;
