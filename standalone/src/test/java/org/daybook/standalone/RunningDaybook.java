package org.daybook.standalone;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole product on a port and a folder of its own, and a client to talk to it: in the test's JVM, or, where the tests are run for
 * the split form, as its processes behind a proxy.
 */
final class RunningDaybook implements AutoCloseable {

    /** True where the tests are run for the split form. */
    static final boolean SPLIT = "split".equals(System.getProperty("daybook.form"));

    private final ConfigurableApplicationContext context;
    private final SplitDaybook split;
    private final HttpClient http = HttpClient.newHttpClient();
    private HikariDataSource owner;

    private RunningDaybook(ConfigurableApplicationContext context, SplitDaybook split) {
        this.context = context;
        this.split = split;
    }

    /** Starts on a folder that was prepared, without the demonstration; or, with it, as on the first day. */
    static RunningDaybook start(Path dataDir, String... arguments) {
        if (List.of(arguments).stream().noneMatch(argument -> argument.startsWith("--daybook.demo="))) {
            PreparedFolder.into(dataDir);
        }
        if (SPLIT) {
            assumeTrue(SplitDaybook.possible(), "No nginx is installed, so the split form is not tried");
            List<String> more = new ArrayList<>(List.of("--daybook.partners.first-released-after-seconds=1"));
            more.addAll(List.of(arguments));
            return new RunningDaybook(null, SplitDaybook.start(dataDir, more.toArray(String[]::new)));
        }
        return new RunningDaybook(new SpringApplication(Standalone.class).run(settings(dataDir, arguments)), null);
    }

    /** Starts in the test's JVM, with deliveries of events that can be made to go wrong. */
    static RunningDaybook startOver(FaultyDeliveries faulty, Path dataDir, String... arguments) {
        SpringApplication application = new SpringApplication(Standalone.class);
        application.addInitializers(faulty::standBefore);
        PreparedFolder.into(dataDir);
        return new RunningDaybook(application.run(settings(dataDir, arguments)), null);
    }

    static String[] settings(Path dataDir, String... arguments) {
        List<String> all = new ArrayList<>(List.of(
                "--daybook.data-dir=" + dataDir,
                "--server.port=0",
                "--daybook.demo=off",
                "--daybook.partners.first-released-after-seconds=1",
                // tests that count events must not be surprised by the clock
                "--daybook.deadlines.checked=-"));
        all.addAll(List.of(arguments));
        return all.toArray(String[]::new);
    }

    int port() {
        return ((ServletWebServerApplicationContext) context).getWebServer().getPort();
    }

    String url() {
        return split == null ? "http://localhost:" + port() : split.url();
    }

    /** A part of the product; only where all of it runs in the test's JVM. */
    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** The database, as its owner. */
    synchronized DataSource owner() {
        if (owner == null) {
            owner = Cell.pool(split == null ? bean(EmbeddedDatabase.class).owner() : split.dataSource());
        }
        return owner;
    }

    ConfigurableApplicationContext context() {
        return context;
    }

    /** An answer: status and body. */
    record Answer(int status, String body) {
        JsonNode json() {
            return JsonMapper.shared().readTree(body);
        }
    }

    Answer get(String who, String path) {
        return send(request(who, path).GET());
    }

    Answer post(String who, String path, String json, String... headers) {
        HttpRequest.Builder request = request(who, path).header("Content-Type", "application/json");
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return send(request.POST(BodyPublishers.ofString(json)));
    }

    /** Records as the caseworker and expects it to be accepted. */
    JsonNode record(String command, String json) {
        Answer answer = post("caseworker", "/api/commands/" + command, json);
        if (answer.status() != 200) {
            throw new AssertionError(command + " was refused: " + answer.body());
        }
        return answer.json();
    }

    /** A file of an upload. */
    record Part(String name, byte[] bytes) {
        static Part of(String name, CharSequence text) {
            return new Part(name, text.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Brings the files of a return in and waits until the import has ended. */
    JsonNode bringIn(String query, Part... files) {
        return bringInAs("ssda903", query, files);
    }

    JsonNode bringInAs(String format, String query, Part... files) {
        Answer started = upload("admin", "/api/imports?format=" + format + query, files);
        if (started.status() != 202) {
            throw new AssertionError("The import was refused: " + started.body());
        }
        String id = started.json().path("importId").asString();
        JsonNode[] job = new JsonNode[1];
        await(() -> {
            job[0] = get("admin", "/api/imports/" + id).json();
            return !"running".equals(job[0].path("state").asString());
        });
        return job[0];
    }

    Answer upload(String who, String path, Part... files) {
        String boundary = UUID.randomUUID().toString();
        List<byte[]> body = new ArrayList<>();
        for (Part file : files) {
            body.add(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\"" + file.name()
                            + "\"\r\nContent-Type: text/csv\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            body.add(file.bytes());
            body.add("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        body.add(("--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return send(request(who, path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArrays(body)));
    }

    HttpRequest.Builder request(String who, String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url() + path));
        if (!who.isEmpty()) {
            String basic = Base64.getEncoder().encodeToString((who + ":" + who).getBytes(StandardCharsets.UTF_8));
            request.header("Authorization", "Basic " + basic);
        }
        return request;
    }

    Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    long head() {
        return get("auditor", "/api/position").json().path("head").asLong();
    }

    /** The figure of a measure on a day, with everything recorded so far in it. */
    JsonNode figure(String key, String on, String more) {
        return get("auditor", "/api/measures/" + key + "?on=" + on + "&atLeast=" + head() + more)
                .json();
    }

    /** Waits for a condition, for a minute at most. */
    static void await(BooleanSupplier condition) {
        long until = System.nanoTime() + 120_000_000_000L;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > until) {
                throw new AssertionError("The condition did not come true in two minutes");
            }
            Thread.onSpinWait();
            java.util.concurrent.locks.LockSupport.parkNanos(20_000_000L);
        }
    }

    /** Counts what was recorded a second time, and stops. */
    @Override
    public void close() {
        try {
            if (split == null) {
                CountedTwice.check(this);
            }
        } finally {
            stop();
        }
    }

    /** Stops at once, whatever goes on. */
    void stop() {
        http.close();
        if (owner != null) {
            owner.close();
        }
        if (split != null) {
            split.close();
        } else {
            context.close();
        }
    }
}
