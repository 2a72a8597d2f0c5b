package org.daybook.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.daybook.standalone.RunningDaybook.Part;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Nothing that identifies a child stands readable anywhere: not in a table, not in a file, not in the log. */
class PersonalDataIT {

    /** What only these children have. Local ids and postcodes are made up so that they cannot occur by chance. */
    private static final List<String> VALUES = List.of(
            "Quillamore",
            "Zzyxwick",
            "Vantongeren",
            "Ibbotsworth",
            "A777888999012",
            "Z555444333221",
            "LOCALQX77",
            "RETURNQX88",
            "NHS4857773456",
            "ZQ99 9QZ",
            "ZQ98 8QZ",
            "ZQ97 7QZ",
            "Tamberlane");

    private static final List<String> DAYS = List.of("2009-07-13", "2008-11-27", "2031-02-17");
    private static final String LEGAL_STATUS = "\"legalStatus\":\"C2\"";

    @TempDir
    static Path folder;

    static RunningDaybook daybook;
    static final Queue<String> LOGGED = new ConcurrentLinkedQueue<>();
    static String child;
    static String rejectedRows;
    static final List<String> REFUSALS = new ArrayList<>();

    @BeforeAll
    static void record_everything_personal_that_there_is() {
        daybook = RunningDaybook.start(folder);
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        Keeping keeping = new Keeping();
        keeping.setContext(root.getLoggerContext());
        keeping.start();
        root.addAppender(keeping);
        commands();
        refusals();
        imports();
        daybook.get("auditor", "/api/position?atLeast=" + daybook.head());
        looks();
        LoggerFactory.getLogger(PersonalDataIT.class).warn("This line shows that lines are kept");
    }

    private static void commands() {
        child = daybook.record("register-child", """
                {"localId":"LOCALQX77","givenName":"Quillamore","familyName":"Zzyxwick","dateOfBirth":"2009-07-13","sex":"F",
                 "upn":"A777888999012","identifiers":[{"source":"nhs","id":"NHS4857773456"}]}""").path("childId").asString();
        JsonNode care = post("start-care", """
                {"childId":"@","startedOn":"2018-02-01","legalStatus":"C2","categoryOfNeed":"N1","homePostcode":"ZQ99 9QZ",
                 "placement":{"placementType":"U4","provider":"PR1","postcode":"ZQ98 8QZ"}}""").json();
        String entry = care.path("events").get(0).path("entryId").asString();
        String correct = """
                {"childId":"@","entryId":"%s","reason":"wrong-date","note":"Tamberlane said so","fields":{"startedOn":"%s"}}""";
        assertThat(post("correct-entry", correct.formatted(entry, "2018-01-31")).status())
                .isEqualTo(200);
        assertThat(post("correct-entry", correct.formatted(entry, "2199-01-01")).status())
                .isEqualTo(422);
        assertThat(post("record-child-details", "{\"childId\":\"@\",\"familyName\":\"Vantongeren\"}")
                        .status())
                .isEqualTo(200);
    }

    private static void refusals() {
        post(
                "register-child",
                "{\"localId\":\"LOCALQX77\",\"givenName\":\"Ibbotsworth\",\"sex\":\"M\",\"dateOfBirth\":\"2008-11-27\"}");
        post(
                "register-child",
                "{\"localId\":\"Ibbotsworth\",\"givenName\":4,\"sex\":\"Quillamore\",\"dateOfBirth\":\"13/07/2009\"}");
        post("register-child", "{\"localId\":\"Ibbotsworth\",\"sex\":\"M\",\"dateOfBirth\":\"2031-02-17\"}");
        post("register-child", "{\"localId\":\"Ibbotsworth\", Quillamore");
        post("record-child-details", "{\"childId\":\"@\",\"dateOfBirth\":\"2031-02-17\",\"upn\":\"Z555444333221\"}");
        post(
                "start-care",
                "{\"childId\":\"Quillamore\",\"startedOn\":\"2018-02-01\",\"legalStatus\":\"C2\",\"categoryOfNeed\":\"N1\"}");
    }

    private static RunningDaybook.Answer post(String command, String body) {
        RunningDaybook.Answer answer = daybook.post(
                "caseworker",
                "/api/commands/" + command,
                body.replace("\"@\"", "\"" + child + "\""),
                "Idempotency-Key",
                "k" + body.hashCode());
        if (answer.status() != 200) {
            REFUSALS.add(answer.body());
        }
        return answer;
    }

