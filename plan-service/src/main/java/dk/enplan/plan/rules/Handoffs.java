package dk.enplan.plan.rules;

import dk.enplan.contracts.CitizenId;
import dk.enplan.contracts.CloudEvent;
import dk.enplan.contracts.fact.Fact;
import dk.enplan.plan.model.Flag;
import dk.enplan.plan.model.Outlook;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.UUID;

/** What is expected in one plan, and what of it is overdue, at the instant the walk has come to. */
final class Handoffs {

    /** One expectation for each rule, place in its {@code when}, and cause. */
    private record Slot(int place, Flag.Key key) {}

    private record Alarm(Instant at, Expected expected) {}

    /** A flag that is up: how far it has climbed, and when it first fell due. */
    private record Raised(Ladder ladder, Instant dueOn) {}

    private record Earlier(Said said, Moment moment) {}

    private final Pack pack;
    private final CitizenId citizen;
    private final Map<Rule.Handoff, Map<Slot, Expected>> open = new LinkedHashMap<>();
    private final Map<Flag.Key, Raised> raised = new LinkedHashMap<>();
    private final PriorityQueue<Alarm> alarms = new PriorityQueue<>(Comparator.comparing(Alarm::at));
    private final Map<String, List<Earlier>> earlier = new HashMap<>();

    Handoffs(Pack pack, CitizenId citizen) {
        this.pack = pack;
        this.citizen = citizen;
    }

    /** Everything that falls due until then; an event of the same instant comes too late. */
    void passTo(Instant now, Moment latest) {
        for (var alarm = alarms.peek(); alarm != null && !alarm.at().isAfter(now); alarm = alarms.peek()) {
            alarms.remove();
            var expected = alarm.expected();
            if (stillOpen(expected)
                    && expected.next().filter(alarm.at()::equals).isPresent())
                climb(expected, new Moment(latest.plan(), latest.plan(), alarm.at(), latest.history()));
        }
    }

    void hear(CloudEvent<Fact> fact, Moment moment) {
        if (!moment.plan().active()) leave();
        var type = fact.envelope().type();
        if (!pack.concerns(type)) return;
        var said = new Said(fact);
        for (var rule : pack.answeredBy(type)) answer(rule, said, type, moment);
        for (var opening : pack.openedBy(type)) open(opening, said, moment);
        if (pack.looksBackAt(type))
            earlier.computeIfAbsent(type, t -> new ArrayList<>()).add(new Earlier(said, moment));
    }

    /** Nobody is waited for in a plan that is over. */
    private void leave() {
        open.keySet().removeIf(rule -> !rule.outlives());
        lower();
    }

    private void answer(Rule.Handoff rule, Said said, String type, Moment moment) {
        var expectations = open.get(rule);
        if (expectations == null) return;
        expectations.values().removeIf(expected -> isOver(expected, said, type, moment));
        if (expectations.isEmpty()) open.remove(rule);
        lower();
    }

    private static boolean isOver(Expected expected, Said said, String type, Moment moment) {
        if (expected.openedBy(said)) return false;
        var over = false;
        for (var candidate : expected.rule().expect())
            if (candidate.types().contains(type) && expected.answers(candidate, said, moment))
                over |= expected.answeredWith(candidate);
        for (var candidate : expected.rule().dissolve())
            over |= candidate.types().contains(type) && expected.answers(candidate, said, moment);
        return over;
    }

    private void open(Pack.Opening opening, Said said, Moment moment) {
        var rule = opening.rule();
        if (!moment.plan().active() && !rule.outlives()) return;
        var about = new Question.About(said, moment, rule.notice().params());
        if (!(opening.trigger().where().ask(about) instanceof Answer.Yes)) return;
        var unless = rule.unless().ask(about);
        if (unless instanceof Answer.Yes) return;
        var slot = new Slot(opening.place(), new Flag.Key(rule.id(), cause(rule, said)));
        var before = open.getOrDefault(rule, Map.of()).get(slot);
        var expected = before == null ? new Expected(rule, slot.key(), said, moment, unless) : before;
        if (before != null) before.again(said, moment);
        else if (answeredBefore(expected)) return;
        open.computeIfAbsent(rule, r -> new LinkedHashMap<>()).put(slot, expected);
        climb(expected, moment);
        lower();
    }

