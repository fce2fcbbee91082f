package dk.enplan.plan.desk.plan;

import dk.enplan.plan.rules.RuleBook;
import dk.enplan.plan.rules.RuleText;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Which acts may solve what a rule has found: those that say what the rule waits for, or what it says would clear it. */
@Component
final class Remedies {

    /** In a rule's own words, events stand between backticks. */
    private static final Pattern EVENT = Pattern.compile("`([a-z-]+\\.[a-z-]+)`");

    private static final int MOST = 4;

    private final Map<String, List<Act>> byRule = new HashMap<>();

    Remedies(RuleBook book) {
        for (var rule : book.texts()) {
            var events = events(rule);
            byRule.put(
                    rule.id(),
                    Act.ALL.stream()
                            .filter(act -> events.contains(act.type()))
                            .limit(MOST)
                            .toList());
        }
    }

    List<Act> of(String rule) {
        return byRule.getOrDefault(rule, List.of());
    }

    private static Set<String> events(RuleText rule) {
        var events = new HashSet<String>();
        rule.expect().forEach(occasion -> events.addAll(occasion.events()));
        rule.dissolve().forEach(occasion -> events.addAll(occasion.events()));
        var clears = rule.clears();
        if (clears != null) EVENT.matcher(clears).results().forEach(found -> events.add(found.group(1)));
        return events;
    }
}
