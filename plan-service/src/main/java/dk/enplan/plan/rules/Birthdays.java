package dk.enplan.plan.rules;

import dk.enplan.contracts.Here;
import dk.enplan.plan.model.Membership.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The birthdays that rules look forward to, each until it is looked at. A value. */
record Birthdays(List<Birthday> coming) {

    static final Birthdays NONE = new Birthdays(List.of());

    /** @param opens when it is looked at: on the day of the earliest step, or at the enrolment, if that is later */
    record Birthday(
            Rule.Handoff rule,
            int place,
            Rule.Trigger.Birthday trigger,
            LocalDate day,
            Instant opens,
            UUID enrolledBy) {}

    Birthdays {
        coming = List.copyOf(coming);
    }

    /** As known at an enrolment; a birthday that is over is looked at no more. */
    static Birthdays of(List<Pack.Opening> openings, Moment moment) {
        if (!(moment.plan().membership().standing() instanceof Standing.Enrolled enrolled)
                || enrolled.birthDate() == null) return NONE;
        var coming = new ArrayList<Birthday>();
        for (var opening : openings)
            if (opening.trigger() instanceof Rule.Trigger.Birthday trigger) {
                var day = birthday(enrolled.birthDate(), trigger.years());
                if (moment.today().isAfter(day)) continue;
                var opens = day.minusDays(ahead(opening.rule()))
                        .atStartOfDay(Here.ZONE)
                        .toInstant();
                coming.add(new Birthday(
                        opening.rule(),
                        opening.place(),
                        trigger,
                        day,
                        opens.isBefore(moment.at()) ? moment.at() : opens,
                        enrolled.origin().because().getLast()));
            }
        return new Birthdays(coming);
    }

    /** Who was born on 29 February has a birthday on 1 March in other years. */
    static LocalDate birthday(LocalDate born, long years) {
        var day = born.plusYears(years);
        return day.getDayOfMonth() == born.getDayOfMonth() ? day : day.plusDays(1);
    }

    private static long ahead(Rule.Handoff rule) {
        return rule.steps().stream()
                .mapToLong(rung -> rung.deadline() instanceof Deadline.AheadDays(var days) ? days : 0)
                .max()
                .orElse(0);
    }

    List<Birthday> due(Instant at) {
        return coming.isEmpty()
                ? coming
                : coming.stream()
                        .filter(birthday -> !birthday.opens().isAfter(at))
                        .toList();
    }

    Birthdays after(Instant at) {
        return due(at).isEmpty()
                ? this
                : new Birthdays(coming.stream()
                        .filter(birthday -> birthday.opens().isAfter(at))
                        .toList());
    }

    Optional<Instant> next() {
        return coming.isEmpty()
                ? Optional.empty()
                : coming.stream().map(Birthday::opens).min(Instant::compareTo);
    }
}
