package org.daybook.command.ssda903;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The files of the return; a file is known by its columns, not by its name. */
enum ReturnKind {
    EPISODES(
            List.of("CHILD", "DECOM", "RNE", "LS", "CIN", "PLACE", "DEC", "REC"),
            List.of("PLACE_PROVIDER", "REASON_PLACE_CHANGE", "HOME_POST", "PL_POST", "URN")),
    UASC(List.of("CHILD", "DUC"), List.of("SEX", "DOB")),
    OC2(
            List.of("CHILD", "SDQ_SCORE"),
            List.of(
                    "DOB",
                    "SDQ_REASON",
                    "CONVICTED",
                    "HEALTH_CHECK",
                    "IMMUNISATIONS",
                    "TEETH_CHECK",
                    "HEALTH_ASSESSMENT",
                    "SUBSTANCE_MISUSE",
                    "INTERVENTION_RECEIVED",
                    "INTERVENTION_OFFERED")),
    OC3(List.of("CHILD", "IN_TOUCH", "ACTIV", "ACCOM"), List.of("DOB")),
    REVIEWS(List.of("CHILD", "REVIEW", "REVIEW_CODE"), List.of("DOB")),
    MISSING(List.of("CHILD", "MISSING", "MIS_START", "MIS_END"), List.of("DOB")),
    PREVIOUS_PERMANENCE(List.of("CHILD", "PREV_PERM"), List.of("DOB", "LA_PERM", "DATE_PERM")),
    ADOPTION(
            List.of("CHILD", "DATE_INT", "DATE_MATCH"),
            List.of("DOB", "FOSTER_CARE", "NB_ADOPTR", "SEX_ADOPTR", "LS_ADOPTR")),
    PLACED_FOR_ADOPTION(List.of("CHILD", "DATE_PLACED"), List.of("DOB", "DATE_PLACED_CEASED", "REASON_PLACED_CEASED")),
    SOCIAL_WORKER(List.of("CHILD", "SW_ID", "SW_DECOM"), List.of("DOB", "SW_DEC", "SW_REASON")),
    HEADER(List.of("CHILD", "SEX", "DOB"), List.of("ETHNIC", "UPN", "MOTHER", "MC_DOB", "UPN_UNKNOWN"));

    private final List<String> required;
    private final List<String> optional;

    ReturnKind(List<String> required, List<String> optional) {
        this.required = required;
        this.optional = optional;
    }

    /** The first kind whose required columns are all there; the header comes last, because others repeat its columns. */
    static Optional<ReturnKind> of(Collection<String> columns) {
        return Arrays.stream(values())
                .filter(kind -> columns.containsAll(kind.required))
                .findFirst();
    }

    boolean knows(String column) {
        return required.contains(column) || optional.contains(column);
    }
}
