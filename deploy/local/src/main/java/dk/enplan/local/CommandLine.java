package dk.enplan.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads an order from words that come in any sequence. */
final class CommandLine {

    sealed interface Reading {
        record Understood(Order order) implements Reading {}

        record Misunderstood(String sentence) implements Reading {}
    }

    private static final Set<String> FLAGS =
            Set.of("--fresh", "--empty", "--detach", "--follow", "-f", "--only-new", "--for-real");

    private static final Set<String> TAKE_A_VALUE =
            Set.of("--data", "--ports", "--rule", "--set", "--since", "--citizen", "--head");

    private Path data;
    private Ports ports = Ports.published();
    private final LinkedHashMap<String, Map<String, String>> otherwise = new LinkedHashMap<>();
    private String since = "";
    private String citizen = "";
    private String head = "";
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
            if (TAKE_A_VALUE.contains(option[0])) {
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
        switch (option) {
            case "--data" -> data = Path.of(value);
            case "--rule" -> otherwise.put(value, new LinkedHashMap<>());
            case "--set" -> set(value);
            case "--since" -> since = value;
            case "--citizen" -> citizen(value);
            case "--head" -> head(value);
            default -> ports(value);
        }
    }

    /** What is set is set of the rule named last. */
    private void set(String said) {
        var parts = said.split("=", 2);
        if (otherwise.isEmpty()) objections.add("--set needs a --rule before it.");
        else if (parts.length < 2 || parts[1].isBlank())
            objections.add("--set needs a name and a value, as in --set days=5.");
        else otherwise.lastEntry().getValue().put(parts[0], parts[1]);
    }

    private void citizen(String value) {
        if (value.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) citizen = value;
        else objections.add("--citizen needs a citizen's id, a UUID; it was given " + value + ".");
    }

    private void head(String value) {
        if (value.matches("\\d{1,18}:[0-9a-f]{64}")) head = value;
        else
            objections.add(
                    "--head needs an anchor as GET /api/audit/head says it, NUMBER:HASH; it was given " + value + ".");
    }

    private void ports(String value) {
        if (value.matches("\\d{1,5}") && Ports.allows(Integer.parseInt(value)))
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
            case "what-if" -> whatIf();
            case "retry" -> understood(new Order.Retry(data, citizen));
            case "audit" -> audit();
            case "keys" -> keys();
            case "retention" -> understood(new Order.Retain(data, has("--for-real")));
            case "prepare" -> understood(new Order.Prepare(data, has("--only-new")));
            default -> new Reading.Misunderstood("There is no command " + verb + "; see ./enplan help.");
        };
        if (reading instanceof Reading.Understood) {
            words.forEach(word -> objections.add(verb + " does not know what to do with " + word + "."));
            if (!verb.equals("what-if") && !(otherwise.isEmpty() && since.isEmpty()))
                objections.add("Only what-if has --rule, --set and --since.");
            if (!List.of("retry", "audit").contains(verb) && !citizen.isEmpty())
                objections.add("Only retry and audit have --citizen.");
            if (!verb.equals("audit") && !head.isEmpty()) objections.add("Only audit verify has --head.");
            flags.forEach(flag -> objections.add(verb + " has no option " + flag + "; see ./enplan help."));
        }
        return reading;
    }

    private Reading whatIf() {
        if (otherwise.isEmpty() || otherwise.values().stream().anyMatch(Map::isEmpty))
            objections.add(
                    "what-if needs a rule and a number, as in ./enplan what-if --rule handoff/vacancy --set deputyDays=5.");
        return understood(new Order.WhatIf(data, otherwise, since));
    }

    private Reading audit() {
        var what = needed("audit needs what to do, as in ./enplan audit verify.");
        if (what.equals("replay")) {
            if (!head.isEmpty()) objections.add("Only audit verify has --head.");
            return understood(new Order.Replay(data, citizen));
        }
        if (!what.isEmpty() && !what.equals("verify"))
            objections.add("audit does not know how to " + what
                    + "; there are ./enplan audit verify and ./enplan audit replay.");
        return understood(new Order.VerifyHistory(data, citizen, head));
    }

    private Reading keys() {
        var what = needed("keys needs what to do, as in ./enplan keys rotate.");
        if (!what.isEmpty() && !what.equals("rotate"))
            objections.add("keys does not know how to " + what + "; there is ./enplan keys rotate.");
        return understood(new Order.RotateKeys(data));
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
