package dk.enplan.plan.model;

import dk.enplan.plan.model.Outlook.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What commands would come to, told beforehand. Nothing is recorded.
 *
 * @param decisions one for each command, in their order
 * @param changes what would become of flags because of them, and not because time has passed meanwhile
 * @param unmatched facts that would be kept and not understood: what they answer, change or end is not known
 * @param facts all that would have been said by then
 */
public record Foresight(List<Decision> decisions, List<Change> changes, Set<UUID> unmatched, Facts facts) {

    public Foresight {
        decisions = List.copyOf(decisions);
        changes = List.copyOf(changes);
        unmatched = Set.copyOf(unmatched);
    }

    public enum How {
        RAISED,
        ESCALATED,
        CLEARED
    }

    /** @param finding as it would hold then; a flag that is cleared, as it holds now */
    public record Change(How how, Finding finding) {}

    static Foresight of(Verdict verdict, Outlook before, Outlook after, Set<UUID> unmatched) {
        var hows = new LinkedHashMap<Flag.Key, How>();
        verdict.events().forEach(event -> {
            switch (event) {
                case PlanEvent.FactRecorded _, PlanEvent.RulesChanged _ -> {}
                // People answer flags; no fact does.
                case PlanEvent.FlagAcknowledged _, PlanEvent.FlagWaived _ -> {}
                case PlanEvent.FlagRaised raised -> hows.put(raised.key(), How.RAISED);
                // Raised with a later step reached already: that is one flag that is news, not two.
                case PlanEvent.FlagEscalated escalated -> hows.putIfAbsent(escalated.key(), How.ESCALATED);
                case PlanEvent.FlagCleared cleared -> hows.put(cleared.key(), How.CLEARED);
            }
        });
        var findings = new HashMap<Flag.Key, Finding>(byKey(before));
        findings.putAll(byKey(after));
        var changes = new ArrayList<Change>();
        hows.forEach((key, how) -> {
            var finding = findings.get(key);
            if (finding != null) changes.add(new Change(how, finding));
        });
        return new Foresight(
                verdict.decisions(), changes, unmatched, verdict.after().facts());
    }

    private static Map<Flag.Key, Finding> byKey(Outlook outlook) {
        var byKey = new HashMap<Flag.Key, Finding>();
        outlook.findings().forEach(finding -> byKey.put(finding.key(), finding));
        return byKey;
    }
}
