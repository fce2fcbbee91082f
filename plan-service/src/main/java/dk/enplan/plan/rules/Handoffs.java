package dk.enplan.plan.rules;

import dk.enplan.contracts.CitizenId;
import dk.enplan.contracts.CloudEvent;
import dk.enplan.contracts.fact.Fact;
import dk.enplan.plan.model.Flag;
import dk.enplan.plan.model.Outlook;
import dk.enplan.plan.rules.scene.Today;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/** What is expected in one plan, and what of it is overdue, at the instant the walk has come to. */
final class Handoffs {

    private final Pack pack;
    private final CitizenId citizen;
    private final Waiting waiting;
    private final Episodes episodes;
    /** Replaced, never changed: most events raise and lower nothing. */
    private Map<Flag.Key, Missed> raised;

    private Birthdays birthdays;
    private Earlier earlier;

    Handoffs(Pack pack, CitizenId citizen, Episodes episodes) {
        this(pack, citizen, new Waiting(pack), Map.of(), episodes, Birthdays.NONE, Earlier.NOTHING);
    }

    private Handoffs(
            Pack pack,
            CitizenId citizen,
            Waiting waiting,
            Map<Flag.Key, Missed> raised,
            Episodes episodes,
            Birthdays birthdays,
            Earlier earlier) {
        this.pack = pack;
        this.citizen = citizen;
        this.waiting = waiting;
        this.raised = raised;
        this.episodes = episodes;
        this.birthdays = birthdays;
        this.earlier = earlier;
    }

    /** To go on from here later, whatever becomes of this one. */
    Handoffs copy() {
        return new Handoffs(pack, citizen, waiting.copy(), raised, Episodes.FORGOTTEN, birthdays, earlier);
    }

    /** Everything that falls due until then; an event of the same instant comes too late. */
    void passTo(Instant now, Moment latest) {
        for (var at = next(); at.isPresent() && !at.get().isAfter(now); at = next()) {
            var moment = latest.later(at.get());
            for (var expected : waiting.dueAt(at.get()))
                climb(recheck(expected, moment).orElse(expected), moment);
            for (var birthday : birthdays.due(at.get())) open(birthday, moment);
            birthdays = birthdays.after(at.get());
        }
    }

    Optional<Instant> next() {
        return Walk.earlier(waiting.next(), birthdays.next());
    }

    void hear(CloudEvent<Fact> fact, Moment moment) {
        if (!moment.plan().active()) leave(moment);
        var type = fact.envelope().type();
        if (!pack.concerns(type)) return;
        var said = new Said(fact);
        for (var rule : pack.answeredBy(type)) answer(rule, said, type, moment);
        for (var opening : pack.openedBy(type)) open(opening, said, moment);
        if (pack.looksBackAt(type)) earlier = earlier.and(type, said, moment);
    }

    /** Once for all that happened at one instant. */
    void settle(Moment moment, boolean enrolled) {
        for (var rule : pack.askedAllTheTime())
            for (var expected : waiting.of(rule.id()))
                if (expected.cycle()
                        .filter(cycle -> cycle.stillAnswered(moment))
                        .isEmpty()) recheck(expected, moment).ifPresent(otherwise -> climb(otherwise, moment));
        if (!enrolled || !moment.plan().active()) return;
        birthdays = Birthdays.of(pack.birthdays(), moment);
        for (var birthday : birthdays.due(moment.at())) open(birthday, moment);
        birthdays = birthdays.after(moment.at());
    }

    /** Nobody is waited for in a plan that is over. */
    private void leave(Moment moment) {
        birthdays = Birthdays.NONE;
        waiting.removeIf(expected -> !expected.rule().outlives());
        lower(moment);
    }

    private void answer(Rule.Handoff rule, Said said, String type, Moment moment) {
        var some = waiting.of(rule.id());
        if (some.isEmpty()) return;
        for (var expected : some) if (!expected.openedBy(said)) hear(expected, said, type, moment);
        lower(moment);
    }

    private void hear(Expected expected, Said said, String type, Moment moment) {
        var rule = expected.rule();
        if (rule.dissolve().stream()
                .anyMatch(candidate -> candidate.types().contains(type) && expected.answers(candidate, said, moment))) {
            waiting.remove(expected);
            return;
        }
        if (expected.cycle().filter(Cycle::resting).isPresent()) return;
        var answers = IntStream.range(0, rule.expect().size())
                .filter(place -> rule.expect().get(place).types().contains(type))
                .filter(place -> expected.answers(rule.expect().get(place), said, moment))
                .boxed()
                .toList();
        if (answers.isEmpty()) return;
        var answered = answers.stream().reduce(expected, Expected::answeredWith, (one, other) -> other);
        if (answered.met()) replace(expected, answered.next(said));
        else waiting.put(answered);
    }

    private void replace(Expected before, Optional<Expected> now) {
        if (now.isPresent()) waiting.put(now.get());
        else waiting.remove(before);
    }

