package org.daybook.split;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Passwords as bcrypt hashes. A program sends its password with every request, and bcrypt is slow on purpose: what was right is
 * remembered for five minutes, as a keyed hash under a key that ends with the process. What was wrong never is.
 */
final class RememberedPasswords implements PasswordEncoder {

    private static final Duration REMEMBERED = Duration.ofMinutes(5);
    private static final String HMAC = "HmacSHA256";

    private final PasswordEncoder bcrypt = new BCryptPasswordEncoder();
    private final SecretKeySpec key;
    private final Cache<String, Boolean> right =
            Caffeine.newBuilder().maximumSize(1000).expireAfterWrite(REMEMBERED).build();

    RememberedPasswords() {
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        key = new SecretKeySpec(secret, HMAC);
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        return bcrypt.encode(password);
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
        String seen = keyed(hash + "\n" + password);
        if (right.getIfPresent(seen) != null) {
            return true;
        }
        boolean matches = bcrypt.matches(password, hash);
        if (matches) {
            right.put(seen, true);
        }
        return matches;
    }

    private String keyed(String text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA256 is missing", e);
        }
    }
}
