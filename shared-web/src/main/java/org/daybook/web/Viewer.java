package org.daybook.web;

import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;

/** Who is looking, and in which role. */
public record Viewer(String name, Role role) {

    /** @throws IllegalStateException when nobody is signed in; handlers that ask are closed to such callers */
    public static Viewer of(@Nullable Principal principal) {
        if (principal instanceof Authentication authentication) {
            for (Role role : Role.values()) {
                if (authentication.getAuthorities().stream()
                        .anyMatch(a -> ("ROLE_" + role.name()).equals(a.getAuthority()))) {
                    return new Viewer(authentication.getName(), role);
                }
            }
        }
        throw new IllegalStateException("Nobody is signed in");
    }

    /** A partner sees released figures only. */
    public boolean partner() {
        return role == Role.PARTNER;
    }
}
