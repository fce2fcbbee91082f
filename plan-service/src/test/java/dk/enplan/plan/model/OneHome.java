package dk.enplan.plan.model;

import static dk.enplan.plan.model.Telling.CITIZEN;
import static dk.enplan.plan.model.Telling.id;
import static dk.enplan.plan.model.Telling.on;

import dk.enplan.contracts.CitizenId;
import dk.enplan.contracts.CloudEvent;
import dk.enplan.contracts.Here;
import dk.enplan.contracts.Tag;
import dk.enplan.contracts.Text;
import dk.enplan.contracts.fact.Contact;
import dk.enplan.contracts.fact.Correction;
import dk.enplan.contracts.fact.Fact;
import dk.enplan.contracts.fact.Home;
import dk.enplan.contracts.fact.Role;
import dk.enplan.contracts.flag.Recipient;
import dk.enplan.contracts.flag.Severity;
import dk.enplan.contracts.flag.Told;
import dk.enplan.plan.model.Outlook.Finding;
import dk.enplan.plan.model.Outlook.Step;
import dk.enplan.plan.model.Outlook.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A plan in which there is a home, and what is told, asked and answered about it. */
final class OneHome {

    static final CloudEvent<Fact> MOVED_IN =
            on("2026-05-01").by("housing").told("moved-in", new Home.TenancyStarted("flat-1"));
    static final CloudEvent<Fact> LOST = on("2026-05-20").by("housing").told("lost", new Home.Lost("flat-1", null));

    final RememberedPlans plans = new RememberedPlans(new LivedInTooLong());

    /** A rule for tests: a home lived in for a week is a warning, for two weeks it is serious. */
    static class LivedInTooLong implements Rules {

        @Override
        public String version() {
            return "test";
        }

        @Override
        public Watch watch(CitizenId citizen) {
            return (standing, now) ->
                    new Watch.Seen(look(citizen, standing, now), Plan.of(citizen, standing), watch(citizen));
        }

        @Override
        public Outlook look(CitizenId citizen, List<CloudEvent<Fact>> standing, Instant now) {
            var findings = new ArrayList<Finding>();
            var next = new ArrayList<Instant>();
            for (var home : Plan.of(citizen, standing).homes().known().all().toList()) {
                if (!(home.course() instanceof Homes.Tenancy.LivedIn)) continue;
                var since = home.on();
                var steps = new ArrayList<Step>();
                step(steps, next, since.plusDays(8), now, Severity.WARN, List.of(Told.COORDINATOR));
                step(steps, next, since.plusDays(15), now, Severity.HIGH, List.of(Told.OWNERS));
                if (!steps.isEmpty()) findings.add(finding(home, steps));
            }
            return new Outlook(findings, List.of(), next.stream().min(Instant::compareTo));
        }

        private static void step(
                List<Step> steps, List<Instant> next, LocalDate on, Instant now, Severity severity, List<Told> tell) {
            var due = on.atStartOfDay(Here.ZONE).toInstant();
            if (due.isAfter(now)) next.add(due);
            else steps.add(new Step(due, severity, tell));
        }

        private static Finding finding(Item<Homes.Known, Homes.Tenancy> home, List<Step> steps) {
            var key = new Flag.Key("test/lived-in", List.of(home.said().homeId()));
            var words = new Words("da", "en");
            return new Finding(
                    key,
                    words,
                    words,
                    steps,
                    steps.getFirst().since(),
                    home.origin().because(),
                    List.of());
        }
    }

    Foresight foresee(String day, CloudEvent<Fact> fact) {
        return plans.foresee(CITIZEN, List.of(new PlanCommand.RecordFact(fact, at(day))));
    }

    Flag open() {
        return plans.journal(CITIZEN).open().values().iterator().next();
    }

    Decision answer(PlanCommand command) {
        return plans.handle(CITIZEN, List.of(command)).getFirst();
    }

    void waive(Flag flag, String day) {
        answer(new PlanCommand.Waive(flag.flagId(), "tove", new Text("agreed with the citizen"), at(day)));
    }

    static CloudEvent<Fact> coordinator(String personId) {
        return on("2026-04-01")
                .by("plan")
                .told(
                        "assigned-" + personId,
                        new Contact.Assigned(personId, Role.COORDINATOR, null, null, null, null, null, null, null));
    }

    static CloudEvent<Fact> annulled(String name, String target, String day) {
        return on(day).by("housing").told(name, new Correction.Annulled(id(target), new Tag("entered-in-error")));
    }

    Decision tell(String day, CloudEvent<Fact> fact) {
        return plans.handle(CITIZEN, List.of(new PlanCommand.RecordFact(fact, at(day))))
                .getFirst();
    }

    void pass(String day) {
        plans.handle(CITIZEN, List.of(new PlanCommand.LookAgain(at(day))));
    }

    List<PlanEvent> flags() {
        return plans.history(CITIZEN).stream()
                .filter(event ->
                        !(event instanceof PlanEvent.FactRecorded) && !(event instanceof PlanEvent.RulesChanged))
                .toList();
    }

    List<Recipient> recipients() {
        return ((PlanEvent.FlagRaised) flags().getFirst()).recipients();
    }

    static Instant at(String day) {
        return LocalDate.parse(day).atTime(12, 0).atZone(Here.ZONE).toInstant();
    }
}
