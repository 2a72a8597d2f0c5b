package org.daybook.standalone;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/** The product as a process of its own, to be killed. Only processes that this class started, or found in its own data folder, are. */
final class DaybookProcess {

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final Process process;
    private final int port;
    private final Path data;
    private String who = "caseworker";

    private DaybookProcess(Process process, int port, Path data) {
        this.process = process;
        this.port = port;
        this.data = data;
    }

    /** Starts and waits until it answers. */
    static DaybookProcess start(Path data) throws IOException {
        int port = freePort();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx500m",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Standalone.class.getName(),
                        "--daybook.data-dir=" + data,
                        "--server.port=" + port,
                        "--daybook.demo=off")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        data.resolve("process.log").toFile()))
                .start();
        DaybookProcess started = new DaybookProcess(process, port, data);
        RunningDaybook.await(() -> {
            if (!process.isAlive()) {
                throw new AssertionError("The process ended by itself; see " + data.resolve("process.log"));
            }
            return started.answers();
        });
        return started;
    }

    /** Talks to it as somebody else from now on. */
    DaybookProcess as(String somebody) {
        who = somebody;
        return this;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private boolean answers() {
        return send(request("/api/position").GET()).status() == 200;
    }

    private HttpRequest.Builder request(String path) {
        String basic = Base64.getEncoder().encodeToString((who + ":" + who).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Basic " + basic);
    }

    /** Status 0 when nobody answered. */
    private RunningDaybook.Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new RunningDaybook.Answer(response.statusCode(), response.body());
        } catch (IOException e) {
            return new RunningDaybook.Answer(0, "");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new RunningDaybook.Answer(0, "");
        }
    }

    RunningDaybook.Answer tryPost(String path, String body, String key) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body)));
    }

    JsonNode get(String path) {
        return send(request(path).GET()).json();
    }

    long head() {
        return get("/api/position").path("head").asLong();
    }

    /** {@code kill -9} of the process; its PostgreSQL lives on. */
    void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** {@code kill -9} of its PostgreSQL. */
    void killPostgres() throws IOException {
        String pid = Files.readAllLines(data.resolve("postgres/postmaster.pid")).getFirst();
        ProcessHandle.of(Long.parseLong(pid.strip())).ifPresent(ProcessHandle::destroyForcibly);
    }

    void stop() {
        process.destroy();
        awaitEnd();
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                throw new AssertionError("The process does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
