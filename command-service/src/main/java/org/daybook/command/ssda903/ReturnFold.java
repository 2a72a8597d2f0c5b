package org.daybook.command.ssda903;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.daybook.command.imports.BadCell;
import org.daybook.command.ssda903.EpisodeFold.Episode;
import org.daybook.events.CareEvent.CareReviewHeld;
import org.daybook.events.ChildEvent;
import org.daybook.events.MissingEvent.MissingFromCareReturned;
import org.daybook.events.Personal;
import org.daybook.events.RegistrationEvent.ChildRegistered;
import org.daybook.events.ReturnEvent.AdoptionRecorded;
import org.daybook.events.ReturnEvent.AnnualOutcomesRecorded;
import org.daybook.events.ReturnEvent.CareLeaverContactRecorded;
import org.daybook.events.ReturnEvent.EpisodeReturned;
import org.daybook.events.ReturnEvent.MotherhoodRecorded;
import org.daybook.events.ReturnEvent.PlacedForAdoptionRecorded;
import org.daybook.events.ReturnEvent.PreviousPermanenceRecorded;
import org.daybook.events.ReturnEvent.SocialWorkerRecorded;
import org.daybook.events.ReturnEvent.UasStatusRecorded;
import org.jspecify.annotations.Nullable;

/** Folds all rows of one child, of all files and years, into facts. Pure: the same rows give the same facts. */
final class ReturnFold {

    private static final Map<String, String> SEX = Map.of("1", "M", "2", "F", "M", "M", "F", "F", "U", "U");

    private ReturnFold() {}

    /** @param excluded keys of rows that the rules do not let in */
    static Fold of(List<ReturnRow> rows, Set<String> excluded) {
        Fold fold = new Fold();
        Map<String, ReturnRow> merged = RowKeys.merged(rows);
        conflicts(rows, merged, fold);
        registration(rows.getFirst().child(), merged.get("HEADER child"), fold);
        List<Episode> episodes = new ArrayList<>();
        Map<String, Integer> lastYears = new LinkedHashMap<>();
        rows.forEach(row -> lastYears.merge(RowKeys.of(row), row.year(), Math::max));
        fold.lastYear = rows.stream()
                .filter(row -> row.kind() == ReturnKind.EPISODES)
                .mapToInt(ReturnRow::year)
                .max()
                .orElse(0);
        merged.forEach((key, row) -> {
            if (row.kind() == ReturnKind.EPISODES) {
                episodes.add(new Episode(key, Objects.requireNonNull(lastYears.get(key)), episode(row)));
            } else if (row.kind() != ReturnKind.HEADER && !excluded.contains(key)) {
                fold.facts.add(ReturnFact.of(key.replace(' ', ':').toLowerCase(java.util.Locale.ROOT), fact(row), key));
                afterYear(row, key, fold);
            }
        });
        new EpisodeFold(fold).add(episodes, excluded);
        return fold;
    }

    private static void conflicts(List<ReturnRow> rows, Map<String, ReturnRow> merged, Fold fold) {
        for (ReturnRow row : rows) {
            String key = RowKeys.of(row);
            ReturnRow winner = Objects.requireNonNull(merged.get(key));
            if (RowKeys.endsDiffer(row, winner)) {
                fold.warn(
                        key, "ends-differ", null, "DEC", "Returns give different ends; that of the later year counts.");
            }
        }
    }

    private static void afterYear(ReturnRow row, String key, Fold fold) {
        if (row.kind() == ReturnKind.REVIEWS && row.day("REVIEW").isAfter(LocalDate.of(row.year() + 1, 3, 31))) {
            fold.warn(key, "after-collection-year", null, "REVIEW", "The review lies after the collection year.");
        }
    }

    private static void registration(String child, @Nullable ReturnRow header, Fold fold) {
        LocalDate born = header == null ? null : header.day("DOB");
        fold.facts.add(ReturnFact.of(
                "registration",
                new ChildRegistered(
                        Personal.of(child),
                        null,
                        null,
                        born == null ? null : Personal.of(born.toString()),
                        born == null ? null : YearMonth.from(born),
                        null,
                        header == null ? null : sex(header),
                        header == null ? null : header.maybeCode("ETHNIC", "ethnicity"),
                        header == null ? null : Personal.ofNullable(header.maybe("UPN")),
                        null),
                "HEADER child"));
        if (header != null && (header.maybe("MOTHER") != null || header.maybe("MC_DOB") != null)) {
            LocalDate childBorn = header.maybeDay("MC_DOB");
            boolean mother = Boolean.TRUE.equals(header.maybeFlag("MOTHER"));
            fold.facts.add(ReturnFact.of(
                    "mother",
                    new MotherhoodRecorded(mother, childBorn == null ? null : Personal.of(childBorn.toString())),
                    "HEADER child"));
        }
    }

