package dk.enplan.plan.desk.household;

import dk.enplan.contracts.Here;
import dk.enplan.plan.overview.Circle;
import dk.enplan.plan.overview.Days;
import dk.enplan.plan.overview.Household;
import dk.enplan.plan.overview.Work;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A household's plans beside each other. Pure.
 *
 * @param clashes appointments of different people at the same time this week
 * @param shared people whom several of them know
 * @param demands what is demanded of whom, what is demanded of several first
 */
public record Together(List<Side> sides, List<Clash> clashes, List<Shared> shared, List<Demanded> demands) {

    /** Whose it is; an appointment may stand in one plan and be another's. */
    public record Taken(Side who, Days.Appointment appointment) {}

    public record Clash(Taken one, Taken other) {}

    /** What somebody is to one of them. */
    public record Known(Side by, List<String> roles) {}

    public record Shared(Circle.Person person, List<Known> known) {}

    /** @param by what is demanded of each of them, by who they are */
    public record Demanded(String kind, Map<String, List<Work.Demand>> by) {

        public boolean ofSeveral() {
            return by.size() > 1;
        }
    }

    public Together {
        sides = List.copyOf(sides);
        clashes = List.copyOf(clashes);
        shared = List.copyOf(shared);
        demands = List.copyOf(demands);
    }

    static Together of(Household household, LocalDate today) {
        var sides = Stream.concat(
                        Stream.of(Side.citizen(household)),
                        household.members().stream().map(Side::of))
                .toList();
        return new Together(sides, clashes(thisWeek(sides, today)), shared(sides), demands(sides));
    }

    /** Told in two plans, it is one appointment. */
    private static List<Taken> thisWeek(List<Side> sides, LocalDate today) {
        var monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var taken = new ArrayList<Taken>();
        for (var side : sides)
            for (var it : side.appointments()) {
                var day = Here.dateOf(it.start());
                if (day.isBefore(monday) || !day.isBefore(monday.plusWeeks(1))) continue;
                whose(side, it.memberId(), sides)
                        .map(who -> new Taken(who, it))
                        .filter(one -> taken.stream().noneMatch(known -> same(known, one)))
                        .ifPresent(taken::add);
            }
        taken.sort(Comparator.comparing(it -> it.appointment().start().toInstant()));
        return taken;
    }

    /** Only the plan that the household is read from names its members by these ids. */
    private static Optional<Side> whose(Side side, @Nullable String memberId, List<Side> sides) {
        if (memberId == null) return Optional.of(side);
        if (!side.key().isEmpty()) return Optional.empty();
        return sides.stream().filter(it -> it.key().equals(memberId)).findFirst();
    }

    private static boolean same(Taken one, Taken other) {
        return one.who().key().equals(other.who().key())
                && one.appointment().sector().equals(other.appointment().sector())
                && one.appointment().start().isEqual(other.appointment().start())
                && one.appointment().end().isEqual(other.appointment().end());
    }

    /** What two of them go to together is no clash. */
    private static List<Clash> clashes(List<Taken> taken) {
        var clashes = new ArrayList<Clash>();
        for (int i = 0; i < taken.size(); i++)
            for (var other : taken.subList(i + 1, taken.size())) {
                var one = taken.get(i);
                var together = one.appointment()
                        .appointmentId()
                        .equals(other.appointment().appointmentId());
                if (!one.who().key().equals(other.who().key()) && !together && overlap(one, other))
                    clashes.add(new Clash(one, other));
            }
        return clashes;
    }

    private static boolean overlap(Taken one, Taken other) {
        return before(one.appointment().start(), other.appointment().end())
                && before(other.appointment().start(), one.appointment().end());
    }

    private static boolean before(OffsetDateTime one, OffsetDateTime other) {
        return one.isBefore(other);
    }

    private static List<Shared> shared(List<Side> sides) {
        var known = new LinkedHashMap<String, Shared>();
        for (var side : sides)
            for (var person : side.people())
                known.computeIfAbsent(person.personId(), id -> new Shared(person, new ArrayList<>()))
                        .known()
                        .add(new Known(side, person.roles()));
        return known.values().stream().filter(it -> it.known().size() > 1).toList();
    }

    private static List<Demanded> demands(List<Side> sides) {
        var kinds = new LinkedHashMap<String, Demanded>();
        for (var side : sides)
            for (var demand : side.demands())
                kinds.computeIfAbsent(demand.kind(), kind -> new Demanded(kind, new LinkedHashMap<>()))
                        .by()
                        .computeIfAbsent(side.key(), key -> new ArrayList<>())
                        .add(demand);
        return kinds.values().stream()
                .sorted(Comparator.comparing(it -> !it.ofSeveral()))
                .toList();
    }

    /** Those of whom anything is demanded now: what is agreed with one of them lands on the others. */
    public List<Side> underDemand() {
        return sides.stream()
                .filter(side ->
                        side.demands().stream().anyMatch(it -> it.state().equals("active")))
                .toList();
    }

    /** Whoever is to be told when something changes. */
    public List<UUID> readable() {
        return sides.stream()
                .filter(it -> it.plan() != null)
                .flatMap(it -> Stream.ofNullable(it.citizenId()))
                .distinct()
                .toList();
    }
}