    private List<String> cause(Rule.Handoff rule, Said said) {
        var cause = new ArrayList<String>();
        for (var field : rule.cause()) {
            var value = field.equals("citizenId")
                    ? citizen.toString()
                    : said.fields().get(field);
            if (value != null) cause.add(value.toString());
        }
        return cause;
    }

    /** Judged as it was when it was said, not as things are now. */
    private boolean answeredBefore(Expected expected) {
        for (var candidate : expected.rule().expect())
            if (said(expected, candidate) && expected.answeredWith(candidate)) return true;
        return expected.rule().dissolve().stream().anyMatch(candidate -> said(expected, candidate));
    }

    private boolean said(Expected expected, Rule.Candidate candidate) {
        return candidate.lookback().isPresent()
                && candidate.types().stream()
                        .flatMap(type -> earlier.getOrDefault(type, List.of()).stream())
                        .filter(one -> expected.reaches(candidate, one.said()))
                        .anyMatch(one -> expected.answers(candidate, one.said(), one.moment()));
    }

    private void climb(Expected expected, Moment moment) {
        expected.fallDue(
                moment,
                (rung, due) -> raised.computeIfAbsent(expected.key(), key -> new Raised(new Ladder(), due.dueOn()))
                        .ladder()
                        .reach(moment.at(), rung.call()));
        expected.next().ifPresent(at -> alarms.add(new Alarm(at, expected)));
    }

    /** A flag stands as long as anything of its rule and cause is overdue. */
    private void lower() {
        if (!raised.isEmpty()) raised.keySet().removeIf(key -> overdue(key).isEmpty());
    }

    private List<Expected> overdue(Flag.Key key) {
        return all().stream()
                .filter(expected -> expected.overdue() && expected.key().equals(key))
                .toList();
    }

    private boolean stillOpen(Expected expected) {
        return open.getOrDefault(expected.rule(), Map.of()).containsValue(expected);
    }

    private List<Expected> all() {
        return open.values().stream().flatMap(slots -> slots.values().stream()).toList();
    }

    List<Outlook.Finding> findings() {
        return raised.entrySet().stream()
                .map(flag -> finding(flag.getKey(), flag.getValue()))
                .toList();
    }

    private Outlook.Finding finding(Flag.Key key, Raised flag) {
        var overdue = overdue(key);
        var first = overdue.getFirst();
        var because = new LinkedHashSet<UUID>();
        var unknown = new LinkedHashSet<String>();
        for (var expected : overdue) {
            because.addAll(expected.because());
            unknown.addAll(expected.unknown());
        }
        var notice = first.rule().notice();
        return new Outlook.Finding(
                key,
                notice.title().filled(Map.of()),
                notice.why().filled(first.fills()),
                flag.ladder().changes(),
                flag.dueOn(),
                List.copyOf(because),
                List.copyOf(unknown));
    }

    /** One line for each rule and cause, though several of its expectations may be open: the nearest. */
    List<Outlook.Expectation> expectations() {
        var nearest = new LinkedHashMap<Flag.Key, Outlook.Expectation>();
        for (var expected : all())
            expected.next()
                    .ifPresent(at -> nearest.merge(
                            expected.key(),
                            new Outlook.Expectation(
                                    expected.key(),
                                    expected.rule().notice().title().filled(Map.of()),
                                    at,
                                    expected.because()),
                            (a, b) -> a.dueOn().isAfter(b.dueOn()) ? b : a));
        return List.copyOf(nearest.values());
    }
}
