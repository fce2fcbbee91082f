package dk.enplan.plan.rules.conflict;

import dk.enplan.contracts.fact.Effort;
import dk.enplan.contracts.fact.EffortKind;
import dk.enplan.contracts.fact.Referral;
import dk.enplan.plan.model.Item;
import dk.enplan.plan.rules.scene.Param;
import dk.enplan.plan.rules.scene.Saying;
import dk.enplan.plan.rules.scene.Scene;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Sent away because of money, with needs that nobody else has taken up. */
final class RefusedForMoney implements Detector {

    private static final String REASONS = "reasons";
    private static final String NOT_AN_OFFER = "notAnOffer";

    @Override
    public int steps() {
        return 1;
    }

    @Override
    public List<Param> params() {
        return List.of(Param.words(REASONS), Param.choices(NOT_AN_OFFER, EffortKind.class));
    }

    @Override
    public Set<String> fills() {
        return Set.of("sector");
    }

    @Override
    public List<Sight> look(Scene scene) {
        var needs = needs(scene);
        if (needs.isEmpty()) return List.of();
        var offer = latestOffer(scene);
        var seen = new HashSet<String>();
        return scene.history()
                .all(Referral.class)
                .takeWhile(saying -> offer.isEmpty() || saying.after(offer.get()))
                .filter(saying -> ReferralAnswers.reason(saying.said())
                        .filter(reason -> scene.params().has(REASONS, reason))
                        .isPresent())
                .filter(saying -> seen.add(ReferralAnswers.referral(saying.said())))
                .map(saying -> sight(saying, needs))
                .toList();
    }

    /** One that has taken the citizen in and not sent them back, or something that has begun. */
    private static Optional<? extends Saying<?>> latestOffer(Scene scene) {
        var accepted = scene.history()
                .all(Referral.Accepted.class)
                .filter(yes -> ReferralAnswers.stands(scene.history(), yes))
                .findFirst();
        var begun = scene.history()
                .all(Effort.Started.class)
                .filter(start -> !scene.params().has(NOT_AN_OFFER, start.said().kind()))
                .findFirst();
        return Stream.concat(accepted.stream(), begun.stream()).max(Comparator.comparingInt(Saying::place));
    }

    private static List<Item<?, ?>> needs(Scene scene) {
        var needs = new ArrayList<Item<?, ?>>();
        scene.plan().barriers().standing().forEach(needs::add);
        scene.plan().concerns().open().forEach(needs::add);
        GoalsNow.open(scene).forEach(needs::add);
        return needs;
    }

    private static Sight sight(Saying<Referral> refusal, List<Item<?, ?>> needs) {
        var sight = Sight.of(ReferralAnswers.referral(refusal.said()))
                .step(0)
                .because(refusal)
                .fill("sector", refusal.sector());
        for (var need : needs) sight = sight.because(need);
        return sight;
    }
}
