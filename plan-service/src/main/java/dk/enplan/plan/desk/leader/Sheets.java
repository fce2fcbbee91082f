package dk.enplan.plan.desk.leader;

import dk.enplan.plan.desk.frame.Words;
import dk.enplan.plan.overview.figures.FiguresDocument;
import dk.enplan.plan.overview.figures.FiguresDocument.Cell;
import dk.enplan.plan.overview.figures.FiguresDocument.Group;
import dk.enplan.plan.overview.rulebook.RuleReading;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** The numbers as tables, in the reader's language. */
@Component
final class Sheets {

    static final String WAITING = "waiting";
    static final String VACANCIES = "vacancies";
    static final String HANDOFFS = "handoffs";
    static final String RULES = "rules";
    static final String AGES = "ages";
    static final String LOAD = "load";
    static final String COURSE = "course";

    private static final String ALL = "all";
    private static final String SEVERAL = "several";

    private final Words words;
    private final RuleReading rules;

    Sheets(Words words, RuleReading rules) {
        this.words = words;
        this.rules = rules;
    }

    /** All that there are, in the order of the page. */
    List<Sheet> of(FiguresDocument figures) {
        return List.of(
                sheet(WAITING, figures.waiting(), List.of(this::waited, this::sector), true),
                sheet(VACANCIES, figures.vacancies(), List.of(this::role, this::sector), false),
                sheet(HANDOFFS, figures.handoffs(), List.of(this::sector), true),
                load(figures),
                sheet(RULES, figures.flagsByRule(), List.of(this::kind, this::rule), false),
                sheet(AGES, figures.flagsByAge(), List.of(this::age), false),
                course(figures));
    }

    String waited(String what) {
        return words.of("leader.what", what);
    }

    String role(String role) {
        return words.of("role", role);
    }

    /** One, several at once, or the plan's own. */
    String sector(String sector) {
        return sector.equals(SEVERAL) ? words.says("leader.several") : words.sector(sector);
    }

    String kind(String kind) {
        return words.of("leader.kind", kind);
    }

    String age(String age) {
        return words.of("leader.age", age);
    }

    String rule(String id) {
        return rules.rule(id).map(it -> words.both(it.title())).orElse(id);
    }

    String shown(Cell cell) {
        return cell.value() != null ? words.number(cell.value()) : words.says("leader." + cell.hidden());
    }

    String staff(FiguresDocument.Load load) {
        return load.coordinator() == null ? words.says("leader.nobody") : load.coordinator();
    }

    private Sheet sheet(String name, Group whole, List<UnaryOperator<String>> levels, boolean lasting) {
        var lines = new ArrayList<Sheet.Line>();
        add(lines, whole, 0, levels, lasting);
        var head = new ArrayList<>(List.of(words.says("leader.%s.what".formatted(name)), words.says("leader.count")));
        if (lasting) head.addAll(List.of(words.says("leader.median"), words.says("leader.longest")));
        return new Sheet(name, head, lines);
    }

    private void add(
            List<Sheet.Line> lines, Group group, int depth, List<UnaryOperator<String>> levels, boolean lasting) {
        var name = depth == 0 ? words.of("leader", ALL) : levels.get(depth - 1).apply(group.name());
        var cells = new ArrayList<>(List.of(name, shown(group.count())));
        if (lasting) cells.addAll(List.of(words.number(group.median()), words.number(group.longest())));
        lines.add(new Sheet.Line(depth, cells));
        group.parts().forEach(part -> add(lines, part, depth + 1, levels, lasting));
    }

    private Sheet load(FiguresDocument figures) {
        return new Sheet(
                LOAD,
                List.of(words.says("leader.load.what"), words.says("leader.citizens"), words.says("leader.flags")),
                figures.load().stream()
                        .map(it -> new Sheet.Line(1, List.of(staff(it), shown(it.citizens()), shown(it.flags()))))
                        .toList());
    }

    private Sheet course(FiguresDocument figures) {
        return new Sheet(
                COURSE,
                List.of(
                        words.says("leader.course.what"),
                        words.says("leader.raised"),
                        words.says("leader.cleared"),
                        words.says("leader.open")),
                figures.course().weeks().stream()
                        .map(week -> new Sheet.Line(
                                1,
                                List.of(
                                        words.day(week.from().plusDays(6)),
                                        shown(week.raised()),
                                        shown(week.cleared()),
                                        shown(week.open()))))
                        .toList());
    }
}
