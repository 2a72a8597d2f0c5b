package org.daybook.standalone;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.daybook.web.Role;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import tools.jackson.databind.JsonNode;

/**
 * The split form as it is run for a council: a database, the migrations as a job, both services as processes, a real proxy in front.
 * Only processes that were started here are ended.
 */
final class SplitDaybook implements AutoCloseable {

    private final Path folder;
    private final List<String> settings;
    private final EmbeddedDatabase database;
    private final Relay relay;
    private final int commandPort = FreePort.next();
    private final int queryPort = FreePort.next();
    private final int port = FreePort.next();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final Process proxy;
    private Process command;
    private Process query;

    private SplitDaybook(Path folder, List<String> settings) throws IOException {
        this.folder = folder;
        this.settings = settings;
        database = EmbeddedDatabase.start(folder);
        relay = new Relay(database.port());
        for (String role : List.of("command", "query")) {
            database.passwordOf(role);
        }
        Files.writeString(folder.resolve("master.key"), "ab".repeat(32));
        Files.writeString(folder.resolve("people"), people());
        ended(java("migrate", "migrate"), "migrate");
        command = java("command", "command", "--server.port=" + commandPort);
        query = java("query", "query", "--server.port=" + queryPort);
        proxy = proxy();
        RunningDaybook.await(() -> alive(command, "command") && answers("/api/commands"));
        RunningDaybook.await(() -> alive(query, "query") && answers("/api/position"));
    }

    /** The proxy of this machine, if it has one. */
    static boolean possible() {
        return Files.isExecutable(nginx());
    }

    private static Path nginx() {
        return Path.of("/usr/sbin/nginx");
    }

    static SplitDaybook start(Path folder, String... settings) {
        try {
            return new SplitDaybook(folder, List.of(settings));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String people() {
        var encoder = new BCryptPasswordEncoder(4);
        return Stream.of(Role.values())
                .map(Role::demonstrationName)
                .map(name -> name + ":" + name + ":" + encoder.encode(name) + "\n")
                .collect(Collectors.joining());
    }

    private Process java(String log, String... arguments) throws IOException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx400m",
                // starts sooner; what is measured runs as it is run for a council
                RunningDaybook.SPLIT ? "-XX:TieredStopAtLevel=1" : "-XX:+TieredCompilation",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Standalone.class.getName()));
        line.addAll(List.of(arguments));
        line.add("--daybook.split.database-url=jdbc:postgresql://127.0.0.1:" + relay.port() + "/daybook");
        line.add("--daybook.split.secrets=" + folder.toAbsolutePath());
        line.add("--daybook.deadlines.checked=-");
        line.addAll(settings);
        return logged(line, log);
    }

    private Process logged(List<String> line, String log) throws IOException {
        return new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve(log + ".log").toFile()))
                .start();
    }

    private Process proxy() throws IOException {
        String site = Files.readString(Path.of("../deploy/daybook.conf.template"))
                .replace("${DAYBOOK_LISTEN}", "127.0.0.1:" + port)
                .replace("${DAYBOOK_COMMAND}", "127.0.0.1:" + commandPort)
                .replace("${DAYBOOK_QUERY}", "127.0.0.1:" + queryPort);
        // keep what it writes in the folder of the test
        String temporary = Stream.of("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
                .map(kind -> kind + "_temp_path " + folder.resolve(kind) + ";\n")
                .collect(Collectors.joining());
        Path configuration = folder.resolve("nginx.conf");
        Files.writeString(
                configuration,
                "daemon off;\nmaster_process off;\npid " + folder.resolve("nginx.pid") + ";\nevents {}\nhttp {\n"
                        + "access_log off;\n" + temporary + site + "}\n");
        return logged(
                List.of(
                        nginx().toString(),
                        "-e",
                        folder.resolve("nginx-error.log").toString(),
                        "-c",
                        configuration.toString()),
                "nginx");
    }

    private String logOf(String process) {
        try {
            return Files.readString(folder.resolve(process + ".log"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void ended(Process job, String log) {
        try {
            if (!job.waitFor(60, TimeUnit.SECONDS) || job.exitValue() != 0) {
                throw new AssertionError("The migrations did not end well: " + logOf(log));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private boolean alive(Process process, String log) {
        if (!process.isAlive()) {
            throw new AssertionError("A process ended by itself: " + logOf(log));
        }
        return true;
    }

    String url() {
        return "http://localhost:" + port;
    }

    HttpRequest.Builder request(String who, String path) {
        String basic = Base64.getEncoder().encodeToString((who + ":" + who).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create(url() + path))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Basic " + basic);
    }

    HttpResponse<String> get(String path) {
        return send(request("auditor", path).GET());
    }

    private boolean answers(String path) {
        try {
            return get(path).statusCode() == 200;
        } catch (java.io.UncheckedIOException e) {
            // the proxy is not there yet
            return false;
        }
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<String> post(String name, String body) {
        return send(request("caseworker", "/api/commands/" + name)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    JsonNode record(String name, String body) {
        HttpResponse<String> answer = post(name, body);
        if (answer.statusCode() != 200) {
            throw new AssertionError(name + " was refused: " + answer.body());
        }
        return Wire.json(answer);
    }

    /** As its owner, past the relay. */
    DataSource dataSource() {
        return database.owner();
    }

    Relay database() {
        return relay;
    }

    /** {@code kill -9} of the query side, and its start. */
    void killQuery() {
        query.destroyForcibly();
        RunningDaybook.await(() -> !query.isAlive());
    }

    void startQuery() {
        try {
            query = java("query", "query", "--server.port=" + queryPort);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        RunningDaybook.await(() -> alive(query, "query") && answers("/api/position"));
    }

    @Override
    public void close() {
        Stream.of(proxy, query, command).filter(p -> p != null).forEach(Process::destroy);
        Stream.of(proxy, query, command).filter(p -> p != null).forEach(p -> RunningDaybook.await(() -> !p.isAlive()));
        relay.close();
        http.close();
        try {
            database.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
