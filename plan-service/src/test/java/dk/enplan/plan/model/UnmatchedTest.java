package dk.enplan.plan.model;

import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.contracts.CloudEvent;
import dk.enplan.contracts.Language;
import dk.enplan.contracts.fact.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What is told of something that nobody began, for every event of the language: kept, marked, and mended by the missing fact. */
class UnmatchedTest {

    private static final int LAST = 9;

    /** What each of them waits for. Whatever is not listed can be said of anybody at any time. */
    private static final Map<String, List<String>> WAITS_FOR = new TreeMap<>(Map.ofEntries(
            Map.entry("activity.attended", List.of("effort.started")),
            Map.entry("activity.lapsed", List.of("effort.started")),
            Map.entry("application.decided", List.of("application.submitted")),
            Map.entry("application.withdrawn", List.of("application.submitted")),
            Map.entry("appointment.cancelled", List.of("appointment.booked")),
            Map.entry("appointment.held", List.of("appointment.booked")),
            Map.entry("appointment.missed", List.of("appointment.booked")),
            Map.entry("appointment.moved", List.of("appointment.booked")),
            Map.entry("barrier.removed", List.of("barrier.named")),
            Map.entry("bridge.established", List.of("bridge.introduced")),
            Map.entry("bridge.failed", List.of("bridge.introduced")),
            Map.entry("case.closed", List.of("case.opened")),
            Map.entry("citizen.exited", List.of("citizen.enrolled")),
            Map.entry("concern.answered", List.of("concern.raised")),
            Map.entry("consent.withdrawn", List.of("consent.given")),
            Map.entry("contact.absence-ended", List.of("contact.assigned", "contact.absence-started")),
            Map.entry("contact.absence-started", List.of("contact.assigned")),
            Map.entry("contact.agreed-cadence", List.of("contact.assigned")),
            Map.entry("contact.confirmed", List.of("contact.assigned")),
            Map.entry("contact.declined", List.of("contact.assigned")),
            Map.entry("contact.ended", List.of("contact.assigned")),
            Map.entry("contact.ending-announced", List.of("contact.assigned")),
            Map.entry("demand.met", List.of("demand.imposed")),
            Map.entry("demand.postponed", List.of("demand.imposed")),
            Map.entry("demand.replaced", List.of("demand.imposed")),
            Map.entry("demand.withdrawn", List.of("demand.imposed")),
            Map.entry("discharge-agreement.made", List.of("stay.started")),
            Map.entry("effort.agreed", List.of("effort.started")),
            Map.entry("effort.approved", List.of("effort.waiting")),
            Map.entry("effort.changed", List.of("effort.started")),
            Map.entry("effort.ended", List.of("effort.started")),
            Map.entry("effort.follow-up-planned", List.of("effort.started")),
            Map.entry("effort.host-changed", List.of("effort.started")),
            Map.entry("effort.interrupted", List.of("effort.started")),
            Map.entry("effort.resumed", List.of("effort.started", "effort.suspended")),
            Map.entry("effort.stated", List.of("effort.started")),
            Map.entry("effort.suspended", List.of("effort.started")),
            Map.entry("event.annulled", List.of("life-event.noted")),
            Map.entry("exemption.ended", List.of("exemption.granted")),
            Map.entry("goal.agreed", List.of("goal.proposed")),
            Map.entry("goal.dropped", List.of("goal.proposed")),
            Map.entry("goal.met", List.of("goal.proposed")),
            Map.entry("goal.replaced", List.of("goal.proposed")),
            Map.entry("handover.accepted", List.of("handover.requested")),
            Map.entry("handover.rejected", List.of("handover.requested")),
            Map.entry("handover.withdrawn", List.of("handover.requested")),
            Map.entry("home.arrears-registered", List.of("home.tenancy-started")),
            Map.entry("home.lost", List.of("home.tenancy-started")),
            Map.entry("household.member-left", List.of("household.member-joined")),
            Map.entry("mandate.confirmed", List.of("application.submitted")),
            Map.entry("mandate.questioned", List.of("application.submitted")),
            Map.entry("meeting.cancelled", List.of("meeting.scheduled")),
            Map.entry("plan.closed", List.of("citizen.enrolled")),
            Map.entry("plan.resumed", List.of("plan.paused")),
            Map.entry("plan.revised", List.of("plan.agreed")),
            Map.entry("programme.closing", List.of("programme.joined")),
            Map.entry("programme.left", List.of("programme.joined")),
            Map.entry("promise.broken", List.of("promise.made")),
            Map.entry("promise.kept", List.of("promise.made")),
            Map.entry("referral.accepted", List.of("referral.sent")),
            Map.entry("referral.queued", List.of("referral.sent")),
            Map.entry("referral.rejected", List.of("referral.sent")),
            Map.entry("referral.returned", List.of("referral.sent")),
            Map.entry("referral.withdrawn", List.of("referral.sent")),
            Map.entry("request.answered", List.of("request.made")),
            Map.entry("sanction.withdrawn", List.of("sanction.initiated")),
            Map.entry("sector-plan.merged", List.of("sector-plan.opened")),
            Map.entry("stay.end-planned", List.of("stay.started")),
            Map.entry("stay.ended", List.of("stay.started"))));

    @Test
    void what_nobody_began_is_marked_and_nothing_else_is() {
        var marked = Language.FACTS.shapes().keySet().stream()
                .map(type -> type.substring("dk.enplan.".length(), type.length() - ".v1".length()))
                .filter(name -> isUnmatched(List.of(), name))
                .toList();
        // A merger of a record with itself joins nothing, whatever comes.
        assertThat(marked.stream().filter(name -> !name.equals("citizen.identity-merged")))
                .containsExactlyElementsOf(WAITS_FOR.keySet());
    }

    @Test
    void the_missing_fact_mends_it_however_late_it_comes() {
        WAITS_FOR.forEach((name, missing) -> assertThat(isUnmatched(missing, name))
                .as(name + " after " + missing)
                .isFalse());
    }

    /** Told first, and happened last: the missing facts carry lower numbers, which break the tie of their one instant. */
    private static boolean isUnmatched(List<String> missing, String name) {
        var arrivals = new ArrayList<CloudEvent<Fact>>();
        arrivals.add(Histories.first(name, LAST));
        for (int i = 0; i < missing.size(); i++) arrivals.add(Histories.first(missing.get(i), i));
        var facts = Facts.of(Histories.CITIZENS.getFirst(), arrivals);
        var standing = facts.standing();
        var unmatched = Plan.of(facts.citizen(), standing.facts()).unmatched();
        var told = arrivals.getFirst().envelope().id();
        return unmatched.contains(told) || standing.unmatched().contains(told);
    }
}
