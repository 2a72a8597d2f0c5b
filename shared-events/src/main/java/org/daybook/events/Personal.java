package org.daybook.events;

import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value that identifies a person: a name, a full birth date, a local id, a UPN, a postcode, free text.
 *
 * <p>In the store it is an envelope {@code {key, iv, ct}} under the child's own key; it is opened only where somebody asks for it,
 * so a projection that needs no name never decrypts one. When the key has been destroyed, nothing is left to open.
 */
public final class Personal {

    /** What stands in the store: the key's id, the initialisation vector and the cipher text, both Base64. */
    public record Envelope(String key, String iv, String ct) {}

    private final @Nullable Envelope envelope;
    private final Supplier<@Nullable String> opener;

    private Personal(@Nullable Envelope envelope, Supplier<@Nullable String> opener) {
        this.envelope = envelope;
        this.opener = opener;
    }

    public static Personal of(String clear) {
        Objects.requireNonNull(clear);
        return new Personal(null, () -> clear);
    }

    public static @Nullable Personal ofNullable(@Nullable String clear) {
        return clear == null ? null : of(clear);
    }

    /** A value as it was read from the store; {@code opener} gives null when the key is gone. */
    public static Personal sealed(Envelope envelope, Supplier<@Nullable String> opener) {
        return new Personal(envelope, opener);
    }

    /** The clear text, or null when the key that protected it has been destroyed. */
    public @Nullable String reveal() {
        return opener.get();
    }

    /** The envelope it was read in, or null when it has not been stored yet. */
    public @Nullable Envelope envelope() {
        return envelope;
    }

    public static @Nullable String reveal(@Nullable Personal value) {
        return value == null ? null : value.reveal();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Personal that && Objects.equals(reveal(), that.reveal());
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(reveal());
    }

    /** Never the value: logs, messages and stack traces must not carry it. */
    @Override
    public String toString() {
        return "[personal]";
    }
}
