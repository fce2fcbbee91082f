package dk.enplan.browser;

import static dk.enplan.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.journey.Traveller;
import dk.enplan.testkit.Denmark;

/** An invented citizen with something in every part of the plan. */
final class Story {

    private Story() {}

    static Traveller ofMuch(Traveller anyone) {
        var soon = Denmark.today().plusDays(2);
        anyone.enrolled();
        anyone.tell("partner-gateway", "plan", "plan.agreed", """
                {"citizenApproved":true,"sectors":["jobcenter","family","housing"],"dream":"At stå op til noget, der giver mening","strengths":"God med dyr"}""");
        anyone.tell("partner-gateway", "citizen", "goal.proposed", """
                {"goalId":"g1","wording":"Jeg vil have et sted at bo, hvor jeg tør åbne posten","author":"citizen","domain":"housing"}""");
        anyone.tell(
                "family-service",
                "family",
                "effort.started",
                "{\"effortId\":\"s1\",\"kind\":\"support\",\"hoursPerWeek\":3}");
        anyone.tell(
                "jobcenter-adapter",
                "jobcenter",
                "effort.started",
                "{\"effortId\":\"i1\",\"kind\":\"internship\",\"purpose\":\"routine\",\"hoursPerWeek\":10}");
        anyone.tell(
                "partner-gateway",
                "employer",
                "effort.stated",
                "{\"effortId\":\"i1\",\"purpose\":\"test-profession\"}");
        anyone.tell(
                "jobcenter-adapter",
                "jobcenter",
                "demand.imposed",
                "{\"demandId\":\"d1\",\"kind\":\"job-search\",\"sanctionable\":true}");
        anyone.tell(
                "jobcenter-adapter",
                "jobcenter",
                "application.submitted",
                "{\"applicationId\":\"a1\",\"kind\":\"aid\"}");
        anyone.tell(
                "family-service",
                "family",
                "contact.assigned",
                "{\"personId\":\"fie\",\"role\":\"contact-person\",\"name\":\"Fie Prøve\"}");
        anyone.tell("family-service", "family", "contact.absence-started", "{\"personId\":\"fie\"}");
        anyone.tell("partner-gateway", "social", "appointment.booked", """
                {"appointmentId":"p1","start":"%1$sT09:00:00+01:00","end":"%1$sT10:00:00+01:00","purpose":"Samtale"}""".formatted(soon));
        anyone.tell("jobcenter-adapter", "jobcenter", "appointment.booked", """
                {"appointmentId":"p2","start":"%1$sT09:30:00+01:00","end":"%1$sT10:30:00+01:00","compulsory":true}""".formatted(soon));
        eventually(() -> assertThat(anyone.flags("open")).hasSizeGreaterThan(1));
        eventually(() -> assertThat(anyone.flaggedOnTheList()).isTrue());
        return anyone;
    }
}
