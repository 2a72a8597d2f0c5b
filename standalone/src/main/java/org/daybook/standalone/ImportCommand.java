package org.daybook.standalone;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code java -jar daybook.jar import --format=ssda903 FILE…}: brings files into a running server and waits for the outcome. */
final class ImportCommand {

    private String url = "http://localhost:8080";
    private String user = "admin:admin";
    private String format = "ssda903";
    private String query = "";
    private final List<Path> files = new ArrayList<>();

    private ImportCommand() {}

    /** The exit status: 0 done, 1 failed, 2 called wrongly. */
    static int run(List<String> arguments) {
        ImportCommand command = new ImportCommand();
        arguments.forEach(command::take);
        if (command.files.isEmpty()) {
            System.err.println("Usage: import --format=ssda903 [--url=http://localhost:8080] [--user=NAME:PASSWORD]"
                    + " [--year=2018] [--dry-run] FILE…");
            return 2;
        }
        try (HttpClient http = HttpClient.newHttpClient()) {
            return command.send(http);
        } catch (IOException e) {
            System.err.println("The import could not be sent: " + e.getMessage());
            return 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private void take(String argument) {
        String value = argument.substring(argument.indexOf('=') + 1);
        if (argument.startsWith("--url=")) {
            url = value;
        } else if (argument.startsWith("--user=")) {
            user = value;
        } else if (argument.startsWith("--format=")) {
            format = value;
        } else if (argument.startsWith("--year=")) {
            query += "&year=" + value;
        } else if (argument.equals("--dry-run")) {
            query += "&dryRun=true";
        } else {
            files.add(Path.of(argument));
        }
    }

    private int send(HttpClient http) throws IOException, InterruptedException {
        String boundary = UUID.randomUUID().toString();
        JsonNode started = json(
                http,
                request("/api/imports?format=" + format + query)
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(BodyPublishers.ofByteArray(body(boundary)))
                        .build());
        String id = started.path("importId").asString("");
        if (id.isEmpty()) {
            System.err.println(started.path("detail").asString("The server did not take the import."));
            return 1;
        }
        while (true) {
            JsonNode job = json(http, request("/api/imports/" + id).GET().build());
            if (!"running".equals(job.path("state").asString())) {
                System.out.println(job.toPrettyString());
                return "done".equals(job.path("state").asString()) ? 0 : 1;
            }
            System.err.printf("%3.0f %%%n", job.path("progress").asDouble() * 100);
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
        }
    }

    private byte[] body(String boundary) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Path file : files) {
            body.write(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\""
                            + file.getFileName() + "\"\r\nContent-Type: text/csv\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            body.write(Files.readAllBytes(file));
            body.write("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        body.write(("--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return body.toByteArray();
    }

    private HttpRequest.Builder request(String path) {
        String basic = Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create(url + path)).header("Authorization", "Basic " + basic);
    }

    private static JsonNode json(HttpClient http, HttpRequest request) throws IOException, InterruptedException {
        return JsonMapper.shared()
                .readTree(
                        http.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }
}
