package dk.enplan.plan.rules;

import dk.enplan.contracts.Here;
import dk.enplan.plan.model.Flag;
import dk.enplan.plan.rules.Deadline.Anchor;
import dk.enplan.plan.rules.Deadline.Due;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Something one rule waits for in one plan, from what opened it until it is answered or dissolved. A value.
 *
 * @param place which entry of the rule's {@code when} opened it
 * @param opened when the waiting began
 * @param pending the steps still to come, by their place on the ladder
 * @param reached the steps that were raised
 * @param answered which of the answers have come, where all are needed
 * @param cycle where something is expected again and again
 */
record Expected(
        Rule.Handoff rule,
        int place,
        Flag.Key key,
        Said e,
        Instant opened,
        Anchor anchor,
        Map<Integer, Due> pending,
        Set<Integer> reached,
        Set<Integer> answered,
        Set<UUID> because,
        Set<String> unknown,
        Optional<Cycle> cycle) {

    /** Steps that have fallen due, and what is left to wait for. */
    record Fallen(Expected left, List<Raise> raised) {}

    record Raise(Rule.Rung rung, Due due) {}

    static Expected opened(Rule.Handoff rule, int place, Flag.Key key, Said e, Moment moment, Answer unless) {
        var unknown = new LinkedHashSet<String>();
        if (unless instanceof Answer.Unknown(var missing)) unknown.add(missing);
        var anchor = anchor(rule, e, moment);
        // A day that nobody said cannot be waited for: then it counts from what was said.
        if (anchor.isEmpty()) unknown.add("anchor");
        return waiting(
                rule,
                place,
                key,
                e,
                moment.at(),
                anchor.orElse(new Anchor.Happened(e.at())),
                unknown,
                Optional.empty());
    }

    /** Expected by a day that nobody needs to name. */
    static Expected by(LocalDate day, Rule.Handoff rule, int place, Flag.Key key, Said e, Instant opened) {
        return waiting(rule, place, key, e, opened, new Anchor.Day(day), Set.of(), Optional.empty());
    }

    static Expected recurring(Rule.Handoff rule, int place, Flag.Key key, Said e, Cycle cycle) {
        return waiting(rule, place, key, e, e.at(), new Anchor.Day(cycle.lastDay()), Set.of(), Optional.of(cycle));
    }

    private static Expected waiting(
            Rule.Handoff rule,
            int place,
            Flag.Key key,
            Said e,
            Instant opened,
            Anchor anchor,
            Set<String> unknown,
            Optional<Cycle> cycle) {
        return new Expected(
                rule,
                place,
                key,
                e,
                opened,
                anchor,
                pending(rule, opened, anchor),
                Set.of(),
                Set.of(),
                Set.of(e.id()),
                unknown,
                cycle);
    }

    private static Map<Integer, Due> pending(Rule.Handoff rule, Instant opened, Anchor anchor) {
        var pending = new HashMap<Integer, Due>();
        for (int step = 0; step < rule.steps().size(); step++)
            pending.put(step, rule.steps().get(step).deadline().due(opened, anchor));
        return pending;
    }

    private static Optional<Anchor> anchor(Rule.Handoff rule, Said trigger, Moment moment) {
        if (rule.anchor().isEmpty()) return Optional.of(new Anchor.Happened(trigger.at()));
        return rule.anchor()
                .get()
                .value(new Question.About(trigger, moment, rule.notice().params()))
                .map(value -> switch (value) {
                    case Instant at -> new Anchor.Happened(at);
                    case Object day -> new Anchor.Day(LocalDate.parse(day.toString()));
                });
    }

    /** The same again, while it is open: it is one expectation; a later day that was named is the day that counts. */
    Expected again(Said trigger, Moment moment) {
        var both = and(because, trigger.id());
        var now = anchor(rule, trigger, moment).orElse(anchor);
        if (!(now instanceof Anchor.Day later) || !later.date().isAfter(anchor.date()))
            return new Expected(rule, place, key, e, opened, anchor, pending, reached, answered, both, unknown, cycle);
        var still = new HashMap<>(pending);
        var raised = new LinkedHashSet<>(reached);
        for (int step = 0; step < rule.steps().size(); step++) {
            var deadline = rule.steps().get(step).deadline();
            if (deadline instanceof Deadline.AtTrigger) continue;
            var due = deadline.due(trigger.at(), later);
            if (due.raisedAt().isAfter(trigger.at())) raised.remove(step);
            if (!raised.contains(step)) still.put(step, due);
        }
        return new Expected(rule, place, key, trigger, opened, later, still, raised, answered, both, unknown, cycle);
    }

    /** What was expected came, and is expected again from then on; nothing, where that was the last time. */
    Optional<Expected> next(Said x) {
        return cycle.flatMap(Cycle::next)
                .map(next -> restarted(next.from(x.date()), x.at(), and(Set.of(e.id()), x.id())));
    }

    /** While {@code unless} holds nobody waits; when it stops holding, the interval begins anew. */
    Expected resting(Cycle now) {
        return new Expected(
                rule, place, key, e, opened, anchor, Map.of(), Set.of(), Set.of(), because, unknown, Optional.of(now));
    }

    Expected restarted(Cycle now, Instant at) {
        return restarted(now, at, because);
    }

    private Expected restarted(Cycle now, Instant at, Set<UUID> because) {
        var last = new Anchor.Day(now.lastDay());
        return new Expected(
                rule,
                place,
                key,
                e,
                at,
                last,
                pending(rule, at, last),
                Set.of(),
                Set.of(),
                because,
                unknown,
                Optional.of(now));
    }

    Expected rechecked(Cycle now) {
        return new Expected(
                rule, place, key, e, opened, anchor, pending, reached, answered, because, unknown, Optional.of(now));
    }

    /** Takes the steps that have fallen due. */
    Fallen fallDue(Moment moment) {
        var still = new HashMap<>(pending);
        var taken = new LinkedHashSet<>(reached);
        var raised = new java.util.ArrayList<Raise>();
        for (int step = 0; step < rule.steps().size(); step++) {
            var due = still.get(step);
            if (due == null || due.raisedAt().isAfter(moment.at())) continue;
            still.remove(step);
            var rung = rule.steps().get(step);
            if (!(rung.when().ask(new Question.About(e, moment, params())) instanceof Answer.Yes)) continue;
            taken.add(step);
            raised.add(new Raise(rung, due));
        }
        return new Fallen(
                new Expected(rule, place, key, e, opened, anchor, still, taken, answered, because, unknown, cycle),
                raised);
    }

    boolean answers(Rule.Candidate candidate, Said x, Moment moment) {
        return candidate.where().ask(new Question.About(e, Optional.of(x), moment, params())) instanceof Answer.Yes;
    }

    Expected answeredWith(int candidate) {
        return new Expected(
                rule,
                place,
                key,
                e,
                opened,
                anchor,
                pending,
                reached,
                and(answered, candidate),
                because,
                unknown,
                cycle);
    }

    /** Whether nothing more is waited for. */
    boolean met() {
        return rule.all() ? answered.size() == rule.expect().size() : !answered.isEmpty();
    }

    boolean reaches(Rule.Candidate candidate, Said x) {
        return candidate.lookback().isPresent()
                && !x.date()
                        .isBefore(Here.dateOf(opened)
                                .minusDays(candidate.lookback().get()));
    }

    boolean overdue() {
        return !reached.isEmpty();
    }

    boolean openedBy(Said said) {
        return because.contains(said.id());
    }

    /** When it is to be looked at again. */
    Optional<Instant> next() {
        return Stream.concat(pending.values().stream().map(Due::raisedAt), cycle.flatMap(Cycle::recheck).stream())
                .min(Instant::compareTo);
    }

    /** When the next step would be raised. */
    Optional<Instant> dueNext() {
        return pending.values().stream().map(Due::raisedAt).min(Instant::compareTo);
    }

    /** What the sentences of its flag are filled from. */
    Map<String, Object> fills() {
        var fills = new HashMap<>(params());
        fills.putAll(e.fields());
        fills.putIfAbsent("date", Here.dateOf(e.at()).toString());
        cycle.ifPresent(it -> fills.put("date", it.base().toString()));
        return fills;
    }

    Map<String, Object> params() {
        return rule.notice().params();
    }

    private static <T> Set<T> and(Set<T> some, T one) {
        var all = new LinkedHashSet<>(some);
        all.add(one);
        return all;
    }
}
