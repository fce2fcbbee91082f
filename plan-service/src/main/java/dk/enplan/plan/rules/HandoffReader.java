package dk.enplan.plan.rules;

import dk.enplan.contracts.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a handoff: when something is expected, what answers it, and what follows if nothing does. */
final class HandoffReader {

    private static final Pattern LENGTH = Pattern.compile("(?:\\{([A-Za-z]+)}|(\\d+))(d|wd|h)");

    /** They begin where the plan ends. */
    private static final Set<String> OUTLIVING =
            Set.of("handoff/exit-unreceived", "handoff/moved-municipality", "handoff/handover-unanswered");

    private final Entry entry;
    private final Map<String, Object> params;
    private final List<String> triggers;
    private final Speech ofTrigger;

    private HandoffReader(Entry entry) {
        this.entry = entry;
        this.params = RuleReader.params(entry);
        this.triggers = entry.parts("when").stream()
                .flatMap(when -> Stream.concat(when.texts("event").stream(), when.texts("since").stream()))
                .distinct()
                .toList();
        this.ofTrigger = Speech.of(params, triggers);
    }

    static Rule read(Entry entry) {
        entry.only(
                "id",
                "title",
                "why",
                "sources",
                "params",
                "when",
                "unless",
                "expect",
                "all",
                "anchor",
                "steps",
                "dissolve",
                "cause");
        entry.needs("title", "why", "when", "unless", "expect", "steps", "cause");
        return new HandoffReader(entry).read();
    }

    private Rule read() {
        var notice = RuleReader.notice(entry, params, RuleReader.fills(entry, triggers, RuleReader.why(entry)));
        if (entry.parts("steps").isEmpty()) entry.wrong("'steps' is empty: nothing would ever be told");
        return new Rule.Handoff(
                notice,
                entry.parts("when").stream().map(this::trigger).toList(),
                unless(),
                entry.parts("expect").stream().map(this::candidate).toList(),
                entry.yes("all"),
                anchor(),
                entry.parts("steps").stream().map(this::rung).toList(),
                entry.parts("dissolve").stream().map(this::candidate).toList(),
                cause(),
                OUTLIVING.contains(notice.id()));
    }

    private Question unless() {
        return entry.text("unless").equals("false") ? Question.NEVER : ofTrigger.condition(entry.text("unless"), entry);
    }

    private Rule.Trigger trigger(Entry when) {
        if (when.has("birthday")) return birthday(when);
        if (when.has("recurring")) return recurring(when);
        when.only("event", "where");
        when.needs("event");
        return new Rule.Trigger.Happens(types(when, "event"), where(when, RuleReader.known(when, "event")));
    }

    private Rule.Trigger birthday(Entry when) {
        when.only("birthday", "where");
        if (!entry.text("anchor").equals("birthday")) entry.wrong("'anchor' must be birthday");
        var years = when.written().get("birthday") instanceof Integer number && number > 0 ? number : 0;
        if (years == 0) when.wrong("'birthday' must be a number of years");
        return new Rule.Trigger.Birthday(years, where(when, List.of()));
    }

    private Rule.Trigger recurring(Entry when) {
        when.only("recurring", "since", "where", "times");
        when.needs("since");
        var since = RuleReader.known(when, "since");
        return new Rule.Trigger.Recurs(
                types(when, "since"),
                where(when, since),
                amount(when, "recurring", "d", since),
                when.has("times") ? Optional.of(amount(when, "times", "", since)) : Optional.empty());
    }

    private Question where(Entry when, List<String> events) {
        return when.has("where") ? Speech.of(params, events).condition(when.text("where"), when) : Question.ALWAYS;
    }

    /** Unknown events are noted once, where they are read for the expressions. */
    private static Set<String> types(Entry at, String key) {
        return RuleReader.types(new Entry("", at.written(), new ArrayList<>()), key);
    }

