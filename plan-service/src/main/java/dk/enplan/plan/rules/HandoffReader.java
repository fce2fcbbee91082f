package dk.enplan.plan.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
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
                .flatMap(when -> when.texts("event").stream())
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
                ofTrigger.condition(entry.text("unless"), entry),
                entry.parts("expect").stream().map(this::candidate).toList(),
                entry.yes("all"),
                anchor(),
                entry.parts("steps").stream().map(this::rung).toList(),
                entry.parts("dissolve").stream().map(this::candidate).toList(),
                cause(),
                OUTLIVING.contains(notice.id()));
    }

    private Rule.Trigger trigger(Entry when) {
        for (var later : List.of("birthday", "recurring"))
            if (when.has(later)) {
                when.wrong("triggers by '" + later + "' cannot be run yet");
                return new Rule.Trigger(Set.of(), Question.ALWAYS);
            }
        when.only("event", "where");
        when.needs("event");
        var own = Speech.of(params, RuleReader.known(when, "event"));
        var where = when.has("where") ? own.condition(when.text("where"), when) : Question.ALWAYS;
        return new Rule.Trigger(RuleReader.types(new Entry("", when.written(), new ArrayList<>()), "event"), where);
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
        if (!entry.has("anchor") || entry.text("anchor").equals("e.time")) return Optional.empty();
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
