package org.daybook.query.rows;

import org.springframework.dao.DataAccessResourceFailureException;

/** The rows cannot be read or written because the database is away or failed. */
public final class RowsUnavailable extends DataAccessResourceFailureException {

    RowsUnavailable(Throwable cause) {
        super("The rows cannot be reached", cause);
    }
}
