package dk.enplan.plan.overview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The unified plan as one document, as one reader may see it. Every item names the events it rests on. */
public record PlanDocument(
        UUID citizenId,
        long position,
        Instant at,
        Membership membership,
        List<Member> household,
        List<Person> people,
        List<Effort> efforts,
        List<Demand> demands,
        List<Home> homes,
        List<Stay> stays,
        List<Flag> flags,
        List<Expectation> expectations,
        List<Heard> heard,
        List<Told> history,
        int withheld) {

    public record Words(String da, String en) {}

    public record Membership(
            String state,
            @Nullable String cluster,
            @Nullable String municipality,
            @Nullable LocalDate since,
            @Nullable String reason,
            List<UUID> because) {}

    public record Member(String memberId, String relation, List<UUID> because) {}

    public record Person(
            String personId,
            @Nullable String name,
            List<String> roles,
            String sector,
            boolean present,
            @Nullable String deputyId,
            @Nullable LocalDate awayUntil,
            @Nullable LocalDate endingOn,
            @Nullable Instant lastContact,
            List<UUID> because) {}

    public record Effort(
            String effortId,
            @Nullable String kind,
            String state,
            @Nullable String purpose,
            @Nullable Double hoursPerWeek,
            String sector,
            @Nullable LocalDate startedOn,
            @Nullable LocalDate endedOn,
            @Nullable String endReason,
            List<UUID> because) {}

    public record Demand(
            String demandId,
            String kind,
            String state,
            @Nullable Double hoursPerWeek,
            boolean sanctionable,
            String sector,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate postponedUntil,
            List<UUID> because) {}

    public record Home(
            String homeId,
            String state,
            @Nullable LocalDate moveIn,
            @Nullable LocalDate since,
            @Nullable LocalDate lostOn,
            boolean supportPlanned,
            List<UUID> because) {}

    public record Stay(
            String stayId,
            String kind,
            String state,
            String sector,
            LocalDate since,
            @Nullable LocalDate plannedEnd,
            @Nullable LocalDate endedOn,
            @Nullable String memberId,
            List<UUID> because) {}

    /** {@code restricted}: it rests on something this reader may not see, so the reason is not told. */
    public record Flag(
            UUID flagId,
            String rule,
            List<String> cause,
            String severity,
            String state,
            Instant since,
            @Nullable Instant dueOn,
            Instant raisedAt,
            @Nullable Instant clearedAt,
            @Nullable Boolean retroactive,
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
