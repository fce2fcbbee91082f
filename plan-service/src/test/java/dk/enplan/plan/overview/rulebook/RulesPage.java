package dk.enplan.plan.overview.rulebook;

import dk.enplan.plan.overview.words.Phrases;
import dk.enplan.plan.rules.RuleBook;
import dk.enplan.plan.rules.RuleText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** docs/rules.md: the catalogue as it is shipped, for whoever wants to know what the plan looks for. */
final class RulesPage {

    static final Path PAGE = Path.of(System.getProperty("basedir", ".")).resolve("../docs/rules.md");

    private static final String HEAD = """
            # The rules

            Everything the plan looks for, as it is shipped. Conflicts: {conflicts}, of what is wrong now. Handoffs: {handoffs}, of what was expected and did not
            come. Made from the catalogue by `./enplan contract` and compared in the build. What a municipality does otherwise is in its own
            file, see [operations.md](operations.md); what is in force in one place is at `GET /api/rules`.

            Under each rule stands how it is asked. `e` is the event that opens a handoff, `x` the one that may answer it, `plan` what is known,
            `params` the numbers below. Sources are documents and their lines:
            000 SUS, evaluation of *En ny start for flere* (2025); 001 Den A.P. Møllerske Støttefond, status 2016-2020 of *Det sociale initiativ*;
            002 VIVE, final evaluation of the free-municipality experiment *Én plan* (2021); 003 *Veje til job for udsatte borgere* (2015);
            004 VIVE, aftercare: efforts that build network and relations (2021).
            """;

    private final StringBuilder text = new StringBuilder();
    private final InWords inWords = new InWords(Phrases.shipped());

    private RulesPage() {}

    static String written() {
        return new RulesPage().page(RuleBook.shipped().texts());
    }

    private String page(List<RuleText> rules) {
        var conflicts = rules.stream().filter(RuleText::conflict).count();
        text.append(HEAD.replace("{conflicts}", String.valueOf(conflicts))
                .replace("{handoffs}", String.valueOf(rules.size() - conflicts)));
        var chapters = rules.stream().collect(Collectors.groupingBy(RuleText::file, TreeMap::new, Collectors.toList()));
        text.append("\n");
        chapters.forEach((file, inside) -> text.append("- [%s](#%s): %d\n"
                .formatted(
                        chapter(file),
                        chapter(file).toLowerCase(Locale.ROOT).replace(":", "").replace(' ', '-'),
                        inside.size())));
        chapters.forEach((file, inside) -> {
            text.append("\n## %s\n".formatted(chapter(file)));
            inside.forEach(rule -> rule(inWords.of(rule)));
        });
        return text.toString();
    }

    /** {@code rules/handoff/people.yaml} is "Handoffs: people". */
    private static String chapter(String file) {
        var path = Path.of(file);
        var kind = Objects.requireNonNull(path.getName(1)).toString();
        return Character.toUpperCase(kind.charAt(0)) + kind.substring(1) + "s: "
                + path.getName(2).toString().replace(".yaml", "");
    }

    private void rule(RuleDocument rule) {
        text.append("\n### %s\n\n".formatted(rule.title().en()));
        text.append("`%s`\n\n".formatted(rule.id()));
        text.append("| | %s | %s |\n|---|---|---|\n"
                .formatted(rule.title().da(), rule.title().en()));
        row("", List.of(rule.why()), words -> words);
        row("when · når", rule.when(), RuleDocument.Occasion::says);
        row(
                rule.all() ? "all of it expected · alt det ventes" : "expected · ventes",
                rule.expect(),
                RuleDocument.Occasion::says);
        row("it lapses · bortfalder", rule.dissolve(), RuleDocument.Occasion::says);
        row("told · besked", rule.steps(), RuleDocument.Step::says);
        text.append("\n");
        asked(rule);
    }

    private <T> void row(String name, List<T> lines, Function<T, dk.enplan.plan.overview.PlanDocument.Words> says) {
        if (lines.isEmpty()) return;
        text.append("| %s | %s | %s |\n"
                .formatted(
                        name,
                        cell(lines.stream().map(says).map(words -> words.da()).toList()),
                        cell(lines.stream().map(says).map(words -> words.en()).toList())));
    }

    private static String cell(List<String> lines) {
        return String.join("<br>", lines).replace("|", "\\|");
    }

    private void asked(RuleDocument rule) {
        if (rule.condition() != null)
            rule.condition()
                    .lines()
                    .map(String::strip)
                    .forEach(line -> text.append(line.isEmpty() ? "\n" : line + "\n"));
        if (rule.condition() != null) text.append("\n");
        occasions("Opened by", rule.when());
        line("Nothing is expected if", code(rule.unless()));
        occasions("Answered by", rule.expect());
        occasions("Lapses by", rule.dissolve());
        line("Counted from", code(rule.anchor()));
        if (rule.condition() != null) line("Listens to", codes(rule.listens()));
        var prose = rule.condition() != null;
        line("Clears", rule.clears());
        rule.neverFlagged().forEach(one -> line("Never flagged", one));
        for (int i = 0; i < rule.steps().size(); i++)
            line(
                    "Step " + (i + 1) + " only when",
                    prose
                            ? rule.steps().get(i).when()
                            : code(rule.steps().get(i).when()));
        line("One flag for each", codes(rule.cause()));
        line(
                "Numbers",
                rule.params().isEmpty()
                        ? null
                        : rule.params().stream()
                                .map(param -> "`%s`: %s".formatted(param.name(), param.value()))
                                .collect(Collectors.joining(", ")));
        line("Sources", rule.sources().isEmpty() ? null : String.join(", ", rule.sources()));
    }

    private void occasions(String name, List<RuleDocument.Occasion> occasions) {
        var all = new ArrayList<String>();
        for (var one : occasions) {
            var events = one.events().isEmpty() ? "a day" : codes(one.events());
            all.add(one.where() == null ? events : events + " where " + code(one.where()));
        }
        line(name, all.isEmpty() ? null : String.join("; ", all));
    }

    private void line(String name, @Nullable String says) {
        if (says != null) text.append("- %s: %s\n".formatted(name, says));
    }

    private static @Nullable String code(@Nullable String expression) {
        return expression == null ? null : "`" + expression + "`";
    }

    private static String codes(List<String> codes) {
        return codes.stream().map(code -> "`" + code + "`").collect(Collectors.joining(", "));
    }
}
