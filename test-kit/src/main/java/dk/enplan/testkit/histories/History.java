package dk.enplan.testkit.histories;

import java.util.List;

/**
 * One invented life, written as a scenario: its labels are what the scenario expects.
 *
 * @param name also its file's, without the ending
 */
public record History(String name, String text, List<Case> cases) {

    public History {
        cases = List.copyOf(cases);
    }

    /** @param flagged or a near miss, of which nothing may be said */
    public record Case(String rule, boolean flagged) {

        public boolean isClash() {
            return rule.startsWith("conflict/");
        }
    }

    static History of(String name, List<Planted> planted, List<Line> timeline, java.time.LocalDate until) {
        var rules = planted.stream()
                .map(it -> it.theme().orElseThrow().rule())
                .distinct()
                .sorted()
                .toList();
        var labels = planted.stream()
                .flatMap(it -> it.labels().stream())
                .sorted(java.util.Comparator.comparing(Label::day))
                .map(Label::written)
                .toList();
        var page = new StringBuilder();
        page.append("scenario: ").append(name).append('\n');
        page.append("title: An invented life with ").append(planted.size()).append(" planted cases\n");
        page.append("sources: []\n");
        page.append("watch: [").append(String.join(", ", rules)).append("]\n");
        page.append("timeline:\n");
        timeline.forEach(line -> page.append(line.written()).append('\n'));
        page.append(labels.isEmpty() ? "expect: []\n" : "expect:\n");
        labels.forEach(label -> page.append(label).append('\n'));
        page.append("until: ").append(until).append('\n');
        page.append("open: []\n");
        var cases = planted.stream()
                .map(it -> new Case(it.theme().orElseThrow().rule(), it.flagged()))
                .toList();
        return new History(name, page.toString(), cases);
    }
}