    private void open(Pack.Opening opening, Said said, Moment moment) {
        var rule = opening.rule();
        if (!moment.plan().active() && !rule.outlives()) return;
        var about = new Question.About(said, moment, rule.notice().params());
        if (!(opening.trigger().where().ask(about) instanceof Answer.Yes)) return;
        var key = new Flag.Key(rule.id(), cause(rule, said));
        if (opening.trigger() instanceof Rule.Trigger.Recurs recurs) {
            var every = recurs.every().in(said);
            if (every.isEmpty()) return;
            var cycle = Cycle.from(said.date(), every.get(), recurs.times().flatMap(times -> times.in(said)));
            var expected = Expected.recurring(rule, opening.place(), key, said, cycle);
            waiting.put(expected);
            climb(recheck(expected, moment).orElse(expected), moment);
            lower(moment);
            return;
        }
        var unless = rule.unless().ask(about);
        if (unless instanceof Answer.Yes) return;
        var before = waiting.find(rule, opening.place(), key);
        if (before.isPresent()) climb(before.get().again(said, moment), moment);
        else begin(Expected.opened(rule, opening.place(), key, said, moment, unless), moment);
        lower(moment);
    }

    private void open(Birthdays.Birthday birthday, Moment moment) {
        var rule = birthday.rule();
        var said = Said.birthday(birthday.enrolledBy(), birthday.day());
        var about = new Question.About(said, moment, rule.notice().params());
        if (!(birthday.trigger().where().ask(about) instanceof Answer.Yes)) return;
        if (rule.unless().ask(about) instanceof Answer.Yes) return;
        var key = new Flag.Key(rule.id(), cause(rule, said));
        begin(Expected.by(birthday.day(), rule, birthday.place(), key, said, moment.at()), moment);
    }

    private void begin(Expected expected, Moment moment) {
        answeredBefore(expected).ifPresent(open -> climb(open, moment));
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

    /** Judged as it was when it was said, not as things are now. Nothing, where all of it had come before it was asked for. */
    private Optional<Expected> answeredBefore(Expected expected) {
        var rule = expected.rule();
        if (rule.dissolve().stream().anyMatch(candidate -> earlier.has(candidate, expected))) return Optional.empty();
        var answered = IntStream.range(0, rule.expect().size())
                .filter(place -> earlier.has(rule.expect().get(place), expected))
                .boxed()
                .reduce(expected, Expected::answeredWith, (one, other) -> other);
        return answered.met() ? Optional.empty() : Optional.of(answered);
    }

    /** What is expected again and again is asked all the time whether it is to be expected at all. Nothing, where all is as it was. */
    private Optional<Expected> recheck(Expected expected, Moment moment) {
        if (expected.rule().unless() == Question.NEVER) return Optional.empty();
        return expected.cycle().flatMap(cycle -> recheck(expected, cycle, moment));
    }

    private Optional<Expected> recheck(Expected expected, Cycle cycle, Moment moment) {
        var today = new Today(moment.at());
        var looked = new Looked(moment);
        var about = new Question.About(expected.e(), Optional.empty(), looked, today, expected.params());
        var rests = expected.rule().unless().ask(about) instanceof Answer.Yes;
        return cycle.answered(rests, today.next(), looked).map(now -> {
            if (rests == cycle.resting()) return expected.rechecked(now);
            return rests ? expected.resting(now) : expected.restarted(now.from(moment.today()), moment.at());
        });
    }

    /** Takes what has fallen due; a flag stands as long as anything of its rule and cause is overdue. */
    private void climb(Expected expected, Moment moment) {
        var fallen = expected.fallDue(moment);
        waiting.put(fallen.left());
        for (var raise : fallen.raised()) raise(expected.key(), raise, moment.at());
        if (!fallen.left().overdue()) lower(moment);
    }

    private void raise(Flag.Key key, Expected.Raise raise, Instant at) {
        var flags = new LinkedHashMap<>(raised);
        flags.merge(key, Missed.first(raise, at), (flag, first) -> flag.further(raise, at));
        raised = flags;
    }

    private void lower(Moment moment) {
        var over =
                raised.keySet().stream().filter(key -> overdue(key).isEmpty()).toList();
        if (over.isEmpty()) return;
        var flags = new LinkedHashMap<>(raised);
        for (var key : over)
            episodes.end(key, Objects.requireNonNull(flags.remove(key)).ladder(), moment.at());
        raised = flags;
    }

    private List<Expected> overdue(Flag.Key key) {
        var overdue = new ArrayList<Expected>();
        for (var expected : waiting.of(key.rule()))
            if (expected.overdue() && expected.key().equals(key)) overdue.add(expected);
        return overdue;
    }

    List<Outlook.Finding> findings() {
        var findings = new ArrayList<Outlook.Finding>();
        raised.forEach((key, missed) -> findings.add(missed.finding(key, overdue(key))));
        return findings;
    }

    /** One line for each rule and cause, though several of its expectations may be open: the nearest. */
    List<Outlook.Expectation> expectations() {
        var nearest = new LinkedHashMap<Flag.Key, Outlook.Expectation>();
        waiting.all()
                .forEach(expected -> expected.dueNext()
                        .ifPresent(at -> nearest.merge(
                                expected.key(),
                                new Outlook.Expectation(
                                        expected.key(),
                                        expected.rule().notice().title().filled(Map.of()),
                                        at,
                                        List.copyOf(expected.because())),
                                (a, b) -> a.dueOn().isAfter(b.dueOn()) ? b : a)));
        return List.copyOf(nearest.values());
    }
}
