package dk.enplan.local;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The one table: where everything is, how it is, and who can log in. */
final class Welcome {

    private static final List<List<String>> PEOPLE = List.of(
            List.of("user = password", "role", "sector"),
            List.of("tove", "coordinator", "plan"),
            List.of("jonas", "caseworker, decides on benefits", "jobcenter"),
            List.of("mette", "caseworker, mentor", "jobcenter"),
            List.of("fie", "caseworker", "family"),
            List.of("frank", "caseworker, decides on benefits", "family"),
            List.of("hanne", "caseworker", "housing"),
            List.of("pia", "caseworker", "psychiatry"),
            List.of("anja", "citizen", ""),
            List.of("lone", "leader", "plan"),
            List.of("rita", "auditor", ""),
            List.of("dorte", "data-protection officer", ""),
            List.of("david", "data-protection officer", ""),
            List.of("otto", "operator", ""));

    private Welcome() {}

    static Outcome status(Home home, Consumer<String> says) {
        var footprints = Footprints.in(home);
        var ports = footprints.ports();
        if (ports.isEmpty()) return Launcher.nothingRuns(home);
        if (footprints.launcher().isEmpty())
            says.accept(
                    "The launcher was killed: what still runs is left over. ./enplan down stops it, ./enplan up starts anew.");
        var rows = Platform.recipes(home, ports.get(), Program.ALL).stream()
                .parallel()
                .map(recipe -> List.of(recipe.name(), recipe.address(), state(recipe, footprints)))
                .toList();
        table(List.of("service", "address", "state"), rows).forEach(says);
        says.accept("");
        table(PEOPLE.getFirst(), PEOPLE.subList(1, PEOPLE.size())).forEach(says);
        return new Outcome.Done();
    }

    static List<String> table(List<String> head, List<List<String>> rows) {
        var widths = IntStream.range(0, head.size())
                .map(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .reduce(head.get(column).length(), Math::max))
                .toArray();
        return Stream.concat(Stream.of(head), rows.stream())
                .map(row -> line(row, widths))
                .toList();
    }

    private static String line(List<String> row, int[] widths) {
        var line = new StringBuilder();
        for (int i = 0; i < widths.length; i++)
            line.append("  %-").append(Math.max(1, widths[i])).append("s");
        return line.toString().formatted(row.toArray()).stripTrailing();
    }

    private static String state(Recipe recipe, Footprints footprints) {
        var deaths = footprints.deaths(recipe.name());
        var history = deaths == 0 ? "" : ", died " + (deaths == 1 ? "once" : deaths + " times");
        if (footprints.part(recipe.name()).isPresent())
            return (recipe.isReady() ? "ready" : "runs, but is not ready") + history;
        return (footprints.wanted(recipe.name()) ? "dead" : "stopped") + history;
    }
}
