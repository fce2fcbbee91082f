package dk.enplan.proof;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What was said on the command line: each option with its value. */
record Words(Map<String, String> said) {

    private static final Pattern DURATION = Pattern.compile("(\\d{1,6})(s|m|h)");

    /** Why the words mean nothing. */
    static final class Misunderstood extends RuntimeException {

        private static final long serialVersionUID = 1;

        Misunderstood(String why) {
            super(why, null, false, false);
        }
    }

    static Words of(List<String> words, Set<String> options) {
        var said = new HashMap<String, String>();
        for (int word = 0; word < words.size(); word += 2) {
            var option = words.get(word);
            if (!options.contains(option)) throw new Misunderstood("There is no option " + option + " here.");
            if (word + 1 == words.size()) throw new Misunderstood(option + " needs a value after it.");
            said.put(option, words.get(word + 1));
        }
        return new Words(said);
    }

    Optional<String> text(String option) {
        return Optional.ofNullable(said.get(option));
    }

    long number(String option, long usual) {
        var text = said.getOrDefault(option, String.valueOf(usual));
        if (!text.matches("\\d{1,18}")) throw new Misunderstood(option + " needs a whole number.");
        return Long.parseLong(text);
    }

    Duration duration(String option, Duration usual) {
        var text = said.get(option);
        if (text == null) return usual;
        var parts = DURATION.matcher(text);
        if (!parts.matches()) throw new Misunderstood(option + " needs a time such as 30s, 5m or 1h.");
        var count = Long.parseLong(parts.group(1));
        return switch (parts.group(2)) {
            case "s" -> Duration.ofSeconds(count);
            case "m" -> Duration.ofMinutes(count);
            default -> Duration.ofHours(count);
        };
    }
}
