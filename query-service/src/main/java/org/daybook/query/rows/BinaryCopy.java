package org.daybook.query.rows;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;
import org.postgresql.util.ByteConverter;

/**
 * Rows on their way into a table in the database's own binary form: neither side writes or reads dates and numbers as text. A value has
 * to be of its column's very type, or the database refuses all of them.
 */
final class BinaryCopy implements AutoCloseable {

    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 255, '\r', '\n', 0};
    private static final long FIRST_DAY = LocalDate.of(2000, 1, 1).toEpochDay();
    private static final int CHUNK = 64 * 1024;

    private final CopyIn copy;
    private ByteBuffer buffer = ByteBuffer.allocate(CHUNK);

    /** @param copy what {@code copy … from stdin (format binary)} began */
    BinaryCopy(CopyIn copy) {
        this.copy = copy;
        buffer.put(SIGNATURE).putInt(0).putInt(0);
    }

    void row(int values) throws SQLException {
        room(2).putShort((short) values);
    }

    void value(@Nullable Object value) throws SQLException {
        switch (value) {
            case null -> room(4).putInt(-1);
            case String text -> bytes(text.getBytes(StandardCharsets.UTF_8));
            case LocalDate day -> room(8).putInt(4).putInt(Math.toIntExact(day.toEpochDay() - FIRST_DAY));
            case Long number -> room(12).putInt(8).putLong(number);
            case Integer number -> room(8).putInt(4).putInt(number);
            case Boolean yes -> room(5).putInt(1).put((byte) (yes ? 1 : 0));
            case BigDecimal number -> bytes(ByteConverter.numeric(number));
            default -> throw new IllegalArgumentException("No column holds a " + value.getClass());
        }
    }

    private void bytes(byte[] bytes) throws SQLException {
        room(4 + bytes.length).putInt(bytes.length).put(bytes);
    }

    private ByteBuffer room(int bytes) throws SQLException {
        if (buffer.remaining() < bytes) {
            send();
            if (buffer.capacity() < bytes) {
                buffer = ByteBuffer.allocate(bytes);
            }
        }
        return buffer;
    }

    private void send() throws SQLException {
        copy.writeToCopy(buffer.array(), 0, buffer.position());
        buffer.clear();
    }

    void finish() throws SQLException {
        room(2).putShort((short) -1);
        send();
        copy.endCopy();
    }

    /** Without having finished nothing is written. */
    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }
}
