package dk.enplan.plan.desk.rules;

import dk.enplan.plan.desk.frame.Page;
import dk.enplan.plan.desk.frame.Words;
import dk.enplan.plan.overview.rulebook.RuleDocument;
import dk.enplan.plan.overview.rulebook.RuleReading;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the plan looks for. It is no secret: whoever is logged in may read it, the citizen as well. */
@Page
final class RulesPage {

    private static final List<String> KINDS = List.of("conflict", "handoff");

    private final RuleReading reading;
    private final Words words;

    RulesPage(RuleReading reading, Words words) {
        this.reading = reading;
        this.words = words;
    }

    /** @param severities the gravest first */
    record Entry(RuleDocument rule, List<String> severities, boolean changed) {}

    @GetMapping("/rules")
    String rules(
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String severity,
            @RequestParam(defaultValue = "") String about,
            @RequestParam(defaultValue = "false") boolean changed,
            Model page) {
        var asked = new Shelf.Asked(text, severity, about, changed);
        var found = new LinkedHashMap<String, List<Entry>>();
        for (var kind : KINDS)
            found.put(
                    kind,
                    Shelf.found(reading.book().rules(), kind, asked).stream()
                            .map(rule -> new Entry(rule, Shelf.severities(rule), changedHere(rule)))
                            .toList());
        page.addAttribute("asked", asked);
        page.addAttribute("found", found);
        page.addAttribute("count", found.values().stream().mapToInt(List::size).sum());
        page.addAttribute("abouts", abouts());
        return "rules";
    }

    private Map<String, String> abouts() {
        var abouts = new java.util.TreeMap<String, String>();
        Shelf.abouts(reading.book().rules()).forEach(it -> abouts.put(words.of("rules.about", it), it));
        var byCode = new LinkedHashMap<String, String>();
        abouts.forEach((word, code) -> byCode.put(code, word));
        return byCode;
    }

    static boolean changedHere(RuleDocument rule) {
        return rule.overridden() || rule.own();
    }
}
