package org.daybook.web;

import java.util.Locale;

/** The roles of Daybook; who may do what is one table in the contract, and each handler names its roles. */
public enum Role {
    CASEWORKER("caseworker"),
    PARTNER("safeguarding partner"),
    AUDITOR("auditor"),
    ANALYST("analyst"),
    ADMIN("administrator");

    private final String label;

    Role(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** The sign-in name of the demonstration account that has this role. */
    public String demonstrationName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
