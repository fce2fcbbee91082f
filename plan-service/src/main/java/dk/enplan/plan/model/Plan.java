package dk.enplan.plan.model;

import dk.enplan.contracts.CitizenId;
import dk.enplan.contracts.CloudEvent;
import dk.enplan.contracts.fact.*;
import java.util.List;

/**
 * One citizen's plan as it stands: the fold of its facts in order of time. A part for each family of nouns, each in its own
 * file; the switch below is the index. What no part reads yet is kept as a fact and shown as heard.
 */
public record Plan(
        CitizenId citizen,
        Membership membership,
        Household household,
        People people,
        Efforts efforts,
        Demands demands,
        Homes homes,
        Stays stays,
        Heard heard) {

    public static Plan unopened(CitizenId citizen) {
        return new Plan(
                citizen,
                new Membership.NotEnrolled(),
                Household.nobody(),
                People.nobody(),
                Efforts.none(),
                Demands.none(),
                Homes.none(),
                Stays.none(),
                Heard.nothing());
    }

    public static Plan of(CitizenId citizen, List<CloudEvent<Fact>> factsInOrder) {
        var plan = unopened(citizen);
        for (var fact : factsInOrder) plan = plan.evolve(fact);
        return plan;
    }

    public Plan evolve(CloudEvent<Fact> event) {
        var said = event.envelope();
        var next = switch (event.data()) {
            case Citizen fact -> with(membership.evolve(said, fact));
            case OnePlan fact -> with(membership.evolve(said, fact));
            case dk.enplan.contracts.fact.Household fact -> with(household.evolve(said, fact));
            case Contact fact -> with(people.evolve(said, fact));
            case Effort fact -> with(efforts.evolve(said, fact));
            case Demand fact -> with(demands.evolve(said, fact));
            case Home fact -> with(homes.evolve(said, fact));
            case Stay fact -> with(stays.evolve(said, fact));
            case Absence _, Activity _, Application _, Appointment _, Assessment _, Barrier _, Benefit _, Bridge _ ->
                this;
            case Capacity _, Concern _, Consent _, DischargeAgreement _, Exemption _, Goal _, Handover _ -> this;
            case LifeEvent _, Mandate _, Measurement _, Meeting _, Network _, Notification _, Payer _ -> this;
            case Programme _, Progression _, Promise _, Referral _, Request _, Risk _, Sanction _, School _ -> this;
            case SectorCase _, SectorPlan _, Segment _, Statement _, Wellbeing _ -> this;
            // A correction changes which facts are folded, not what any of them means: see Journal.
            case Correction _ -> this;
        };
        return next.heard(event);
    }

    private Plan heard(CloudEvent<Fact> event) {
        return new Plan(
                citizen, membership, household, people, efforts, demands, homes, stays, heard.evolve(event.envelope()));
    }

    public boolean active() {
        return membership instanceof Membership.Enrolled;
    }

    private Plan with(Membership now) {
        return new Plan(citizen, now, household, people, efforts, demands, homes, stays, heard);
    }

    private Plan with(Household now) {
        return new Plan(citizen, membership, now, people, efforts, demands, homes, stays, heard);
    }

    private Plan with(People now) {
        return new Plan(citizen, membership, household, now, efforts, demands, homes, stays, heard);
    }

    private Plan with(Efforts now) {
        return new Plan(citizen, membership, household, people, now, demands, homes, stays, heard);
    }

    private Plan with(Demands now) {
        return new Plan(citizen, membership, household, people, efforts, now, homes, stays, heard);
    }

    private Plan with(Homes now) {
        return new Plan(citizen, membership, household, people, efforts, demands, now, stays, heard);
    }

    private Plan with(Stays now) {
        return new Plan(citizen, membership, household, people, efforts, demands, homes, now, heard);
    }
}
