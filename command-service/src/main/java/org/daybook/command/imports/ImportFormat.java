package org.daybook.command.imports;

import java.util.List;
import org.daybook.command.front.Who;
import org.jspecify.annotations.Nullable;

/** One kind of upload. */
public interface ImportFormat {

    /** The name in the contract, for example {@code ssda903}. */
    String name();

    /**
     * Brings the files in, through the same commands and rules as people.
     *
     * @param year the collection year, where the caller said it
     * @param dryRun judge only, record and keep nothing
     * @throws BrokenFile when a file as a whole cannot be read; nothing has been recorded then
     */
    List<RowOutcome> run(List<Upload> files, @Nullable Integer year, boolean dryRun, Who who, Progress progress);

    /** Told how far an import is. */
    interface Progress {
        void rows(long total);

        void done(long rows, long events);
    }
}
