package dk.enplan.plan.rules;

import dk.enplan.contracts.fact.Contact;
import dk.enplan.contracts.fact.Role;
import dk.enplan.plan.rules.scene.History;
import dk.enplan.plan.rules.scene.Saying;
import dk.enplan.plan.rules.scene.Today;
import java.util.Set;
import java.util.stream.Stream;

/** Who has come and gone in one role of one sector. */
record Turnover(Role role, String sector, History history) {

    /** The task was done, or the citizen wished for another: that is no change somebody else made. */
    private static final Set<String> NO_CHANGE = Set.of("completed", "mismatch");

    static Turnover of(Role role, String sector, History history) {
        return new Turnover(role, sector, history);
    }

    long departures(Today today, long days) {
        return history.all(Contact.Ended.class)
                .takeWhile(ended -> today.recent(ended.on(), days))
                .filter(ended -> ended.sector().equals(sector))
                .filter(ended -> ended.said().reason() == null
                        || !NO_CHANGE.contains(ended.said().reason().value()))
                .filter(this::left)
                .count();
    }

    /** Whether it was this role that was left: where the event names none, every role that was held then. */
    private boolean left(Saying<Contact.Ended> ended) {
        var named = ended.said().role();
        return (named == null || named == role)
                && history.about(Contact.class, "personId", ended.said().personId())
                        .filter(ended::after)
                        .flatMap(this::held)
                        .findFirst()
                        .orElse(false);
    }

    /** What an earlier event says of the role: taken up, laid down, or nothing. */
    private Stream<Boolean> held(Saying<Contact> earlier) {
        return switch (earlier.said()) {
            case Contact.Assigned it when it.role() == role -> Stream.of(true);
            case Contact.Ended it when it.role() == null || it.role() == role -> Stream.of(false);
            case Contact.Declined _ -> Stream.of(false);
            case Contact _ -> Stream.of();
        };
    }

    /** By somebody else than the one who was given it last. */
    boolean heldBefore() {
        return assigned().map(Contact.Assigned::personId).distinct().limit(2).count() > 1;
    }

    private Stream<Contact.Assigned> assigned() {
        return history.all(Contact.Assigned.class)
                .filter(saying ->
                        saying.said().role() == role && saying.sector().equals(sector))
                .map(Saying::said);
    }
}
