package org.daybook.query.child;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/** The keyed hashes by which a child is found: neither a name nor a number stands in clear to be searched. */
final class Lookup {

    static final String LOCAL_ID = "local-id";
    static final String UPN = "upn";
    static final String FAMILY_NAME = "family-name";
    static final String FULL_NAME = "full-name";

    /** What a child is found by, of one kind. */
    record Key(String kind, String hash) {}

    private final BinaryOperator<String> fingerprint;

    /** @param fingerprint makes the keyed hash of a value of a kind */
    Lookup(BinaryOperator<String> fingerprint) {
        this.fingerprint = fingerprint;
    }

    private Key key(String kind, String value) {
        return new Key(kind, fingerprint.apply("lookup " + kind, value));
    }

    Set<Key> localId(@Nullable String localId) {
        return localId == null ? Set.of() : Set.of(key(LOCAL_ID, localId.strip()));
    }

    Set<Key> upn(@Nullable String upn) {
        return upn == null ? Set.of() : Set.of(key(UPN, Spelling.number(upn)));
    }

    /** By the family name and each of its parts, alone or behind the given name or its first part. */
    Set<Key> name(@Nullable String given, @Nullable String family) {
        if (family == null || Spelling.plain(family).isEmpty()) {
            return Set.of();
        }
        Set<String> families = new LinkedHashSet<>(List.of(Spelling.plain(family)));
        families.addAll(Spelling.words(family));
        Set<String> givens = new LinkedHashSet<>();
        if (given != null && !Spelling.plain(given).isEmpty()) {
            givens.add(Spelling.plain(given));
            givens.add(Spelling.words(given).getFirst());
        }
        Set<Key> keys = new LinkedHashSet<>();
        for (String each : families) {
            keys.add(key(FAMILY_NAME, each));
            givens.forEach(first -> keys.add(key(FULL_NAME, first + ' ' + each)));
        }
        return keys;
    }

    /** What somebody who typed this may have meant. */
    Set<Key> asked(String query) {
        Set<Key> keys = new LinkedHashSet<>(localId(query));
        keys.addAll(upn(query));
        List<String> words = Spelling.words(query);
        if (!words.isEmpty()) {
            String plain = String.join(" ", words);
            keys.add(key(FAMILY_NAME, plain));
            keys.add(key(FULL_NAME, plain));
            // the family name first, as lists have it
            for (int i = 1; i < words.size() && i < MOST_WORDS; i++) {
                keys.add(key(
                        FULL_NAME,
                        String.join(" ", words.subList(i, words.size()))
                                + ' '
                                + String.join(" ", words.subList(0, i))));
            }
        }
        return keys;
    }

    private static final int MOST_WORDS = 6;
}
