package org.daybook.store;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.daybook.events.Personal.Envelope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One AES-256 key per subject (a child), wrapped by the master key in the vault. AES-GCM with a random 96-bit vector a value; the
 * context (event type and field) is authenticated, so that a cipher text moved to another field does not open.
 */
public final class Keys {

    private record Key(String id, SecretKey secret) {}

    private static final int CACHED = 200_000;
    private static final String SELECT = "select subject, key_id, iv, wrapped from vault.subject_key where ";
    private static final SecureRandom RANDOM = new SecureRandom();
    // finding a cipher takes longer than using it
    private static final ThreadLocal<Cipher> CIPHER = ThreadLocal.withInitial(Keys::cipher);

    private final JdbcClient vault;
    private final MasterKey master;
    private final Map<String, Key> bySubject = lru();
    private final Map<String, Key> byId = lru();

    public Keys(DataSource vault, MasterKey master) {
        this.vault = JdbcClient.create(vault);
        this.master = master;
    }

    public MasterKey master() {
        return master;
    }

    /** Envelopes a value under the subject's key; the key is made, durably, when the subject has none. */
    public Envelope seal(String subject, String context, String clear) {
        Key key = keyOf(subject);
        byte[] iv = randomBytes(12);
        byte[] ct = crypt(
                Cipher.ENCRYPT_MODE, key.secret(), iv, aad(key.id(), context), clear.getBytes(StandardCharsets.UTF_8));
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return new Envelope(key.id(), base64.encodeToString(iv), base64.encodeToString(ct));
    }

    /** The clear text, or null when the key has been destroyed. */
    public @Nullable String open(String context, Envelope envelope) {
        Key key = keyById(envelope.key());
        if (key == null) {
            return null;
        }
        byte[] iv = Base64.getDecoder().decode(envelope.iv());
        byte[] ct = Base64.getDecoder().decode(envelope.ct());
        return new String(
                crypt(Cipher.DECRYPT_MODE, key.secret(), iv, aad(key.id(), context), ct), StandardCharsets.UTF_8);
    }

    private synchronized Key keyOf(String subject) {
        Key cached = bySubject.get(subject);
        if (cached != null) {
            return cached;
        }
        Key stored = find("subject", subject);
        if (stored == null) {
            byte[] iv = randomBytes(12);
            String id = UUID.randomUUID().toString();
            byte[] wrapped = crypt(Cipher.ENCRYPT_MODE, master.wrapping(), iv, aad(id, "key"), randomBytes(32));
            vault.sql("insert into vault.subject_key (key_id, subject, iv, wrapped) values (?, ?, ?, ?)"
                            + " on conflict (subject) do nothing")
                    .params(id, subject, iv, wrapped)
                    .update();
            stored = find("subject", subject);
        }
        if (stored == null) {
            throw new IllegalStateException("The vault did not keep a key");
        }
        bySubject.put(subject, stored);
        byId.put(stored.id(), stored);
        return stored;
    }

    private synchronized @Nullable Key keyById(String id) {
        Key cached = byId.get(id);
        if (cached == null) {
            cached = find("key_id", id);
            if (cached != null) {
                byId.put(id, cached);
            }
        }
        return cached;
    }

    /** Takes the keys of many subjects into memory with one question. */
    synchronized void fetch(Set<String> subjects) {
        String[] unknown =
                subjects.stream().filter(s -> !bySubject.containsKey(s)).toArray(String[]::new);
        if (unknown.length > 1) {
            vault.sql(SELECT + "subject = any (?)").param(unknown).query(row -> {
                Key key = unwrap(row);
                bySubject.put(row.getString("subject"), key);
                byId.put(key.id(), key);
            });
        }
    }

    private @Nullable Key find(String column, String value) {
        return vault.sql(SELECT + column + " = ?")
                .param(value)
                .query((row, n) -> unwrap(row))
                .optional()
                .orElse(null);
    }

    private Key unwrap(ResultSet row) throws SQLException {
        String id = row.getString("key_id");
        byte[] secret = crypt(
                Cipher.DECRYPT_MODE, master.wrapping(), row.getBytes("iv"), aad(id, "key"), row.getBytes("wrapped"));
        return new Key(id, new SecretKeySpec(secret, "AES"));
    }

    private static byte[] aad(String keyId, String context) {
        return (keyId + '\n' + context).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] crypt(int mode, SecretKey key, byte[] iv, byte[] aad, byte[] text) {
        try {
            Cipher cipher = CIPHER.get();
            cipher.init(mode, key, new GCMParameterSpec(128, iv));
            cipher.updateAAD(aad);
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("An envelope could not be sealed or opened", e);
        }
    }

    private static Cipher cipher() {
        try {
            return Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no AES-GCM", e);
        }
    }

    private static byte[] randomBytes(int n) {
        byte[] bytes = new byte[n];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static Map<String, Key> lru() {
        return new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Key> eldest) {
                return size() > CACHED;
            }
        };
    }
}
