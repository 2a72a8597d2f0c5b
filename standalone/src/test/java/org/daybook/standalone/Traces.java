package org.daybook.standalone;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Looks for values in bytes, in every form in which they might stand there. */
final class Traces {

    private static final List<Charset> CHARSETS =
            List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);
    private static final List<String> DAY_FORMS =
            List.of("yyyy-MM-dd", "dd/MM/yyyy", "d/M/yyyy", "yyyy/MM/dd", "dd.MM.yyyy", "yyyyMMdd");

    /** What to look for, as Latin-1 so that a byte is a character. */
    private final Map<String, String> needles = new LinkedHashMap<>();

    private Traces() {}

    static Traces of(List<String> values, List<String> days) {
        Traces traces = new Traces();
        List<String> forms = new ArrayList<>();
        values.forEach(value -> forms.addAll(List.of(value, value.toLowerCase(Locale.ROOT), value.replace(" ", ""))));
        for (String day : days) {
            DAY_FORMS.forEach(
                    form -> forms.add(LocalDate.parse(day).format(DateTimeFormatter.ofPattern(form, Locale.ROOT))));
        }
        for (String form : forms) {
            for (Charset charset : CHARSETS) {
                traces.needles.put(form + " in " + charset, latin(form.getBytes(charset)));
            }
            traces.needles.put(
                    form + " in hexadecimal", HexFormat.of().formatHex(form.getBytes(StandardCharsets.UTF_8)));
        }
        return traces;
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** The places and forms in which something was found. */
    List<String> in(Map<String, byte[]> places) {
        List<String> found = new ArrayList<>();
        places.forEach((place, bytes) -> {
            String hay = latin(bytes);
            needles.forEach((name, needle) -> {
                if (hay.contains(needle)) {
                    found.add(place + ": " + name);
                }
            });
        });
        return found;
    }
}
