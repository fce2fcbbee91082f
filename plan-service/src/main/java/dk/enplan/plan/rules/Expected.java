package dk.enplan.plan.rules;

import dk.enplan.contracts.Here;
import dk.enplan.plan.model.Flag;
import dk.enplan.plan.rules.Deadline.Anchor;
import dk.enplan.plan.rules.Deadline.Due;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;

/** Something one rule waits for in one plan, from the event that opened it until it is answered or dissolved. */
final class Expected {

    private final Rule.Handoff rule;
    private final Flag.Key key;
    private final Set<UUID> because = new LinkedHashSet<>();
    private final Set<String> unknown = new LinkedHashSet<>();
    private final Map<Rule.Rung, Due> pending = new HashMap<>();
    private final Set<Rule.Rung> reached = new HashSet<>();
    private final Set<Rule.Candidate> answered = new HashSet<>();
    private Said e;
    private Anchor anchor;

    Expected(Rule.Handoff rule, Flag.Key key, Said e, Moment moment, Answer unless) {
        this.rule = rule;
        this.key = key;
        this.e = e;
        this.anchor = new Anchor.Happened(e.at());
        because.add(e.id());
        if (unless instanceof Answer.Unknown(var missing)) unknown.add(missing);
        anchor = anchor(e, moment);
        for (var rung : rule.steps()) pending.put(rung, rung.deadline().due(e.at(), anchor));
    }

    private Anchor anchor(Said trigger, Moment moment) {
        if (rule.anchor().isEmpty()) return new Anchor.Happened(trigger.at());
        Optional<Object> value = rule.anchor().get().value(new Question.About(trigger, moment, params()));
        // A day that nobody said cannot be waited for: then it counts from what was said.
        if (value.isEmpty()) unknown.add("anchor");
        return switch (value.orElse(trigger.at())) {
            case Instant at -> new Anchor.Happened(at);
            case Object day -> new Anchor.Day(LocalDate.parse(day.toString()));
        };
    }

    /** The same again, while it is open: it is one expectation; a later day that was named is the day that counts. */
    void again(Said trigger, Moment moment) {
        because.add(trigger.id());
        if (!(anchor(trigger, moment) instanceof Anchor.Day later)
                || !later.date().isAfter(anchor.date())) return;
        anchor = later;
        e = trigger;
        for (var rung : rule.steps()) {
            if (rung.deadline() instanceof Deadline.AtTrigger) continue;
            var due = rung.deadline().due(trigger.at(), anchor);
            if (due.raisedAt().isAfter(trigger.at())) reached.remove(rung);
            if (!reached.contains(rung)) pending.put(rung, due);
        }
    }

    /** Takes the steps that have fallen due, and hands on those that are raised. */
    void fallDue(Moment moment, BiConsumer<Rule.Rung, Due> raise) {
        for (var rung : rule.steps()) {
            var due = pending.get(rung);
            if (due == null || due.raisedAt().isAfter(moment.at())) continue;
            pending.remove(rung);
            if (!(rung.when().ask(new Question.About(e, moment, params())) instanceof Answer.Yes)) continue;
            reached.add(rung);
            raise.accept(rung, due);
        }
    }

    Optional<Instant> next() {
        return pending.values().stream().map(Due::raisedAt).min(Instant::compareTo);
    }

    boolean answers(Rule.Candidate candidate, Said x, Moment moment) {
        return candidate.where().ask(new Question.About(e, Optional.of(x), moment, params())) instanceof Answer.Yes;
    }

    /** Whether nothing more is waited for. */
    boolean answeredWith(Rule.Candidate candidate) {
        answered.add(candidate);
        return !rule.all() || answered.size() == rule.expect().size();
    }

    boolean reaches(Rule.Candidate candidate, Said x) {
        return candidate.lookback().isPresent()
                && !x.date().isBefore(e.date().minusDays(candidate.lookback().get()));
    }

    boolean overdue() {
        return !reached.isEmpty();
    }

    boolean openedBy(Said said) {
        return because.contains(said.id());
    }

    Rule.Handoff rule() {
        return rule;
    }

    Flag.Key key() {
        return key;
    }

    List<UUID> because() {
        return new ArrayList<>(because);
    }

    Set<String> unknown() {
        return unknown;
    }

    /** What the sentences of its flag are filled from. */
    Map<String, Object> fills() {
        var fills = new HashMap<>(params());
        fills.putAll(e.fields());
        fills.putIfAbsent("date", Here.dateOf(e.at()).toString());
        return fills;
    }

    private Map<String, Object> params() {
        return rule.notice().params();
    }
}
