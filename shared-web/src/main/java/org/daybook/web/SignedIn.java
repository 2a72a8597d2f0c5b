package org.daybook.web;

/** Says whether a session still is one, where sessions are kept outside this process and their end is not told. */
public interface SignedIn {
    boolean still(String session);
}
