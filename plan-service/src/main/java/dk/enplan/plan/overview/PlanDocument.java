package dk.enplan.plan.overview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The unified plan as one document, as one reader may see it. Every item names the events it rests on. What is listed by
 * sector stands in the order of the sectors, and within one in the order in which it began.
 *
 * @param name what the citizen is called now; absent where nobody has told it, or it is not for this reader
 * @param behind something that was told is not in it yet: it could not be written, and waits to be mended
 * @param at the instant the document speaks of; where nothing has changed since somebody read it that day, the one at which they did
 * @param knownAt only what had arrived by then; absent, all of it
 * @param trueAt what is known to have been true then; absent, as it stands
 * @param unmatched events that contradict what is known, such as the end of something that nobody began
 * @param withheld how many events this reader may not see
 * @param alsoActive sectors that have something going on here, where the citizen does not let this reader see what it is
 */
public record PlanDocument(
        UUID citizenId,
        @Nullable String name,
        long position,
        boolean behind,
        Instant at,
        @Nullable Instant knownAt,
        @Nullable Instant trueAt,
        Membership membership,
        Terms.@Nullable Agreement agreement,
        List<Circle.Member> household,
        List<Circle.Person> people,
        List<Circle.Vacancy> vacancies,
        List<Work.Goal> goals,
        List<Work.Effort> efforts,
        List<Work.Demand> demands,
        List<Work.Programme> programmes,
        List<Days.Appointment> appointments,
        List<Days.Meeting> meetings,
        List<Waiting> waiting,
        List<Terms.Decision> decisions,
        List<Places.Home> homes,
        List<Places.Stay> stays,
        List<Situation.Barrier> barriers,
        Situation.@Nullable Capacity capacity,
        List<Situation.Report> wellbeing,
        List<Situation.Benefit> benefits,
        List<Situation.Promise> promises,
        List<Situation.Statement> statements,
        List<Terms.Exemption> exemptions,
        List<Terms.Consent> consents,
        List<Terms.Case> cases,
        List<Flag> flags,
        List<Expectation> expectations,
        List<Heard> heard,
        List<Told> unmatched,
        List<Told> history,
        int withheld,
        List<String> alsoActive) {

    public record Words(String da, String en) {}

    /** {@code into}: the plan that goes on, where two records were one person. */
    public record Membership(
            String state,
            @Nullable String cluster,
            @Nullable String municipality,
            @Nullable LocalDate since,
            @Nullable String reason,
            @Nullable UUID into,
            List<UUID> because) {}

    /**
     * {@code restricted}: it rests on something this reader may not see, so the reason is not told. Asked what was true at an
     * instant, the flags are what the rules see in what is known now: one that was never raised has no id, and was told to nobody.
     */
    public record Flag(
            @Nullable UUID flagId,
            String rule,
            List<String> cause,
            String severity,
            String state,
            Instant since,
            @Nullable Instant dueOn,
            @Nullable Instant raisedAt,
            @Nullable Instant clearedAt,
            @Nullable Boolean retroactive,
            @Nullable Boolean corrected,
            FlagRow.@Nullable Answer answer,
            Words title,
            Words why,
            boolean restricted,
            List<UUID> because,
            List<String> unknown,
            List<FlagRow.Recipient> told) {}

    public record Expectation(String rule, List<String> cause, Words title, Instant dueOn, List<UUID> because) {}

    public record Heard(String sector, Instant last) {}

    /** One event the plan rests on: what, who, and both its times. */
    public record Told(
            UUID eventId,
            String type,
            String sector,
            Instant time,
            Instant recordedAt,
            @Nullable String actor) {}
}
