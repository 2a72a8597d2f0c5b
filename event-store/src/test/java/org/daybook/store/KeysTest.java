package org.daybook.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import javax.sql.DataSource;
import org.daybook.events.Personal.Envelope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class KeysTest {

    private static final String CHILD = "child:11111111-2222-3333-4444-555555555555";
    private static final String OTHER = "child:11111111-2222-3333-4444-666666666666";
    private static final String FIELD = "ChildRegistered.givenName";
    private static final MasterKey MASTER = new MasterKey(new byte[32]);

    private TestDatabase database;
    private Keys keys;

    @BeforeEach
    void an_empty_vault() {
        database = TestDatabase.fresh();
        keys = new Keys(database.command(), MASTER);
    }

    @Test
    void a_sealed_value_opens_where_it_was_sealed() {
        Envelope envelope = keys.seal(CHILD, FIELD, "Sämplegiven");

        assertThat(keys.open(FIELD, envelope)).isEqualTo("Sämplegiven");
        assertThat(new Keys(database.query(), MASTER).open(FIELD, envelope)).isEqualTo("Sämplegiven");
    }

    @Test
    void a_value_sealed_under_one_field_does_not_open_under_another() {
        Envelope envelope = keys.seal(CHILD, FIELD, "Samplegiven");

        assertThatIllegalStateException().isThrownBy(() -> keys.open("ChildRegistered.familyName", envelope));
        assertThatIllegalStateException().isThrownBy(() -> keys.open("ChildDetailsRecorded.givenName", envelope));
    }

    @Test
    void a_value_does_not_open_under_another_childs_key() {
        Envelope mine = keys.seal(CHILD, FIELD, "Samplegiven");
        Envelope theirs = keys.seal(OTHER, FIELD, "Samplegiven");

        assertThat(theirs.key()).isNotEqualTo(mine.key());
        assertThatIllegalStateException()
                .isThrownBy(() -> keys.open(FIELD, new Envelope(theirs.key(), mine.iv(), mine.ct())));
    }

    @Test
    void a_changed_cipher_text_does_not_open() {
        Envelope envelope = keys.seal(CHILD, FIELD, "Samplegiven");
        byte[] ct = Base64.getDecoder().decode(envelope.ct());
        ct[0] ^= 1;
        String changed = Base64.getEncoder().withoutPadding().encodeToString(ct);

        assertThatIllegalStateException()
                .isThrownBy(() -> keys.open(FIELD, new Envelope(envelope.key(), envelope.iv(), changed)));
    }

    @Test
    void the_same_value_never_looks_the_same() {
        Envelope first = keys.seal(CHILD, FIELD, "Samplegiven");
        Envelope second = keys.seal(CHILD, FIELD, "Samplegiven");

        assertThat(second.key()).isEqualTo(first.key());
        assertThat(second.iv()).isNotEqualTo(first.iv());
        assertThat(second.ct()).isNotEqualTo(first.ct());
    }

    @Test
    void a_child_has_one_key_whoever_seals() {
        Envelope first = keys.seal(CHILD, FIELD, "Samplegiven");
        Envelope second = new Keys(database.command(), MASTER).seal(CHILD, FIELD, "Samplegiven");

        assertThat(second.key()).isEqualTo(first.key());
        assertThat(rows(database.owner())).isEqualTo(1);
    }

    @Test
    void the_vault_keeps_a_key_wrapped_only() {
        Envelope envelope = keys.seal(CHILD, FIELD, "Samplegiven");
        byte[] wrapped = JdbcClient.create(database.owner())
                .sql("select wrapped from vault.subject_key")
                .query(byte[].class)
                .single();

        // the secret and the tag of its wrapping
        assertThat(wrapped).hasSize(32 + 16);
        byte[] otherSecret = new byte[32];
        otherSecret[0] = 1;
        Keys stranger = new Keys(database.query(), new MasterKey(otherSecret));
        assertThatIllegalStateException().isThrownBy(() -> stranger.open(FIELD, envelope));
    }

    @Test
    void a_wrapped_key_moved_to_another_child_does_not_open() {
        Envelope mine = keys.seal(CHILD, FIELD, "Samplegiven");
        keys.seal(OTHER, FIELD, "Samplegiven");
        JdbcClient.create(database.owner())
                .sql("update vault.subject_key k set (iv, wrapped) = (select iv, wrapped from vault.subject_key o"
                        + " where o.key_id <> k.key_id)")
                .update();

        Keys fresh = new Keys(database.query(), MASTER);

        assertThatIllegalStateException().isThrownBy(() -> fresh.open(FIELD, mine));
    }

    @Test
    void when_the_key_is_destroyed_nothing_is_left_to_open() {
        Envelope envelope = keys.seal(CHILD, FIELD, "Samplegiven");
        JdbcClient.create(database.owner()).sql("delete from vault.subject_key").update();

        assertThat(new Keys(database.query(), MASTER).open(FIELD, envelope)).isNull();
    }

    @Test
    void a_fingerprint_tells_values_and_kinds_apart_and_needs_the_master_key() {
        byte[] secret = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
        String print = MASTER.fingerprint("local-id", "LA-17");

        assertThat(MASTER.fingerprint("local-id", "LA-17")).isEqualTo(print).doesNotContain("LA-17");
        assertThat(MASTER.fingerprint("local-id", "LA-18")).isNotEqualTo(print);
        assertThat(MASTER.fingerprint("upn", "LA-17")).isNotEqualTo(print);
        assertThat(new MasterKey(secret).fingerprint("local-id", "LA-17")).isNotEqualTo(print);
    }

    @Test
    void a_master_key_is_32_bytes() {
        assertThatIllegalArgumentException().isThrownBy(() -> new MasterKey(new byte[16]));
        assertThatIllegalArgumentException().isThrownBy(() -> new MasterKey(new byte[0]));
    }

    @Test
    void a_master_key_is_made_once_and_is_for_its_owner_alone(@TempDir Path folder) throws java.io.IOException {
        Path file = folder.resolve("keys").resolve("master");

        String print = MasterKey.readOrMake(file).fingerprint("local-id", "LA-17");

        assertThat(MasterKey.readOrMake(file).fingerprint("local-id", "LA-17")).isEqualTo(print);
        assertThat(java.nio.file.Files.getPosixFilePermissions(file))
                .containsExactlyInAnyOrderElementsOf(Arrays.asList(
                        java.nio.file.attribute.PosixFilePermission.OWNER_READ,
                        java.nio.file.attribute.PosixFilePermission.OWNER_WRITE));
    }

    private static long rows(DataSource owner) {
        return JdbcClient.create(owner)
                .sql("select count(*) from vault.subject_key")
                .query(Long.class)
                .single();
    }
}
