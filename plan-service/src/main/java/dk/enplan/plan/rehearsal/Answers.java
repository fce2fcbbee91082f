package dk.enplan.plan.rehearsal;

import dk.enplan.plan.rehearsal.Scenario.Answered;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/** Reads the lines of a story in which somebody says that a flag was seen, or lets it rest. */
record Answers(BiPredicate<Written, String> knows) {

    private static final Set<String> KEYS = Set.of("rule", "cause", "by", "reason");

    Optional<Answered> answer(Written line, boolean waives, Instant at) {
        line.needs("data");
        var data = line.at("data").filter(it -> it.holdsKeys("'data'"));
        if (data.isEmpty()) return Optional.empty();
        var said = data.get();
        said.only(KEYS);
        said.needs("rule", "by");
        if (waives) said.needs("reason");
        var cause = said.has("cause") ? Optional.of(said.texts("cause")) : Optional.<List<String>>empty();
        var by = said.text("by");
        var reason = said.has("reason") ? said.text("reason") : Optional.of("");
        return said.text("rule")
                .filter(rule -> knows.test(said.at("rule").orElseThrow(), rule))
                .flatMap(rule -> by.flatMap(who -> reason.map(why -> new Answered(waives, rule, cause, who, why, at))));
    }
}
