package org.daybook.split;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.daybook.web.Role;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;

/** Reads who may sign in: a line a person with name, role and bcrypt hash of the password, parted by colons. */
final class People {

    private People() {}

    /** @throws IllegalArgumentException naming the line that is wrong, without what stands in it */
    static List<UserDetails> read(String text) {
        List<UserDetails> people = new ArrayList<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                people.add(person(line.strip(), number));
            }
        }
        if (people.isEmpty()) {
            throw new IllegalArgumentException("Nobody may sign in: the list of people is empty");
        }
        return people;
    }

    private static UserDetails person(String line, int number) {
        String[] cells = line.split(":", 3);
        if (cells.length != 3 || cells[0].isBlank() || !cells[2].matches("\\$2[aby]\\$\\d\\d\\$.{53}")) {
            throw new IllegalArgumentException(
                    "Line " + number + " of the list of people is not name:role:bcrypt-hash");
        }
        try {
            Role role = Role.valueOf(cells[1].toUpperCase(Locale.ROOT));
            return User.withUsername(cells[0])
                    .password(cells[2])
                    .roles(role.name())
                    .build();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "Line " + number + " of the list of people names a role that does not exist", e);
        }
    }
}
