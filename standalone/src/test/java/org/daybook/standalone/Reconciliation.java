package org.daybook.standalone;

/** In care now = in care then and what came in and went out between, each counted by itself. */
record Reconciliation(
        long inCareThen,
        long starts,
        long begunEarlier,
        long cameInFromV3V4,
        long ends,
        long wentOutToV3V4,
        long turned18,
        long noLongerOpenWithoutEnd,
        long inCareNow) {
    boolean holds() {
        return inCareNow
                == inCareThen
                        + starts
                        + begunEarlier
                        + cameInFromV3V4
                        - ends
                        - wentOutToV3V4
                        - turned18
                        - noLongerOpenWithoutEnd;
    }
}
