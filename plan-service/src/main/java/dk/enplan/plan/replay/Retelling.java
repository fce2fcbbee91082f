package dk.enplan.plan.replay;

import dk.enplan.contracts.CitizenId;
import dk.enplan.plan.model.Flag;
import dk.enplan.plan.model.Journal;
import dk.enplan.plan.model.PlanCommand;
import dk.enplan.plan.model.PlanDecider;
import dk.enplan.plan.model.PlanEvent;
import dk.enplan.plan.model.Verdict;
import dk.enplan.plan.model.Watch;
import dk.enplan.plan.replay.Deviation.Kind;
import dk.enplan.plan.replay.RulePacks.Found;
import dk.enplan.plan.replay.Uncompared.Why;
import dk.enplan.plan.rules.RuleBook;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One citizen's history decided again, decision by decision, at the instants and by the rules of then. What was told and answered is taken
 * from the record; what became of flags is worked out and laid beside it. It goes on from what was worked out, so that one event that
 * is not right is one deviation and not all that came after it.
 */
final class Retelling {

    /** The sweep comes every half second, and to a plan that could not be woken every five minutes. */
    static final Duration LATE = Duration.ofMinutes(15);
    /** More facts at one instant are not taken apart to find how they were heard. */
    private static final int TAKEN_APART = 60;

    private final UUID citizen;
    private final RulePacks packs;
    private final Map<String, Long> decisions = new TreeMap<>();
    private final List<Deviation> deviations = new ArrayList<>();
    private final Map<String, Uncompared> gone = new TreeMap<>();
    private final List<Uncompared> slept = new ArrayList<>();
    private Journal journal;
    private @Nullable PlanDecider decider;
    private @Nullable RuleBook rules;
    private @Nullable Watch watch;
    private Optional<Instant> next = Optional.empty();

    private Retelling(CitizenId citizen, RulePacks packs) {
        this.citizen = citizen.value();
        this.packs = packs;
        this.journal = Journal.empty(citizen);
    }

    /**
     * @param until when somebody looks
     * @param wakeUp when the plan is to be woken next, as the service has it
     */
    static Retold of(
            CitizenId citizen, List<Recorded> history, RulePacks packs, Instant until, Optional<Instant> wakeUp) {
        var retelling = new Retelling(citizen, packs);
        Decided.in(history).forEach(retelling::tell);
        retelling.end(until, wakeUp);
        var uncompared = new ArrayList<>(retelling.gone.values());
        uncompared.addAll(retelling.slept);
        return new Retold(history.size(), retelling.decisions, retelling.deviations, uncompared);
    }

    private void tell(Decided decided) {
        var version = decided.rules().or(journal::rulesVersion).or(() -> byFlags(decided));
        switch (version.map(packs::of)
                .orElseGet(() -> new Found.Gone("The history does not say by which rules it was judged."))) {
            case Found.Gone(var why) -> pass(decided, version.orElse("?"), why);
            case Found.Here(var book, var hash) -> {
                sleep(decided.at()).ifPresent(said -> overslept(said, decided));
                under(book);
                decisions.merge(book.version(), 1L, Long::sum);
                decide(decided);
            }
        }
    }

    private static Optional<String> byFlags(Decided decided) {
        return decided.events().stream()
                .flatMap(it -> it.event() instanceof PlanEvent.FlagRaised raised
                        ? java.util.stream.Stream.of(raised.rulesVersion())
                        : java.util.stream.Stream.empty())
                .findFirst();
    }

    private void under(RuleBook book) {
        if (rules != null && watch != null && rules.version().equals(book.version())) return;
        rules = book;
        decider = new PlanDecider(book);
        watch = book.watch(journal.citizen());
    }

    /** Nobody can decide this again: it is taken as it is recorded, as far as it goes together with what is known. */
    private void pass(Decided decided, String version, String why) {
        gone.merge(
                version,
                new Uncompared(Why.RULES_GONE, citizen, decided.at(), 1, why),
                (one, more) -> new Uncompared(one.why(), one.citizenId(), one.since(), one.many() + 1, one.says()));
        for (var it : decided.events()) if (fits(it.event())) journal = journal.evolve(it.event());
        watch = null;
        next = Optional.empty();
    }

