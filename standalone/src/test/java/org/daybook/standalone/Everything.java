package org.daybook.standalone;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All that an installation keeps, as bytes: every table in two formats, every file of the data folder. */
final class Everything {

    private Everything() {}

    static Map<String, byte[]> tables(DataSource owner) {
        Map<String, byte[]> dumps = new LinkedHashMap<>();
        List<String> names = JdbcClient.create(owner)
                .sql(
                        "select format('%I.%I', table_schema, table_name) from information_schema.tables"
                                + " where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')")
                .query(String.class)
                .list();
        try (Connection connection = owner.getConnection()) {
            for (String name : names) {
                for (String format : List.of("text", "binary")) {
                    ByteArrayOutputStream out = new ByteArrayOutputStream();
                    connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyOut("copy " + name + " to stdout (format " + format + ")", out);
                    dumps.put(name + " as " + format, out.toByteArray());
                }
            }
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
        return dumps;
    }

    static Map<String, byte[]> files(Path folder) throws IOException {
        Map<String, byte[]> contents = new LinkedHashMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                try {
                    contents.put(folder.relativize(file).toString(), Files.readAllBytes(file));
                } catch (NoSuchFileException e) {
                    // the server has just removed it
                }
            }
        }
        return contents;
    }
}
