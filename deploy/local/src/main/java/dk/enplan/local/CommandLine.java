package dk.enplan.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads an order from words that come in any sequence. */
final class CommandLine {

    sealed interface Reading {
        record Understood(Order order) implements Reading {}

        record Misunderstood(String sentence) implements Reading {}
    }

    private static final Set<String> FLAGS = Set.of("--fresh", "--empty", "--detach", "--follow", "-f", "--only-new");

    private Path data;
    private Ports ports = Ports.published();
    private final List<String> flags = new ArrayList<>();
    private final List<String> words = new ArrayList<>();
    private final List<String> objections = new ArrayList<>();

    private CommandLine(Path data) {
        this.data = data;
    }

    static Reading read(Path usualData, List<String> arguments) {
        var line = new CommandLine(usualData);
        line.sort(arguments);
        var reading = line.order();
        return line.objections.isEmpty() ? reading : new Reading.Misunderstood(line.objections.getFirst());
    }

    private void sort(List<String> arguments) {
        for (var rest = arguments.iterator(); rest.hasNext(); ) {
            var argument = rest.next();
            var option = argument.split("=", 2);
            if (option[0].equals("--data") || option[0].equals("--ports")) {
                if (option.length == 2) take(option[0], option[1]);
                else if (rest.hasNext()) take(option[0], rest.next());
                else objections.add(option[0] + " needs a value after it.");
            } else if (FLAGS.contains(argument)) {
                flags.add(argument);
            } else if (argument.startsWith("-")) {
                objections.add("There is no option " + argument + "; see ./enplan help.");
            } else {
                words.add(argument);
            }
        }
    }

    private void take(String option, String value) {
        if (option.equals("--data")) data = Path.of(value);
        else if (value.matches("\\d{1,5}") && Ports.allows(Integer.parseInt(value)))
            ports = Ports.from(Integer.parseInt(value));
        else
            objections.add("--ports needs a number from 1024 to 65521, the first of fifteen ports; it was given "
                    + value + ".");
    }

    private Reading order() {
        if (words.isEmpty()) return new Reading.Misunderstood("What shall be done? See ./enplan help.");
        var verb = words.removeFirst();
        var reading = switch (verb) {
            case "up" ->
                understood(new Order.Up(data, ports, parts(), has("--fresh"), has("--empty"), has("--detach")));
            case "down" -> understood(new Order.Down(data));
            case "status" -> understood(new Order.Status(data));
            case "logs" -> understood(new Order.Logs(data, next(""), has("-f") || has("--follow")));
            case "token" -> understood(new Order.Token(data, needed("token needs a name, as in ./enplan token tove.")));
            case "clock" ->
                understood(words.isEmpty() ? new Order.ShowClock(data) : new Order.MoveClock(data, next("")));
            case "prepare" -> understood(new Order.Prepare(data, has("--only-new")));
            default -> new Reading.Misunderstood("There is no command " + verb + "; see ./enplan help.");
        };
        if (reading instanceof Reading.Understood) {
            words.forEach(word -> objections.add(verb + " does not know what to do with " + word + "."));
            flags.forEach(flag -> objections.add(verb + " has no option " + flag + "; see ./enplan help."));
        }
        return reading;
    }

    private static Reading understood(Order order) {
        return new Reading.Understood(order);
    }

    private boolean has(String flag) {
        return flags.removeIf(flag::equals);
    }

    private List<String> parts() {
        var parts = List.copyOf(words);
        words.clear();
        parts.stream()
                .filter(part -> !Platform.PARTS.contains(part))
                .forEach(part -> objections.add(
                        "There is no part " + part + "; there are " + String.join(", ", Platform.PARTS) + "."));
        return parts;
    }

    private String next(String otherwise) {
        return words.isEmpty() ? otherwise : words.removeFirst();
    }

    private String needed(String otherwise) {
        if (words.isEmpty()) objections.add(otherwise);
        return next("");
    }
}
