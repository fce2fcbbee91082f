package dk.enplan.plan.desk.week;

import dk.enplan.contracts.Here;
import dk.enplan.plan.desk.frame.Form;
import dk.enplan.plan.overview.Circle;
import dk.enplan.plan.overview.Diary;
import dk.enplan.plan.overview.PlanDocument;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What time is looked for: it stands in the address, so that it can be shared and comes back as it was.
 *
 * @param what a kind of meeting, or an appointment
 * @param who the person who is to be there
 */
record Wish(String what, Duration length, Optional<String> who, List<String> sectors) {

    static final String APPOINTMENT = "appointment";
    static final List<String> KINDS =
            List.of("network", "plan", "transition", "case", "school", "alignment", APPOINTMENT);
    static final List<Integer> LENGTHS = List.of(30, 60, 90);

    private static final Set<String> NEVER_MEET = Set.of("citizen", "registry", "plan");
    private static final int USUAL = 60;
    private static final LocalTime LATER = LocalTime.of(10, 0);

    Wish {
        sectors = List.copyOf(sectors);
    }

    static Wish of(Form form, PlanDocument plan) {
        var what = form.said("what").filter(KINDS::contains).orElse(KINDS.getFirst());
        var length = LENGTHS.stream()
                .filter(it -> form.value("length").equals(String.valueOf(it)))
                .findFirst()
                .orElse(USUAL);
        var who = form.said("who")
                .filter(id ->
                        plan.people().stream().anyMatch(it -> it.personId().equals(id)));
        return new Wish(
                what,
                Duration.ofMinutes(length),
                who,
                sectors(plan).stream().filter(it -> form.has("sectors-" + it)).toList());
    }

    /** Those that this plan has heard of, and that are somebody to meet. */
    static List<String> sectors(PlanDocument plan) {
        return plan.heard().stream()
                .map(PlanDocument.Heard::sector)
                .filter(it -> !NEVER_MEET.contains(it))
                .toList();
    }

    public boolean meeting() {
        return !what.equals(APPOINTMENT);
    }

    /** The rules take a meeting to last as long as all do: what it is followed by must not collide with that. */
    Duration taken(Diary diary) {
        var meeting = diary.measure().meeting();
        return meeting() && meeting.compareTo(length) > 0 ? meeting : length;
    }

    private Optional<Circle.Person> person(PlanDocument plan) {
        return who.flatMap(id ->
                plan.people().stream().filter(it -> it.personId().equals(id)).findFirst());
    }

    /** Away, and nobody answers: from the day on which they are back. */
    Optional<LocalDate> notBefore(PlanDocument plan) {
        return person(plan)
                .filter(it -> it.awayUntil() != null && !it.personId().equals(it.answering()))
                .map(it -> java.util.Objects.requireNonNull(it.awayUntil()).plusDays(1));
    }

    /** Away, and nobody has said for how long. */
    boolean nobodyKnows(PlanDocument plan) {
        return person(plan)
                .filter(it -> !it.present() && it.awayUntil() == null)
                .isPresent();
    }

    /** Whoever said that mornings are not for them is asked for later. */
    static LocalTime opens(PlanDocument plan) {
        return noMornings(plan) ? LATER : Slots.OPENS;
    }

    static boolean noMornings(PlanDocument plan) {
        return plan.capacity() != null && plan.capacity().restrictions().contains("no-mornings");
    }

    String address(PlanDocument plan, Instant start) {
        var at = Here.at(start).toLocalDateTime();
        var address = UriComponentsBuilder.fromPath("/citizens/{citizen}/week/booking")
                .queryParam("at", at)
                .queryParam("what", what)
                .queryParam("length", length.toMinutes());
        who.ifPresent(id -> address.queryParam("who", id));
        sectors.forEach(sector -> address.queryParam("sectors-" + sector, "on"));
        return address.encode().buildAndExpand(plan.citizenId()).toUriString();
    }

    static Optional<Instant> at(Form form) {
        try {
            return form.said("at")
                    .map(text -> LocalDateTime.parse(text).atZone(Here.ZONE).toInstant());
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }

    /** By code, as they stand in the form. */
    static Map<String, String> named(List<String> codes, java.util.function.UnaryOperator<String> name) {
        var named = new LinkedHashMap<String, String>();
        codes.forEach(code -> named.put(code, name.apply(code)));
        return named;
    }
}