    private static void imports() {
        String header = """
                CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB
                RETURNQX88,2,27/11/2008,WBRI,Z555444333221,,
                Ibbotsworth,9,13/07/2009,WBRI,A777888999012,,
                Vantongeren,1,31/02/2009,WBRI,Quillamore,,
                """;
        String episodes = """
                CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN
                RETURNQX88,01/02/2018,S,C2,N1,U4,PR1,01/04/2018,X1,,ZQ97 7QZ,ZQ98 8QZ,
                RETURNQX88,01/03/2018,S,C2,N1,U4,PR1,,,,ZQ97 7QZ,ZQ98 8QZ,
                RETURNQX88,01/02/2017,S,ZQ97 7QZ,N1,U4,PR1,,,,ZQ97 7QZ,ZQ98 8QZ,
                """;
        for (String more : List.of("&dryRun=true", "", "")) {
            JsonNode job = daybook.bringIn(
                    more,
                    new Part("header.csv", header.getBytes(StandardCharsets.UTF_8)),
                    new Part("episodes.csv", episodes.getBytes(StandardCharsets.UTF_8)));
            assertThat(job.path("state").asString()).as(job.toString()).isEqualTo("done");
            assertThat(job.path("rejected").asInt()).as(job.toString()).isPositive();
            rejectedRows = daybook.get("admin", "/api/imports/" + job.path("id").asString() + "/rows")
                    .body();
        }
        JsonNode broken = daybook.bringIn(
                "", new Part("x.csv", "Quillamore,Zzyxwick\n\"Ibbotsworth".getBytes(StandardCharsets.UTF_8)));
        assertThat(broken.path("state").asString()).isEqualTo("failed");
        REFUSALS.add(broken.toString());
    }

    /** What people search for and see must not stay anywhere either. */
    private static void looks() {
        for (String query : List.of("Quillamore%20Zzyxwick", "Vantongeren", "LOCALQX77", "A777888999012")) {
            assertThat(daybook.get("caseworker", "/api/children?query=" + query).body())
                    .contains(child);
        }
        assertThat(daybook.get("caseworker", "/api/children/" + child + "/chronology")
                        .body())
                .contains("Tamberlane");
        assertThat(daybook.get("caseworker", "/children/" + child).body()).contains("Quillamore");
    }

    @AfterAll
    static void stop() {
        daybook.close();
    }

    /** Keeps every line with its stack trace. */
    private static final class Keeping extends AppenderBase<ILoggingEvent> {
        @Override
        protected void append(ILoggingEvent event) {
            String trace =
                    event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy());
            LOGGED.add(event.getFormattedMessage() + event.getMDCPropertyMap() + trace);
        }
    }

    private static List<String> found(Map<String, byte[]> places) {
        return Traces.of(VALUES, DAYS).in(places);
    }

    @Test
    void no_table_of_any_schema_shows_who_a_child_is() {
        Map<String, byte[]> tables =
                Everything.tables(daybook.bean(EmbeddedDatabase.class).owner());

        assertThat(tables)
                .containsKeys("event_store.event as text", "imports.staged as text", "vault.subject_key as binary");
        assertThat(found(tables)).isEmpty();
        assertThat(Traces.of(List.of(LEGAL_STATUS), List.of()).in(tables))
                .as("the search finds what is there")
                .isNotEmpty();
        assertThat(Traces.of(List.of(child), List.of()).in(tables)).anyMatch(place -> place.contains("rows_v1"));
    }

    @Test
    void no_file_of_the_data_folder_shows_who_a_child_is() throws IOException {
        JdbcClient.create(daybook.bean(EmbeddedDatabase.class).owner())
                .sql("checkpoint")
                .update();
        Map<String, byte[]> files = Everything.files(folder);

        assertThat(found(files)).isEmpty();
        assertThat(Traces.of(List.of(LEGAL_STATUS), List.of()).in(files))
                .as("the search finds what is there")
                .isNotEmpty();
        assertThat(Traces.of(List.of(child), List.of()).in(files)).anyMatch(place -> place.contains("pg_wal"));
    }

    @Test
    void no_line_of_the_log_shows_who_a_child_is() {
        Map<String, byte[]> lines = Map.of("log", String.join("\n", LOGGED).getBytes(StandardCharsets.UTF_8));

        assertThat(found(lines)).isEmpty();
        assertThat(Traces.of(List.of("lines are kept"), List.of()).in(lines)).hasSize(1);
    }

    @Test
    void no_refusal_and_no_rejected_row_repeats_who_a_child_is() {
        assertThat(REFUSALS).hasSizeGreaterThan(6);
        Map<String, byte[]> answers = Map.of(
                "refusals", String.join("\n", REFUSALS).getBytes(StandardCharsets.UTF_8),
                "rows", rejectedRows.getBytes(StandardCharsets.UTF_8));

        assertThat(found(answers)).isEmpty();
        assertThat(Traces.of(List.of("unknown-code"), List.of()).in(answers)).hasSize(2);
    }

    @Test
    void the_search_finds_every_form_of_a_value() {
        for (String form : List.of(
                "13/07/2009", "2009-07-13", "2009/07/13", "13.07.2009", "20090713", "Quillamore", "quillamore")) {
            for (var charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
                byte[] bytes = ("some " + form + " text").getBytes(charset);
                assertThat(found(Map.of("here", bytes)))
                        .as(form + " in " + charset)
                        .isNotEmpty();
            }
        }
        assertThat(found(Map.of(
                        "here",
                        java.util.HexFormat.of()
                                .formatHex("Zzyxwick".getBytes(StandardCharsets.UTF_8))
                                .getBytes(StandardCharsets.UTF_8))))
                .isNotEmpty();
        assertThat(found(Map.of("here", "nothing of the kind".getBytes(StandardCharsets.UTF_8))))
                .isEmpty();
    }
}
