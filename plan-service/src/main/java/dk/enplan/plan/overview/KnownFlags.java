package dk.enplan.plan.overview;

import dk.enplan.contracts.Kind;
import dk.enplan.plan.model.Facts;
import dk.enplan.plan.model.Flag;
import dk.enplan.plan.model.Outlook;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The flags of a plan in which something was said of which a reader must not know: as they would be, had nobody said it. What rests on it
 * is gone, and what it cleared stands. Pure.
 */
final class KnownFlags {

    private KnownFlags() {}

    /**
     * @param recorded in the order in which they are shown
     * @param facts what the reader may know of
     * @param outlook what the rules see in that
     */
    static List<FlagRow> of(List<FlagRow> recorded, Facts facts, Outlook outlook) {
        Map<Flag.Key, Outlook.Finding> findings = new HashMap<>();
        outlook.findings().forEach(it -> findings.put(it.key(), it));
        var known = new ArrayList<FlagRow>();
        for (var row : recorded) {
            if (!row.because().stream().allMatch(id -> facts.find(id).isPresent())) continue;
            var finding = findings.remove(new Flag.Key(row.rule(), row.cause()));
            var over = row.clearedAt() != null;
            var rests = row.state().equals("waived");
            if (over && finding != null) known.add(standing(row, finding));
            else if (over || rests) known.add(row);
            else if (finding != null)
                known.add(row.severity().equals(severity(finding)) ? row : standing(row, finding));
        }
        findings.values().forEach(it -> known.add(0, found(facts, it)));
        return known;
    }

    private static FlagRow standing(FlagRow row, Outlook.Finding finding) {
        return new FlagRow(
                row.flagId(),
                row.rule(),
                row.cause(),
                severity(finding),
                row.answer() == null ? "open" : "acknowledged",
                row.since(),
                row.dueOn(),
                row.title(),
                row.why(),
                row.because(),
                row.unknown(),
                row.told(),
                row.raisedAt(),
                null,
                null,
                null,
                row.answer());
    }

    private static FlagRow found(Facts facts, Outlook.Finding finding) {
        var since = finding.steps().getFirst().since();
        var key = facts.citizen() + finding.key().rule() + finding.key().cause();
        return new FlagRow(
                UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)),
                finding.key().rule(),
                finding.key().cause(),
                severity(finding),
                "open",
                since,
                finding.dueOn(),
                words(finding.title()),
                words(finding.why()),
                List.copyOf(finding.because()),
                List.copyOf(finding.unknown()),
                List.of(),
                since,
                null,
                null,
                null,
                null);
    }

    private static String severity(Outlook.Finding finding) {
        return Kind.wireName(finding.steps().getLast().severity());
    }

    private static PlanDocument.Words words(Outlook.Words it) {
        return new PlanDocument.Words(it.da(), it.en());
    }
}