    private static String sex(ReturnRow header) {
        String sex =
                SEX.get(header.text("SEX").toUpperCase(java.util.Locale.ROOT).replaceFirst("\\.0$", ""));
        if (sex == null) {
            throw new BadCell("unknown-code", "SEX must be 1, 2, M, F or U.");
        }
        return sex;
    }

    /** Reads every cell that counts. @throws BadCell for the first that cannot be read */
    static void check(ReturnRow row) {
        RowKeys.of(row);
        switch (row.kind()) {
            case EPISODES -> episode(row);
            case HEADER -> registration(row.child(), row, new Fold());
            default -> fact(row);
        }
    }

    private static EpisodeReturned episode(ReturnRow row) {
        return new EpisodeReturned(
                row.day("DECOM"),
                row.code("RNE", "reason-new-episode"),
                row.code("LS", "legal-status"),
                row.code("CIN", "category-of-need"),
                row.code("PLACE", "placement-type"),
                row.maybeCode("PLACE_PROVIDER", "placement-provider"),
                row.maybeDay("DEC"),
                row.maybeCode("REC", "reason-episode-ceased"),
                row.maybeCode("REASON_PLACE_CHANGE", "reason-place-change"),
                Personal.ofNullable(row.maybe("HOME_POST")),
                Personal.ofNullable(row.maybe("PL_POST")),
                row.maybeUrn("URN"));
    }

    private static ChildEvent fact(ReturnRow row) {
        return switch (row.kind()) {
            case REVIEWS -> new CareReviewHeld(row.day("REVIEW"), row.code("REVIEW_CODE", "review-participation"));
            case MISSING ->
                new MissingFromCareReturned(
                        row.code("MISSING", "missing-kind"), row.day("MIS_START"), row.maybeDay("MIS_END"));
            case UASC -> new UasStatusRecorded(row.year(), row.maybeDay("DUC"));
            case OC2 -> outcomes(row);
            case OC3 ->
                new CareLeaverContactRecorded(
                        row.year(),
                        row.maybeCode("IN_TOUCH", "care-leaver-contact"),
                        row.maybeCode("ACTIV", "care-leaver-activity"),
                        row.maybeCode("ACCOM", "care-leaver-accommodation"));
            case PREVIOUS_PERMANENCE ->
                new PreviousPermanenceRecorded(
                        row.year(),
                        row.maybeCode("PREV_PERM", "previous-permanence"),
                        row.maybeShaped("LA_PERM", "[A-Za-z0-9]{1,5}"),
                        row.maybeShaped("DATE_PERM", "[0-9zZ/-]{1,10}"));
            case ADOPTION ->
                new AdoptionRecorded(
                        row.year(),
                        row.maybeDay("DATE_INT"),
                        row.maybeDay("DATE_MATCH"),
                        row.maybeFlag("FOSTER_CARE"),
                        row.maybeNumber("NB_ADOPTR"),
                        row.maybeShaped("SEX_ADOPTR", "[A-Za-z0-9]{1,3}"),
                        row.maybeShaped("LS_ADOPTR", "[A-Za-z0-9]{1,3}"));
            case PLACED_FOR_ADOPTION ->
                new PlacedForAdoptionRecorded(
                        row.year(),
                        row.maybeDay("DATE_PLACED"),
                        row.maybeDay("DATE_PLACED_CEASED"),
                        row.maybeCode("REASON_PLACED_CEASED", "adoption-reversal"));
            case SOCIAL_WORKER ->
                new SocialWorkerRecorded(
                        Personal.of(row.text("SW_ID")),
                        row.day("SW_DECOM"),
                        row.maybeDay("SW_DEC"),
                        row.maybeCode("SW_REASON", "social-worker-change"));
            case EPISODES, HEADER -> throw new IllegalArgumentException("Folded elsewhere");
        };
    }

    private static AnnualOutcomesRecorded outcomes(ReturnRow row) {
        return new AnnualOutcomesRecorded(
                row.year(),
                row.maybeNumber("SDQ_SCORE"),
                row.maybeCode("SDQ_REASON", "sdq-reason"),
                row.maybeFlag("CONVICTED"),
                row.maybeFlag("HEALTH_CHECK"),
                row.maybeFlag("IMMUNISATIONS"),
                row.maybeFlag("TEETH_CHECK"),
                row.maybeFlag("HEALTH_ASSESSMENT"),
                row.maybeFlag("SUBSTANCE_MISUSE"),
                row.maybeFlag("INTERVENTION_RECEIVED"),
                row.maybeFlag("INTERVENTION_OFFERED"));
    }
}
