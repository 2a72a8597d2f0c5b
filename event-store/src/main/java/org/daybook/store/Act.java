package org.daybook.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One act of recording: what must become durable in the same commit as its events, and where those came to stand. It travels with
 * the command through Axon's unit of work.
 */
public final class Act {

    /** The name under which the act stands in the unit of work. */
    public static final String RESOURCE = Act.class.getName();

    /** Something that only one stream may hold; {@code value} is a keyed hash. */
    public record Claim(String kind, String value, String holder) {}

    /** The answer to be given again when the same actor sends the same key. */
    public record Answer(String actor, String key, String bodyHash, String json) {}

    private final List<Claim> claims = new ArrayList<>();
    private @Nullable Answer answer;
    private long decidedAt = -1;
    private long firstPosition;
    private @Nullable Instant recordedAt;

    public void claim(String kind, String value, String holder) {
        claims.add(new Claim(kind, value, holder));
    }

    public void answerWith(Answer theAnswer) {
        answer = theAnswer;
    }

    /** The version of the stream that the decision was taken on; a refusal on a stale state is taken again. */
    public void decidedAt(long version) {
        decidedAt = version;
    }

    public long decidedAt() {
        return decidedAt;
    }

    List<Claim> claims() {
        return claims;
    }

    @Nullable
    Answer answer() {
        return answer;
    }

    void committed(long first, Instant at) {
        firstPosition = first;
        recordedAt = at;
    }

    /** The position of the act's first event; the others follow without a gap. 0 while nothing has been committed. */
    public long firstPosition() {
        return firstPosition;
    }

    public @Nullable Instant recordedAt() {
        return recordedAt;
    }
}
