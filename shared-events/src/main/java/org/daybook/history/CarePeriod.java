package org.daybook.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.daybook.events.CareEvent.CareEnded;
import org.daybook.events.CareEvent.CareStarted;
import org.daybook.events.CareEvent.LegalStatusChanged;
import org.daybook.events.PlacementEvent.PlacementMade;
import org.jspecify.annotations.Nullable;

/** One period of being looked after, with its legal statuses and placements. Open on a day from its start until before its end. */
public final class CarePeriod {

    /** A stretch of one legal status; {@code to} is the first day it no longer holds, null while it does. */
    public record LegalSpell(
            Entry entry, LocalDate from, @Nullable LocalDate to, String status) {}

    /** A stretch in one placement; {@code to} is the first day the child is no longer there, null while it is open. */
    public record PlacementSpell(
            Entry entry, LocalDate from, @Nullable LocalDate to, PlacementMade placement) {

        /** The same type, provider and house; the house is told by its URN, or by its postcode where neither has one. */
        public boolean samePlace(PlacementSpell other) {
            PlacementMade there = other.placement;
            boolean sameHouse = placement.urn() == null
                    ? there.urn() == null && Objects.equals(placement.postcode(), there.postcode())
                    : placement.urn().equals(there.urn());
            return placement.placementType().equals(there.placementType())
                    && Objects.equals(placement.provider(), there.provider())
                    && sameHouse;
        }

        public boolean temporary() {
            return placement.placementType().startsWith("T");
        }
    }

    private final Entry start;
    private @Nullable Entry end;
    private final List<LegalSpell> legal = new ArrayList<>();
    private final List<PlacementSpell> placements = new ArrayList<>();

    CarePeriod(Entry start) {
        this.start = start;
        legal.add(new LegalSpell(start, from(), null, started().legalStatus()));
    }

    void end(Entry with) {
        end = with;
    }

    boolean addLegalStatus(Entry entry) {
        LegalStatusChanged change = (LegalStatusChanged) entry.event();
        LegalSpell before = legal.removeLast();
        legal.add(new LegalSpell(before.entry(), before.from(), change.changedOn(), before.status()));
        legal.add(new LegalSpell(entry, change.changedOn(), null, change.legalStatus()));
        return true;
    }

    boolean addPlacement(Entry entry) {
        PlacementMade made = (PlacementMade) entry.event();
        closePlacement(made.startedOn());
        placements.add(new PlacementSpell(entry, made.startedOn(), null, made));
        return true;
    }

    boolean endPlacement(Entry entry) {
        LocalDate day = Objects.requireNonNull(entry.effectiveOn());
        if (placements.isEmpty()
                || placements.getLast().to() != null
                || day.isBefore(placements.getLast().from())) {
            return false;
        }
        LocalDate to = to();
        if (to != null && day.isAfter(to)) {
            return false;
        }
        if (beganAsAnotherEnded(day)) {
            // the end of the one before, said after the next was made: that one has ended already
            return true;
        }
        closePlacement(day);
        return true;
    }

    private boolean beganAsAnotherEnded(LocalDate day) {
        int n = placements.size();
        return n > 1
                && day.equals(placements.get(n - 1).from())
                && day.equals(placements.get(n - 2).to());
    }

    private void closePlacement(LocalDate on) {
        if (!placements.isEmpty() && placements.getLast().to() == null) {
            PlacementSpell open = placements.removeLast();
            placements.add(new PlacementSpell(open.entry(), open.from(), on, open.placement()));
        }
    }

    /** Once everything is in: what is still open ends with the period. */
    void close() {
        LocalDate to = to();
        if (to != null) {
            LegalSpell last = legal.removeLast();
            legal.add(new LegalSpell(last.entry(), last.from(), to, last.status()));
            closePlacement(to);
        }
    }

    public Entry start() {
        return start;
    }

    public CareStarted started() {
        return (CareStarted) start.event();
    }

    public @Nullable Entry end() {
        return end;
    }

    public @Nullable CareEnded ended() {
        return end == null ? null : (CareEnded) end.event();
    }

    public LocalDate from() {
        return started().startedOn();
    }

    public @Nullable LocalDate to() {
        return end == null ? null : end.effectiveOn();
    }

    public boolean openOn(LocalDate day) {
        LocalDate to = to();
        return !day.isBefore(from()) && (to == null || day.isBefore(to));
    }

    public List<LegalSpell> legal() {
        return legal;
    }

    public List<PlacementSpell> placements() {
        return placements;
    }

    /** The legal status that held last, at the moment before the period ended. */
    public String lastLegalStatus() {
        return legal.getLast().status();
    }
}
