package dk.enplan.plan.overview;

import dk.enplan.contracts.CitizenId;
import dk.enplan.plan.access.Mark;
import dk.enplan.plan.access.Standing;
import dk.enplan.plan.model.AtHand;
import dk.enplan.plan.model.Facts;
import dk.enplan.plan.model.Lately;
import dk.enplan.plan.model.Memory;
import dk.enplan.plan.model.Outlook;
import dk.enplan.plan.model.Plan;
import dk.enplan.plan.model.Rules;
import dk.enplan.plan.model.Watch;
import java.time.Instant;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Plans that were opened lately, with what the rules have seen of them: whoever opens one again reads on from there, and the first
 * one from where it was decided on. Never further than the views have come, so that no reader sees less than one before.
 */
@Component
class Opened implements Memory {

    /**
     * @param facts as far as the views have come, whoever may see them
     * @param whole what those that stand fold to
     */
    record Look(Facts facts, Outlook outlook, Plan whole) {}

    private record Read(long position, Facts facts, Watch watch) {

        static Read newer(Read one, Read other) {
            return one.position() > other.position() ? one : other;
        }
    }

    private final PlanRows rows;
    private final Rules rules;
    private final AtHand atHand;
    private final Lately<Read> opened;

    Opened(PlanRows rows, Rules rules, AtHand atHand, @Value("${enplan.opened-facts:20000}") int mostFacts) {
        this.rows = rows;
        this.rules = rules;
        this.atHand = atHand;
        this.opened = new Lately<>(mostFacts, it -> it.facts().weight());
    }

    /** @param position how far the views have come with it */
    Look look(CitizenId citizen, long position, Instant now) {
        var known = known(citizen, position);
        var facts = facts(known, citizen, position);
        var standing = facts.standing().facts();
        var seen = known.watch().look(standing, now);
        opened.keep(citizen, new Read(position, facts, seen.watch()), Read::newer);
        return new Look(facts, seen.outlook(), whole(seen.watch(), facts));
    }

    private static Plan whole(Watch watch, Facts facts) {
        var standing = facts.standing().facts();
        return watch.folded(standing).orElseGet(() -> Plan.of(facts.citizen(), standing));
    }

    /** How a plan stands for those who decide about rights, without asking the rules. */
    Standing standing(CitizenId citizen, Mark mark) {
        var known = known(citizen, mark.position());
        var facts = facts(known, citizen, mark.position());
        return Standing.of(mark, facts, whole(known.watch(), facts));
    }

    /** All that is known of a plan, as far as the views have come, without asking the rules. */
    Facts facts(CitizenId citizen, long position) {
        return facts(known(citizen, position), citizen, position);
    }

    private Facts facts(Read known, CitizenId citizen, long position) {
        return known.position() == position
                ? known.facts()
                : known.facts().and(rows.facts(citizen, known.position(), position));
    }

    private Read known(CitizenId citizen, long position) {
        return opened.of(citizen)
                .filter(it -> it.position() == position)
                .or(() -> decided(citizen, position))
                .or(() -> opened.of(citizen).filter(it -> it.position() < position))
                .orElseGet(() -> new Read(-1, Facts.none(citizen), rules.watch(citizen)));
    }

    private Optional<Read> decided(CitizenId citizen, long position) {
        return atHand.of(citizen)
                .filter(it -> it.position() == position)
                .map(it -> new Read(position, it.journal().facts(), it.watch()));
    }

    @Override
    public void forget(CitizenId citizen) {
        opened.forget(citizen);
    }
}
