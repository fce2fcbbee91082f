package dk.enplan.plan.overview;

import dk.enplan.contracts.CitizenId;
import dk.enplan.contracts.Here;
import dk.enplan.kit.edge.Caller;
import dk.enplan.plan.model.Facts;
import dk.enplan.plan.model.Plan;
import dk.enplan.plan.model.Rules;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;

/**
 * Reads a plan from what is kept for reading. The facts a reader may not see are taken out before the plan is folded, so
 * nothing on the page can rest on them.
 */
@Component
public class PlanReading {

    private final PlanRows rows;
    private final Rules rules;
    private final Clock clock;

    PlanReading(PlanRows rows, Rules rules, Clock clock) {
        this.rows = rows;
        this.rules = rules;
        this.clock = clock;
    }

    /** What came of asking. */
    public sealed interface Answer {
        record Found(PlanDocument plan) implements Answer {}

        record NotFound() implements Answer {}

        record NotYours() implements Answer {}
    }

    public Answer read(CitizenId citizen, Caller caller) {
        var reader = Reader.of(caller, citizen);
        if (reader instanceof Reader.Nobody) return new Answer.NotYours();
        var position = rows.position(citizen);
        if (position.isEmpty()) return new Answer.NotFound();
        var now = clock.instant();
        var standing = Facts.of(citizen, rows.facts(citizen)).standing().facts();
        var seen =
                standing.stream().filter(fact -> reader.sees(fact.envelope())).toList();
        var drawing = new Drawing(Plan.of(citizen, seen), seen, now);
        return new Answer.Found(drawing.document(
                position.getAsLong(),
                rows.flags(citizen),
                rules.look(citizen, standing, now),
                standing.size() - seen.size()));
    }

    /** Changes with everything that can change the document for this reader: the history, the rights, and the day. */
    public Optional<String> version(CitizenId citizen, Caller caller) {
        var reader = Reader.of(caller, citizen);
        OptionalLong position = rows.position(citizen);
        if (reader instanceof Reader.Nobody || position.isEmpty()) return Optional.empty();
        var rights = reader.rights();
        return Optional.of(
                position.getAsLong() + "-" + rights + "-" + Here.dateOf(clock.instant()) + "-" + rules.version());
    }

    /** Whoever may read any plan may see which there are; nobody is named. */
    public List<PlanRows.Listed> recent(Caller caller, int most) {
        var staff = caller.is("coordinator") || caller.is("caseworker") || caller.is("auditor");
        return staff ? rows.recent(most) : List.of();
    }
}
