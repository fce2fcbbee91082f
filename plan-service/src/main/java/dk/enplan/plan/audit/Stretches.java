package dk.enplan.plan.audit;

import dk.enplan.plan.audit.Finding.By;
import dk.enplan.plan.audit.Finding.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * The stretches whose events are not those that were anchored. What it means is said when all are known: events that changed places
 * may have done so across stretches.
 */
final class Stretches {

    private record Broken(Anchor anchor, Stretch.Sum found) {
        long more() {
            return found.events() - anchor.sum().events();
        }
    }

    private final Findings findings;
    private final List<Broken> broken = new ArrayList<>();
    private final byte[] difference = new byte[32];
    private long more;
    private long unlisted;

    Stretches(Findings findings) {
        this.findings = findings;
    }

    void compare(Anchor anchor, Stretch.Sum found) {
        if (anchor.sum().same(found)) return;
        var now = new Broken(anchor, found);
        more += now.more();
        Stretch.mix(difference, anchor.sum().inAnyOrder());
        Stretch.mix(difference, found.inAnyOrder());
        if (broken.size() < Findings.MOST_LISTED) broken.add(now);
        else unlisted++;
    }

    void tell() {
        var allAreThere = more == 0 && isNothing(difference);
        for (var each : broken) tell(each, allAreThere);
        if (unlisted > 0)
            findings.add(
                    Finding.ofAnchor(
                            allAreThere ? Kind.REORDERED : Kind.CHANGED,
                            By.ANCHORS,
                            broken.getLast().anchor().number(),
                            "After this one, %d more anchors hold other events than are there.".formatted(unlisted)),
                    unlisted);
    }

    private void tell(Broken each, boolean allAreThere) {
        var anchor = each.anchor();
        var where = "Anchor %d holds %d event(s) after place %d up to %d"
                .formatted(anchor.number(), anchor.sum().events(), anchor.after(), anchor.upTo());
        if (allAreThere || anchor.sum().sameEvents(each.found())) {
            add(Kind.REORDERED, anchor, where + ": they are all there, and not in their places.", 1);
        } else if (each.more() < 0) {
            add(Kind.REMOVED, anchor, where + ": %d of them are gone.".formatted(-each.more()), -each.more());
        } else if (each.more() > 0) {
            add(Kind.INSERTED, anchor, where + ": %d more are there now.".formatted(each.more()), each.more());
        } else {
            add(Kind.CHANGED, anchor, where + ": as many are there, and not the same.", 1);
        }
    }

    private void add(Kind kind, Anchor anchor, String says, long many) {
        findings.add(new Finding(kind, By.ANCHORS, null, null, anchor.after() + 1, anchor.number(), says), many);
    }

    private static boolean isNothing(byte[] difference) {
        for (var each : difference) if (each != 0) return false;
        return true;
    }
}
