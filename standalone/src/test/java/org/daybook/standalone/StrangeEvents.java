package org.daybook.standalone;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Events that Daybook did not write: of another build, or by somebody with a hand in the database. */
final class StrangeEvents {

    static final String SCRIPT =
            "<script>document.title='taken'</script><img src=x onerror=\"document.title='taken'\">";
    static final String BACKWARDS = "cod\u202Efdp.exe\u2066";
    static final String LONG = "Longname".repeat(1000);

    static final String WHO = "{\"actor\":\"caseworker\",\"role\":\"caseworker\",\"command\":\"plan-trip\"}";

    private StrangeEvents() {}

    /** Appends one event on a stream of its own and names its position. */
    static long insert(RunningDaybook daybook, String type, String payload, String metadata) {
        return insert(daybook, "child:" + UUID.randomUUID(), type, payload, metadata, 1);
    }

    /** Appends many of the same, and names the position of the last. */
    static long insert(RunningDaybook daybook, String stream, String type, String payload, String metadata, int many) {
        return JdbcClient.create(daybook.owner())
                .sql("""
                        with head as (
                            update event_store.log_head set position = position + :many, recorded_at = clock_timestamp()
                            returning position - :many as base, recorded_at
                        ), written as (
                            insert into event_store.event
                            select base + n, :stream, n - 1, gen_random_uuid(), :type, '1', recorded_at, :payload::json, :metadata::json
                            from head, generate_series(1, :many) n
                            returning position
                        ) select max(position) from written""")
                .param("stream", stream)
                .param("type", type)
                .param("payload", payload)
                .param("metadata", metadata)
                .param("many", many)
                .query(Long.class)
                .single();
    }

    /** One of each sort of nastiness. */
    static List<Long> insertAll(RunningDaybook daybook) {
        String child = "\"childId\":\"child:11111111-2222-3333-4444-555555555555\"";
        String code = "{" + child + ",\"event\":{\"changedOn\":\"2020-01-02\",\"legalStatus\":TEXT}}";
        String free =
                "{" + child + ",\"event\":{\"writtenOn\":\"2020-01-02\",\"note\":\"x\",\"more\":TEXT},\"amends\":TEXT}";
        String unknown = "{\"event\":{\"name\":TEXT,\"day\":\"2020-01-02\",\"list\":[TEXT,1,null],\"in\":{TEXT:true}}}";
        String who = "{\"actor\":TEXT,\"role\":TEXT,\"command\":TEXT,\"warnings\":[TEXT,1]}";
        List<Long> positions = new java.util.ArrayList<>();
        for (String nasty : List.of(SCRIPT, BACKWARDS, LONG, "", "null", "\uFFFF", "{{7*7}}${7*7}[[7*7]]")) {
            String text = tools.jackson.databind.json.JsonMapper.shared().writeValueAsString(nasty);
            positions.add(insert(daybook, "LegalStatusChanged", code.replace("TEXT", text), who.replace("TEXT", text)));
            positions.add(insert(daybook, "CaseNoteWritten", free.replace("TEXT", text), WHO));
            positions.add(insert(daybook, nasty, unknown.replace("TEXT", text), WHO));
        }
        for (String payload :
                List.of("null", "[]", "\"\"", "{}", "{\"event\":null}", "{\"event\":{}}\n", "1e999", "[[[[[[]]]]]]")) {
            positions.add(insert(daybook, "MissingNotified", payload, payload));
        }
        positions.add(insert(daybook, SCRIPT, "Unheard", unknown.replace("TEXT", "\"\""), WHO, 1));
        return positions;
    }
}
