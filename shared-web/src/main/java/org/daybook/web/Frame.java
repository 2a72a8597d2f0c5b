package org.daybook.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What surrounds every page. */
public record Frame(
        String council,
        String service,
        @Nullable String signedInAs,
        @Nullable String roleLabel,
        String note,
        List<NavigationItem> navigation) {

    /** A link that this viewer can use. */
    public record NavigationItem(String label, String href, boolean active) {}
}
