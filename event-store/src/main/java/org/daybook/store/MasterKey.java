package org.daybook.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The key from outside the database that wraps every subject's key; keyed hashes are made with a second key derived from it. */
public final class MasterKey {

    private static final int BYTES = 32;

    private final SecretKey wrapping;
    private final SecretKey hashing;

    /** @throws IllegalArgumentException when the secret is not 32 bytes */
    public MasterKey(byte[] secret) {
        if (secret.length != BYTES) {
            throw new IllegalArgumentException("The master key must be 32 bytes");
        }
        wrapping = new SecretKeySpec(hmac(new SecretKeySpec(secret, "HmacSHA256"), "wrap"), "AES");
        hashing = new SecretKeySpec(hmac(new SecretKeySpec(secret, "HmacSHA256"), "fingerprint"), "HmacSHA256");
    }

    /** Reads the key from a file of 64 hexadecimal digits. */
    public static MasterKey read(Path file) {
        try {
            return new MasterKey(HexFormat.of().parseHex(Files.readString(file).strip()));
        } catch (IOException e) {
            throw new UncheckedIOException("The master key cannot be read from " + file, e);
        }
    }

    /** Reads the key, or makes one on the first start (standalone only), readable by its owner alone. */
    public static MasterKey readOrMake(Path file) {
        if (!Files.exists(file)) {
            byte[] secret = new byte[BYTES];
            new SecureRandom().nextBytes(secret);
            try {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(file, HexFormat.of().formatHex(secret), StandardCharsets.US_ASCII);
            } catch (IOException e) {
                throw new UncheckedIOException("The master key cannot be written to " + file, e);
            }
        }
        return read(file);
    }

    SecretKey wrapping() {
        return wrapping;
    }

    /** A keyed hash for looking something personal up without storing it. */
    public String fingerprint(String kind, String value) {
        return HexFormat.of().formatHex(Arrays.copyOf(hmac(hashing, kind + '\n' + value), 16));
    }

    private static byte[] hmac(SecretKey key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA256 is missing", e);
        }
    }
}
