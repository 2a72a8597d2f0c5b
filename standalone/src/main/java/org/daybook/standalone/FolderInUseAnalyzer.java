package org.daybook.standalone;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in two lines what a stack trace would say in two hundred. */
class FolderInUseAnalyzer extends AbstractFailureAnalyzer<DataFolder.InUse> {

    @Override
    protected FailureAnalysis analyze(Throwable root, DataFolder.InUse cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Use that one, or stop it first, or give this one a folder and a port of its own with"
                        + " --daybook.data-dir and --server.port.",
                cause);
    }
}
