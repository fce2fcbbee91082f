package dk.enplan.testkit.histories;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Something that happens: a line of a timeline. */
record Line(LocalDateTime at, String sector, String event, String data) {

    static final LocalTime OPENING = LocalTime.of(9, 0);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final Pattern FIELD = Pattern.compile("(\\w+): (\\[[^\\]]*\\]|\"[^\"]*\"|[^,]*)");
    private static final Pattern WORD = Pattern.compile("[\\w-]+");

    /** What a rule could take notice of: the event, its fields, and what they say. */
    Set<String> words() {
        var words = new HashSet<String>();
        words.add(event);
        words.add(event.substring(0, event.indexOf('.')));
        words.add("sector=" + sector);
        FIELD.matcher(data).results().forEach(field -> {
            words.add(event + ":" + field.group(1));
            if (field.group(2).startsWith("\"")) return;
            WORD.matcher(field.group(2)).results().forEach(word -> {
                words.add(event + ":" + word.group());
                words.add(event + ":" + field.group(1) + "=" + word.group());
            });
        });
        return words;
    }

    String written() {
        var day = at.toLocalTime().equals(OPENING) ? at.toLocalDate().toString() : "\"" + MINUTE.format(at) + "\"";
        return "  - {day: %s, sector: %s, event: %s, data: {%s}}".formatted(day, sector, event, data);
    }
}
