package dk.enplan.plan.rehearsal;

import dk.enplan.contracts.CitizenId;
import dk.enplan.contracts.CloudEvent;
import dk.enplan.contracts.Language;
import dk.enplan.contracts.fact.Citizen;
import dk.enplan.contracts.fact.Correction;
import dk.enplan.contracts.fact.Fact;
import dk.enplan.plan.model.Facts;
import dk.enplan.plan.rules.RuleBook;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Asks of plan after plan what would be otherwise. Only the rules that differ are asked, and a plan in which none of them could
 * ever begin is not even read: with most questions that is most plans.
 */
public final class OtherRules {

    private static final String TYPE = "dk.enplan.";

    private final RuleBook inForce;
    private final RuleBook other;
    private final Optional<Set<String>> beginWith;
    private final Instant now;

    public OtherRules(RuleBook inForce, RuleBook other, Instant now) {
        var differing = inForce.differing(other);
        this.inForce = inForce.only(differing);
        this.other = other.only(differing);
        this.beginWith = this.inForce
                .beginWith()
                .flatMap(here -> this.other.beginWith().map(there -> {
                    var both = new java.util.HashSet<>(here);
                    both.addAll(there);
                    return both;
                }));
        this.now = now;
    }

    /** @param told the events of one plan, each as it was sent, in any order */
    public void ask(CitizenId citizen, List<String> told, Tally tally) {
        if (!mayBegin(told)) {
            tally.untouched(told.size());
            return;
        }
        var standing = standing(citizen, told);
        tally.add(told.size(), inForce.episodes(citizen, standing, now), other.episodes(citizen, standing, now));
    }

    private boolean mayBegin(List<String> told) {
        if (beginWith.isEmpty()) return true;
        for (var json : told) if (mayBegin(json, beginWith.get())) return true;
        return false;
    }

    /** Whatever looks like one of them, wherever it stands: too many are harmless. What is written in escapes is read. */
    private static boolean mayBegin(String json, Set<String> types) {
        if (json.indexOf('\\') >= 0 && json.contains("\\u")) return true;
        for (int at = json.indexOf(TYPE); at >= 0; at = json.indexOf(TYPE, at + 1)) {
            var end = json.indexOf('"', at);
            if (end > at && types.contains(json.substring(at, end))) return true;
        }
        return false;
    }

    private static List<CloudEvent<Fact>> standing(CitizenId citizen, List<String> told) {
        var facts = new ArrayList<CloudEvent<Fact>>(told.size());
        var corrected = false;
        for (var json : told) {
            var fact = Language.FACTS.kept(json);
            corrected |= fact.data() instanceof Correction || fact.data() instanceof Citizen.IdentityMerged;
            facts.add(fact);
        }
        if (corrected) return Facts.of(citizen, facts).standing().facts();
        facts.sort(Facts.IN_ORDER);
        return facts;
    }
}