    /** {@code 90d}, {@code {everyDays}d} of the parameters, or {@code {everyDays}d} of the event that opens it. */
    private Rule.Amount amount(Entry at, String key, String unit, List<String> events) {
        var written = String.valueOf(at.written().get(key));
        var form = Pattern.compile("(?:\\{([A-Za-z]+)}|(\\d+))" + unit).matcher(written);
        if (form.matches() && form.group(2) != null) return new Rule.Amount.Written(Long.parseLong(form.group(2)));
        if (form.matches() && param(form.group(1)) instanceof Long number) return new Rule.Amount.Written(number);
        if (form.matches()
                && Vocabulary.field(events, form.group(1))
                        .filter(field -> field.kind() == Kind.INT)
                        .isPresent()) return new Rule.Amount.Carried(form.group(1));
        at.wrong("'" + key + "' must be a number such as 90" + unit + ", or {name}" + unit
                + " of a whole number in 'params' or in the event");
        return new Rule.Amount.Written(1);
    }

    private Rule.Candidate candidate(Entry expect) {
        expect.only("event", "where", "lookback");
        expect.needs("event");
        var events = RuleReader.known(expect, "event");
        var speech = Speech.of(params, triggers, events);
        return new Rule.Candidate(
                RuleReader.types(new Entry("", expect.written(), new ArrayList<>()), "event"),
                expect.has("where") ? speech.condition(expect.text("where"), expect) : Question.ALWAYS,
                expect.has("lookback") ? length(expect, "lookback", "d").map(Length::number) : Optional.empty());
    }

    private Optional<Question> anchor() {
        if (!entry.has("anchor") || Set.of("e.time", "birthday", "interval").contains(entry.text("anchor")))
            return Optional.empty();
        return Optional.of(ofTrigger.moment(entry.text("anchor"), entry));
    }

    private Rule.Rung rung(Entry step) {
        step.only("at", "after", "ahead", "when", "severity", "tell");
        step.needs("severity", "tell");
        var when = step.has("when") ? ofTrigger.condition(step.text("when"), step) : Question.ALWAYS;
        return new Rule.Rung(deadline(step), when, RuleReader.call(step));
    }

    private Deadline deadline(Entry step) {
        var said = List.of("at", "after", "ahead").stream().filter(step::has).toList();
        if (said.size() != 1) {
            step.wrong("a step needs one of 'at', 'after' and 'ahead'");
            return new Deadline.AtTrigger();
        }
        return switch (said.getFirst()) {
            case "at" -> at(step);
            case "ahead" ->
                new Deadline.AheadDays(
                        length(step, "ahead", "d").map(Length::number).orElse(0L));
            default ->
                length(step, "after", "d", "wd", "h").map(HandoffReader::after).orElse(new Deadline.AtTrigger());
        };
    }

    private static Deadline at(Entry step) {
        return switch (step.text("at")) {
            case "trigger" -> new Deadline.AtTrigger();
            case "anchor" -> new Deadline.AtAnchor();
            default -> {
                step.wrong("'at' must be trigger or anchor");
                yield new Deadline.AtTrigger();
            }
        };
    }

    private static Deadline after(Length length) {
        return switch (length.unit()) {
            case "wd" -> new Deadline.AfterWorkingDays(length.number());
            case "h" -> new Deadline.AfterHours(length.number());
            default -> new Deadline.AfterDays(length.number());
        };
    }

    private record Length(long number, String unit) {}

    private Optional<Length> length(Entry at, String key, String... units) {
        var form = LENGTH.matcher(at.text(key));
        if (!form.matches() || !List.of(units).contains(form.group(3))) {
            at.wrong("'" + key + "' must be a length such as 14" + units[0] + " or {days}" + units[0]);
            return Optional.empty();
        }
        if (form.group(2) != null) return Optional.of(new Length(Long.parseLong(form.group(2)), form.group(3)));
        if (param(form.group(1)) instanceof Long number && number >= 0)
            return Optional.of(new Length(number, form.group(3)));
        at.wrong("'" + key + "' takes {" + form.group(1) + "}, which is no whole number in 'params'");
        return Optional.empty();
    }

    private @Nullable Object param(String name) {
        return params.get(name);
    }

    private List<String> cause() {
        var cause = entry.texts("cause");
        if (cause.isEmpty()) entry.wrong("'cause' is empty");
        for (var field : cause)
            if (!field.equals("citizenId")
                    && !field.equals("sector")
                    && Vocabulary.field(triggers, field).isEmpty())
                entry.wrong("'cause' names '" + field + "', which no event of 'when' has");
        return cause;
    }
}
