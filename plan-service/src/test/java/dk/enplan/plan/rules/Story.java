package dk.enplan.plan.rules;

import static dk.enplan.plan.model.Telling.on;

import dk.enplan.contracts.Tag;
import dk.enplan.contracts.Text;
import dk.enplan.contracts.fact.Contact;
import dk.enplan.contracts.fact.Demand;
import dk.enplan.contracts.fact.DemandKind;
import dk.enplan.contracts.fact.Direction;
import dk.enplan.contracts.fact.Domain;
import dk.enplan.contracts.fact.Effort;
import dk.enplan.contracts.fact.EffortKind;
import dk.enplan.contracts.fact.Fact;
import dk.enplan.contracts.fact.Goal;
import dk.enplan.contracts.fact.OnePlan;
import dk.enplan.contracts.fact.Role;
import dk.enplan.plan.model.Outlook;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A citizen's story of goals and people, told to the whole catalogue, of which one rule is listened to. */
final class Story {

    private static final Text WORDS = new Text("Words of somebody's own");

    private final Asked asked = Asked.theCatalogue();
    private final String rule;
    private int told;

    private Story(String rule) {
        this.rule = rule;
    }

    static Story about(String rule) {
        return new Story(rule);
    }

    Story told(String day, String sector, Fact fact) {
        asked.told(on(day).by(sector).told("line " + told++, fact));
        return this;
    }

    Story proposed(String day, String sector, String id, Domain domain, @Nullable Direction direction) {
        var author = new Tag(sector.equals("citizen") ? "citizen" : "professional");
        return told(day, sector, new Goal.Proposed(id, WORDS, author, domain, direction, null, null));
    }

    Story agreed(String day, String id, boolean byCitizen) {
        return told(day, "plan", new Goal.Agreed(id, byCitizen));
    }

    Story replaced(String day, String sector, String old, String id, boolean approved) {
        var author = new Tag(sector.equals("citizen") ? "citizen" : "professional");
        return told(
                day, sector, new Goal.Replaced(id, old, WORDS, author, Domain.EMPLOYMENT, Direction.STEP_UP, approved));
    }

    Story ordered(String day, String... goals) {
        return told(
                day,
                "plan",
                new OnePlan.OrderAgreed(
                        new Tag("parallel"), goals.length == 0 ? null : List.of(goals), null, null, null));
    }

    Story planAgreed(String day, @Nullable String dream) {
        return told(
                day,
                "plan",
                new OnePlan.Agreed(true, List.of(new Tag("jobcenter")), dream == null ? null : new Text(dream), null));
    }

    Story demanded(String day, String id, DemandKind kind, @Nullable String goalId, @Nullable String effortId) {
        return told(day, "jobcenter", new Demand.Imposed(id, kind, null, null, goalId, effortId, null, null, null));
    }

    Story started(String day, String sector, String id, EffortKind kind, @Nullable Domain domain) {
        return told(day, sector, effort(id, kind, domain, null, null, null));
    }

    static Effort.Started effort(
            String id,
            EffortKind kind,
            @Nullable Domain domain,
            @Nullable List<String> goalIds,
            @Nullable Boolean compulsory,
            @Nullable Boolean agreed) {
        return new Effort.Started(
                id,
                kind,
                null,
                domain,
                null,
                null,
                null,
                goalIds,
                null,
                compulsory,
                agreed,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    Story assigned(String day, String id, Role role) {
        return told(day, "plan", assigned(id, role, null, null, null, null));
    }

    static Contact.Assigned assigned(
            String id,
            Role role,
            @Nullable String deputy,
            @Nullable Boolean paid,
            @Nullable Boolean authority,
            @Nullable String predecessor) {
        return new Contact.Assigned(id, role, null, deputy, paid, authority, null, null, predecessor);
    }

    /** The causes for which the rule holds at the first instant of a day. */
    List<List<String>> causes(String day) {
        return findings(day).stream().map(finding -> finding.key().cause()).toList();
    }

    boolean holds(String day) {
        return !causes(day).isEmpty();
    }

    /** The flag as it stands then. */
    Optional<Outlook.Finding> flag(String day) {
        return findings(day).stream().findFirst();
    }

    String severity(String day) {
        return flag(day).map(it -> it.steps().getLast().severity().name()).orElse("");
    }

    private List<Outlook.Finding> findings(String day) {
        return asked.at(day).findings().stream()
                .filter(finding -> finding.key().rule().equals("conflict/" + rule))
                .toList();
    }
}
