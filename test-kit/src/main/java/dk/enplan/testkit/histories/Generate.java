package dk.enplan.testkit.histories;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** {@code ./enplan generate --to DIR}: writes invented lives, each a file that {@code ./enplan scenario} can tell. */
public final class Generate {

    private static final Map<String, String> USUAL = Map.of("--seed", "1", "--citizens", "500");
    private static final int REFUSED = 2;

    private final PrintStream out;
    private final PrintStream errors;

    Generate(PrintStream out, PrintStream errors) {
        this.out = out;
        this.errors = errors;
    }

    /** A program that is started by hand has no log: it prints. */
    public static void main(String[] words) {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        var errors = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        System.exit(new Generate(out, errors).run(List.of(words)));
    }

    int run(List<String> words) {
        var said = new TreeMap<>(USUAL);
        for (int word = 0; word < words.size(); word += 2) {
            if (!List.of("--seed", "--citizens", "--to").contains(words.get(word)) || word + 1 == words.size())
                return refused("./enplan generate --to DIR [--seed N] [--citizens N]: " + words.get(word) + "?");
            said.put(words.get(word), words.get(word + 1));
        }
        var to = said.get("--to");
        if (to == null) return refused("./enplan generate --to DIR: where to?");
        try {
            var seed = Long.parseLong(said.getOrDefault("--seed", ""));
            var citizens = Integer.parseInt(said.getOrDefault("--citizens", ""));
            if (citizens < 1) return refused("--citizens: at least one");
            return write(Path.of(to), Histories.of(seed, citizens));
        } catch (NumberFormatException notANumber) {
            return refused("--seed and --citizens are whole numbers");
        }
    }

    private int write(Path folder, List<History> histories) {
        try {
            Files.createDirectories(folder);
            for (var history : histories) Files.writeString(folder.resolve(history.name() + ".yaml"), history.text());
        } catch (IOException broken) {
            return refused(folder + ": cannot be written to");
        }
        var cases = histories.stream().flatMap(it -> it.cases().stream()).toList();
        var counts = new TreeMap<String, int[]>();
        cases.forEach(it -> counts.computeIfAbsent(it.rule(), rule -> new int[2])[it.flagged() ? 0 : 1]++);
        out.println("%-48s %7s %11s".formatted("rule", "planted", "near misses"));
        counts.forEach((rule, count) -> out.println("%-48s %7d %11d".formatted(rule, count[0], count[1])));
        out.println("%d histories in %s: %d clashes, %d missed handoffs, %d near misses, of %d rules"
                .formatted(
                        histories.size(),
                        folder,
                        cases.stream()
                                .filter(it -> it.flagged() && it.isClash())
                                .count(),
                        cases.stream()
                                .filter(it -> it.flagged() && !it.isClash())
                                .count(),
                        cases.stream().filter(it -> !it.flagged()).count(),
                        counts.size()));
        return 0;
    }

    private int refused(String why) {
        errors.println(why);
        return REFUSED;
    }
}
