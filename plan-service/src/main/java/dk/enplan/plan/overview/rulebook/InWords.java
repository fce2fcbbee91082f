package dk.enplan.plan.overview.rulebook;

import dk.enplan.plan.model.Outlook;
import dk.enplan.plan.overview.PlanDocument.Words;
import dk.enplan.plan.overview.words.Phrases;
import dk.enplan.plan.rules.RuleText;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Puts a rule into words. Pure. */
public final class InWords {

    private static final Pattern LENGTH = Pattern.compile("(\\d+)(d|wd|h)");

    private final Phrases phrases;

    public InWords(Phrases phrases) {
        this.phrases = phrases;
    }

    public RuleDocument of(RuleText rule) {
        return new RuleDocument(
                rule.id(),
                rule.conflict() ? "conflict" : "handoff",
                words(rule.title()),
                words(rule.why()),
                rule.enabled(),
                rule.overridden(),
                rule.own(),
                rule.listens(),
                occasions(rule, rule.when()),
                rule.unless(),
                occasions(rule, rule.expect()),
                rule.all(),
                rule.anchor(),
                occasions(rule, rule.dissolve()),
                rule.condition(),
                rule.clears(),
                rule.whitelist(),
                rule.steps().stream().map(this::step).toList(),
                params(rule),
                rule.cause(),
                rule.sources());
    }

    private static List<RuleDocument.Param> params(RuleText rule) {
        var params = new ArrayList<RuleDocument.Param>();
        rule.params().forEach((name, value) -> {
            var standard = rule.standard().get(name);
            params.add(new RuleDocument.Param(name, value, standard, !Objects.equals(value, standard)));
        });
        return params;
    }

    private List<RuleDocument.Occasion> occasions(RuleText rule, List<RuleText.Occasion> occasions) {
        return occasions.stream()
                .map(one -> new RuleDocument.Occasion(words(says(rule, one)), one.events(), one.where()))
                .toList();
    }

    private Outlook.Words says(RuleText rule, RuleText.Occasion occasion) {
        if (occasion.birthday() != null) return phrases.says("rule.birthday", phrases.code(occasion.birthday()));
        var narrowed = Narrowed.by(occasion.where(), rule.params());
        var happens = phrases.either(occasion.events().stream()
                .map(event -> phrases.happening(event, narrowed))
                .toList());
        if (occasion.every() != null) return again(occasion, occasion.every(), happens);
        return occasion.lookback() == null
                ? happens
                : phrases.says("rule.lookback", happens, length(occasion.lookback()));
    }

    private Outlook.Words again(RuleText.Occasion occasion, String every, Outlook.Words since) {
        var length = LENGTH.matcher(every).matches() ? length(every) : phrases.says("rule.as-agreed");
        return occasion.times() == null
                ? phrases.says("rule.again", length, since)
                : phrases.says("rule.again-times", length, since, phrases.code(occasion.times()));
    }

    private RuleDocument.Step step(RuleText.Step step) {
        var told = phrases.together(
                step.tell().stream().map(role -> phrases.says("Told." + role)).toList());
        var severity = phrases.says("Severity." + step.severity());
        return new RuleDocument.Step(
                words(phrases.says("rule.step", due(step), severity, told)), step.severity(), step.tell(), step.when());
    }

    private Outlook.Words due(RuleText.Step step) {
        if (step.due() == null || step.length() == null) return phrases.says("rule.while");
        return switch (step.due()) {
            case "at" -> phrases.says("rule.at." + step.length());
            case "ahead" -> phrases.says("rule.ahead", length(step.length()));
            default ->
                step.length().equals("0d")
                        ? phrases.says("rule.after-the-day")
                        : phrases.says("rule.after", length(step.length()));
        };
    }

    private Outlook.Words length(@Nullable String length) {
        var form = LENGTH.matcher(String.valueOf(length));
        if (!form.matches()) return phrases.code(String.valueOf(length));
        var one = form.group(1).equals("1") ? ".one" : "";
        return phrases.says("rule." + form.group(2) + one, phrases.code(form.group(1)));
    }

    private static Words words(Outlook.Words words) {
        return new Words(words.da(), words.en());
    }
}
