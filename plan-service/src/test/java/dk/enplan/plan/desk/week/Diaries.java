package dk.enplan.plan.desk.week;

import dk.enplan.contracts.Here;
import dk.enplan.plan.overview.Diary;
import dk.enplan.plan.overview.Occupied;
import dk.enplan.plan.rules.conflict.CitizensCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the diary of a citizen and a child for tests: {@code at("2026-11-16T07:00").booked("jobcenter", …)}. */
record Diaries(Instant now, List<Occupied> all, Diary.Measure measure) {

    static final int CHILD = 1;

    static Diaries at(String now) {
        return new Diaries(instant(now), List.of(), measure(0, null, 4, false));
    }

    private static Diary.Measure measure(double asked, @Nullable Double most, long appointments, boolean declared) {
        return new Diary.Measure(
                Duration.ofMinutes(30),
                Duration.ofMinutes(60),
                asked,
                most,
                new CitizensCalendar.Limit(appointments, declared));
    }

    Diaries declared(double asked, @Nullable Double mostHours, long mostAppointments) {
        return new Diaries(now, all, measure(asked, mostHours, mostAppointments, true));
    }

    Diaries booked(String sector, String start, String end) {
        return and(occupied(sector, Occupied.CITIZEN, Set.of(Occupied.CITIZEN), start, end, "booked", null));
    }

    Diaries and(Occupied one) {
        var more = new ArrayList<>(all);
        more.add(one);
        return new Diaries(now, more, measure);
    }

    Diaries and(List<Occupied> others) {
        var more = new ArrayList<>(all);
        more.addAll(others);
        return new Diaries(now, more, measure);
    }

    static Occupied occupied(
            String sector,
            int whose,
            Set<Integer> takes,
            String start,
            String end,
            String state,
            @Nullable Integer travel) {
        return occupied(sector, whose, takes, instant(start), instant(end), state, travel);
    }

    static Occupied occupied(
            String sector,
            int whose,
            Set<Integer> takes,
            Instant start,
            Instant end,
            String state,
            @Nullable Integer travel) {
        return new Occupied(
                sector + start + end,
                false,
                whose,
                takes,
                takes.contains(Occupied.CITIZEN) && !state.equals("cancelled"),
                start,
                end,
                state,
                null,
                false,
                false,
                null,
                travel == null ? null : Duration.ofMinutes(travel),
                sector,
                List.of());
    }

    Diary diary() {
        return new Diary(
                now,
                List.of(new Diary.Somebody(null, null, true), new Diary.Somebody("lille", "child", false)),
                all.stream()
                        .sorted(java.util.Comparator.comparing(Occupied::start))
                        .toList(),
                measure);
    }

    static Instant instant(String local) {
        return LocalDateTime.parse(local).atZone(Here.ZONE).toInstant();
    }
}