    private boolean fits(PlanEvent event) {
        return switch (event) {
            case PlanEvent.FactRecorded _, PlanEvent.FlagRaised _, PlanEvent.RulesChanged _ -> true;
            case PlanEvent.FlagEscalated it -> stands(it.key());
            case PlanEvent.FlagAcknowledged it -> stands(it.key());
            case PlanEvent.FlagCleared it -> stands(it.key());
            case PlanEvent.FlagWaived it -> stands(it.key());
        };
    }

    private boolean stands(Flag.Key key) {
        return journal.open().containsKey(key);
    }

    private void decide(Decided decided) {
        var together = verdict(journal, decided.commands());
        if (sameAs(decided.events(), together)) {
            goOn(together);
            return;
        }
        var apart = oneAfterTheOther(decided);
        if (apart.isEmpty()) deviations.addAll(Beside.of(citizen, decided.events(), together.events()));
        goOn(apart.orElse(together));
    }

    private void goOn(Verdict verdict) {
        journal = verdict.after();
        watch = verdict.watch();
        next = verdict.next();
    }

    private Verdict verdict(Journal on, List<? extends PlanCommand> commands) {
        if (decider == null || watch == null) throw new IllegalStateException("nothing is decided without rules");
        return decider.decide(on, watch, commands);
    }

    private static boolean sameAs(List<Recorded> recorded, Verdict verdict) {
        return Beside.same(recorded, verdict.events());
    }

    /**
     * What was told at one instant may have been told in several decisions, of which the first had nothing to say. Whoever takes back
     * something in the second has taken back less than in both.
     */
    private Optional<Verdict> oneAfterTheOther(Decided decided) {
        var commands = decided.commands();
        var facts = decided.events();
        if (commands.size() < 2 || commands.size() > TAKEN_APART) return Optional.empty();
        var before = journal;
        for (int first = 1; first < commands.size(); first++) {
            var silent = verdict(before, commands.subList(first - 1, first));
            if (silent.events().size() > 1
                    || !silent.events().stream().allMatch(PlanEvent.FactRecorded.class::isInstance))
                return Optional.empty();
            before = silent.after();
            var rest = verdict(before, commands.subList(first, commands.size()));
            if (sameAs(facts.subList(first, facts.size()), rest)) return Optional.of(rest);
        }
        return Optional.empty();
    }

    /** What time alone would have said by then, to a plan that nobody told anything; nothing, where it would have been silent. */
    private Optional<List<PlanEvent>> sleep(Instant until) {
        while (next.filter(wake -> wake.plus(LATE).isBefore(until)).isPresent() && watch != null) {
            var woken = verdict(journal, List.of(new PlanCommand.LookAgain(next.get())));
            if (!woken.events().isEmpty()) return Optional.of(woken.events());
            watch = woken.watch();
            next = woken.next();
        }
        return Optional.empty();
    }

    /** It was woken late and said it then; or what it would have said was over by then, or somebody took it away. */
    private void overslept(List<PlanEvent> said, Decided decided) {
        var saidThen = new HashSet<Flag.Key>();
        decided.events().forEach(it -> Beside.key(it.event()).ifPresent(saidThen::add));
        said.stream()
                .filter(it -> Beside.key(it).filter(saidThen::contains).isEmpty())
                .forEach(it -> slept.add(new Uncompared(
                        Why.NOT_WOKEN,
                        citizen,
                        it.at(),
                        1,
                        "The rules had this to say: %s. Nothing is recorded until %s, and nothing of it then: the plan was not woken, or what it said was taken away."
                                .formatted(Beside.says(it), decided.at()))));
    }

    private void end(Instant until, Optional<Instant> wakeUp) {
        var due = next;
        sleep(until).ifPresent(said -> {
            var aboutTo = wakeUp.filter(at -> !at.isAfter(until)).isPresent();
            for (var it : said)
                if (aboutTo)
                    slept.add(new Uncompared(
                            Why.NOT_WOKEN_YET,
                            citizen,
                            it.at(),
                            1,
                            "The rules have this to say: %s. The plan is due and has not been woken yet; ask again when it has been."
                                    .formatted(Beside.says(it))));
                else
                    deviations.add(new Deviation(
                            Kind.MISSING,
                            citizen,
                            Beside.type(it),
                            null,
                            due.orElse(it.at()),
                            Beside.key(it).map(Flag.Key::rule).orElse(null),
                            Beside.flag(it).map(UUID::toString).orElse(null),
                            Beside.says(it),
                            Deviation.NOTHING));
        });
    }
}
