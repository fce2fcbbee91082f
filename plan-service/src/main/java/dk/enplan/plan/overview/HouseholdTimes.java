package dk.enplan.plan.overview;

import static dk.enplan.plan.overview.Written.code;
import static dk.enplan.plan.overview.Written.word;
import static dk.enplan.plan.overview.Written.words;

import dk.enplan.contracts.Here;
import dk.enplan.contracts.fact.Appointment.Booked;
import dk.enplan.plan.model.Calendar;
import dk.enplan.plan.model.Item;
import dk.enplan.plan.model.Meetings;
import dk.enplan.plan.model.Plan;
import dk.enplan.plan.overview.Diary.Somebody;
import dk.enplan.plan.rules.conflict.CitizensCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Gathers the times of a household from the plans of its members, as one reader sees them. Pure. */
final class HouseholdTimes {

    private static final Comparator<Occupied> IN_ORDER = Comparator.comparing(Occupied::start)
            .thenComparing(Occupied::end)
            .thenComparingInt(Occupied::whose)
            .thenComparing(Occupied::id);

    private final Plan citizen;
    private final CitizensCalendar own;
    private final List<Somebody> persons = new ArrayList<>();
    private final Map<Occupied.Name, Occupied> all = new LinkedHashMap<>();

    private HouseholdTimes(Plan citizen, CitizensCalendar own) {
        this.citizen = citizen;
        this.own = own;
    }

    /**
     * @param members the plans that may be read, by the citizen's own id for each member
     * @param calendars how the rules count in a plan
     */
    static Diary of(
            Plan citizen,
            Map<UUID, Plan> members,
            BiFunction<Plan, Instant, CitizensCalendar> calendars,
            Instant now,
            Diary.Measure measure) {
        var times = new HouseholdTimes(citizen, calendars.apply(citizen, now));
        times.persons.add(new Somebody(null, null, true));
        citizen.household()
                .members()
                .forEach(it -> times.persons.add(new Somebody(
                        it.said().memberId(),
                        it.said().relation().value(),
                        it.said().citizenId() != null
                                && members.containsKey(it.said().citizenId()))));
        times.gatherOwn();
        members.forEach((id, plan) -> times.gather(id, plan, calendars.apply(plan, now)));
        return new Diary(
                now, times.persons, times.all.values().stream().sorted(IN_ORDER).toList(), measure);
    }

    private void gatherOwn() {
        citizen.calendar().known().all().forEach(it -> {
            var memberId = it.said().memberId();
            var whose = memberId == null ? Occupied.CITIZEN : place(memberId);
            var takes = new TreeSet<>(Set.of(whose));
            if (own.takes(it.said())) takes.add(Occupied.CITIZEN);
            put(appointment(it, whose, takes));
        });
        citizen.meetings()
                .known()
                .all()
                .forEach(it -> when(it.said(), it.course(), it.since())
                        .map(start -> meeting(
                                it,
                                Occupied.CITIZEN,
                                own.takes(it.said()) ? Set.of(Occupied.CITIZEN) : Set.of(),
                                start))
                        .ifPresent(this::put));
    }

    /** What stands in the plan of a member: the member's own, and what it says of others who live here. */
    private void gather(UUID id, Plan plan, CitizensCalendar theirs) {
        var self = placeOf(id);
        if (self.isEmpty() || self.get() == Occupied.CITIZEN) return;
        int member = self.get();
        var memberId = Objects.requireNonNull(persons.get(member).memberId());
        plan.calendar().known().all().forEach(it -> {
            var said = it.said();
            var whose = said.memberId() == null ? Optional.of(member) : placeOf(plan, said.memberId());
            var takes = new TreeSet<>(Set.of(whose.orElse(member)));
            if (theirs.takes(said)) takes.add(member);
            var alone = said.companionId() == null && whose.equals(Optional.of(member));
            if (alone && own.goesAlong(memberId, Here.dateOf(said.start()))) takes.add(Occupied.CITIZEN);
            if (whose.isPresent() || theirs.takes(said)) put(appointment(it, whose.orElse(member), takes));
        });
        plan.meetings()
                .known()
                .all()
                .forEach(it -> when(it.said(), it.course(), it.since())
                        .map(start -> {
                            var takes = new TreeSet<Integer>();
                            if (theirs.takes(it.said())) takes.add(member);
                            if (theirs.takes(it.said()) && own.goesAlong(memberId, Here.dateOf(start)))
                                takes.add(Occupied.CITIZEN);
                            return meeting(it, member, takes, start);
                        })
                        .ifPresent(this::put));
    }

    /** One who has moved out since, or of whom nothing else was told, has a line as well. */
    private int place(String memberId) {
        for (int place = 1; place < persons.size(); place++)
            if (memberId.equals(persons.get(place).memberId())) return place;
        var relation = citizen.household()
                .known()
                .find(memberId)
                .map(it -> it.said().relation().value())
                .orElse(null);
        persons.add(new Somebody(memberId, relation, false));
        return persons.size() - 1;
    }

    private Optional<Integer> placeOf(UUID id) {
        if (citizen.citizen().value().equals(id)) return Optional.of(Occupied.CITIZEN);
        return citizen.household()
                .members()
                .filter(it -> id.equals(it.said().citizenId()))
                .findFirst()
                .map(it -> place(it.said().memberId()));
    }

    /** Another plan has names of its own for those who live here. */
    private Optional<Integer> placeOf(Plan plan, String memberId) {
        return plan.household()
                .known()
                .find(memberId)
                .map(it -> it.said().citizenId())
                .flatMap(this::placeOf);
    }

    private static Optional<Instant> when(Meetings.Known said, Meetings.Course course, Instant since) {
        if (said.start() != null) return Optional.of(said.start().toInstant());
        return course == Meetings.Course.HELD ? Optional.of(since) : Optional.empty();
    }

    private void put(Occupied one) {
        all.merge(one.name(), one, Occupied::and);
    }

    private Occupied appointment(Item<Booked, Calendar.Course> it, int whose, Set<Integer> takes) {
        var said = it.said();
        var state = Days.state(it.course());
        return new Occupied(
                said.appointmentId(),
                false,
                whose,
                takes,
                counts(takes, state, it.origin().sector()),
                said.start().toInstant(),
                said.end().toInstant(),
                state,
                words(said.purpose()),
                Boolean.TRUE.equals(said.compulsory()),
                Boolean.TRUE.equals(said.fixed()),
                said.personId(),
                said.travelMinutes() == null ? null : Duration.ofMinutes(said.travelMinutes()),
                it.origin().sector(),
                it.origin().because());
    }

    private Occupied meeting(Item<Meetings.Known, Meetings.Course> it, int whose, Set<Integer> takes, Instant start) {
        var state = String.valueOf(word(it.course()));
        return new Occupied(
                it.said().meetingId(),
                true,
                whose,
                takes,
                counts(takes, state, null),
                start,
                start.plus(own.meeting()),
                state,
                code(it.said().kind()),
                false,
                false,
                null,
                null,
                it.origin().sector(),
                it.origin().because());
    }

    private boolean counts(Set<Integer> takes, String state, @Nullable String sector) {
        return takes.contains(Occupied.CITIZEN) && !state.equals("cancelled") && (sector == null || own.counts(sector));
    }
}
