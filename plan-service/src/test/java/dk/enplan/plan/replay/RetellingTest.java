package dk.enplan.plan.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.contracts.CitizenId;
import dk.enplan.contracts.flag.Severity;
import dk.enplan.plan.model.Flag;
import dk.enplan.plan.model.Journal;
import dk.enplan.plan.model.Outlook.Words;
import dk.enplan.plan.model.PlanCommand;
import dk.enplan.plan.model.PlanDecider;
import dk.enplan.plan.model.PlanEvent;
import dk.enplan.plan.model.PlanEvent.FactRecorded;
import dk.enplan.plan.model.PlanEvent.FlagCleared;
import dk.enplan.plan.model.PlanEvent.FlagRaised;
import dk.enplan.plan.model.PlanEvent.RulesChanged;
import dk.enplan.plan.rehearsal.Scenario;
import dk.enplan.plan.rehearsal.Stories;
import dk.enplan.plan.replay.Deviation.Kind;
import dk.enplan.plan.replay.RulePacks.Found;
import dk.enplan.plan.replay.Uncompared.Why;
import dk.enplan.plan.rules.RuleBook;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is recorded, decided again: whatever somebody did to it since then is seen, and what nobody did is not. */
class RetellingTest {

    private static final RuleBook RULES = RuleBook.shipped();

    @Test
    void every_story_told_again_is_the_same() {
        assertThat(Stories.all()).hasSizeGreaterThan(300).allSatisfy(story -> {
            var rules = RULES.with(story.params());
            var retold = retold(story, Stories.told(story, rules), packs(rules));
            assertThat(retold.deviations()).as(story.name()).isEmpty();
            assertThat(retold.uncompared()).as(story.name()).isEmpty();
        });
    }

    /** Each flag of each tenth story, taken away where it was raised. */
    @Test
    void a_flag_that_was_taken_away_is_missed_whoever_it_was() {
        var tried = 0;
        for (var story : everyTenth()) {
            var history = Stories.told(story, RULES);
            for (var raised : history) {
                if (!(raised instanceof FlagRaised flag)) continue;
                tried++;
                var without = history.stream().filter(it -> !it.equals(raised)).toList();
                // Nobody woke the plan for a quarter of an hour, as far as is recorded.
                var late = story.until().plus(Retelling.LATE).plusSeconds(1);
                assertThat(retold(story.citizen(), without, packs(RULES), late).deviations())
                        .as("%s without %s", story.name(), flag.key())
                        .extracting(Deviation::about)
                        .contains(flag.flagId().toString());
            }
        }
        assertThat(tried).isGreaterThan(20);
    }

    @Test
    void one_event_that_is_gone_is_one_deviation() {
        var story = withCleared();
        var history = Stories.told(story, RULES);
        var raised = first(history, FlagRaised.class);
        var without = history.stream().filter(it -> !it.equals(raised)).toList();
        assertThat(retold(story, without, packs(RULES)).deviations()).hasSize(1);
    }

    @Test
    void a_flag_and_its_end_that_were_both_taken_away_are_not_called_equal() {
        for (var story : everyTenth()) {
            var history = Stories.told(story, RULES);
            for (var event : history)
                if (event instanceof FlagCleared cleared) {
                    var without = history.stream()
                            .filter(it -> Beside.flag(it)
                                    .filter(cleared.flagId()::equals)
                                    .isEmpty())
                            .toList();
                    var retold = retold(story, without, packs(RULES));
                    assertThat(retold.deviations().size() + retold.uncompared().size())
                            .as("%s without %s", story.name(), cleared.key())
                            .isPositive();
                }
        }
    }

    @Test
    void a_flag_that_no_rule_raised_does_not_follow() {
        var story = withCleared();
        var history = new ArrayList<>(Stories.told(story, RULES));
        var real = first(history, FlagRaised.class);
        var forged = new FlagRaised(
                new UUID(1, 2),
                new Flag.Key("conflict/week-overfull", List.of("forged")),
                real.rulesVersion(),
                Severity.HIGH,
                real.since(),
                null,
                new Words("x", "x"),
                new Words("Ordene selv", "Words"),
                real.because(),
                List.of(),
                real.recipients(),
                null,
                real.at());
        history.add(history.indexOf(real) + 1, forged);
        assertThat(retold(story, history, packs(RULES)).deviations())
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.kind()).isEqualTo(Kind.UNEXPECTED);
                    assertThat(it.rule()).isEqualTo("conflict/week-overfull");
                    assertThat(it.expected()).isEqualTo("nothing");
                    // What is kept of it for good repeats no sentence.
                    assertThat(it.toString()).doesNotContain("Ordene");
                });
    }

    @Test
    void a_flag_that_says_something_else_now_is_told_with_what_differs() {
        var story = withCleared();
        var history = new ArrayList<>(Stories.told(story, RULES));
        var real = first(history, FlagRaised.class);
        var other = real.severity() == Severity.HIGH ? Severity.INFO : Severity.HIGH;
        history.set(history.indexOf(real), changed(real, other, real.why()));
        assertThat(retold(story, history, packs(RULES)).deviations()).anySatisfy(it -> {
            assertThat(it.kind()).isEqualTo(Kind.OTHER);
            assertThat(it.found()).isEqualTo("severity " + dk.enplan.contracts.Kind.wireName(other));
            assertThat(it.expected()).isEqualTo("severity " + dk.enplan.contracts.Kind.wireName(real.severity()));
        });
        var words = new ArrayList<>(Stories.told(story, RULES));
        words.set(words.indexOf(real), changed(real, real.severity(), new Words("noget andet", "else")));
        assertThat(retold(story, words, packs(RULES)).deviations())
                .singleElement()
                .satisfies(it -> assertThat(it.found()).isEqualTo("other words"));
    }

    @Test
    void rules_that_are_others_now_change_nothing_of_what_was_decided_by_those_of_then() {
        var story = Stories.all()
                .filter(it -> it.params().isEmpty())
                .filter(it -> Stories.told(it, RULES).stream()
                        .anyMatch(event -> event instanceof FlagRaised raised
                                && raised.key().rule().equals("handoff/stopped-on-improvement")))
                .findFirst()
                .orElseThrow();
        var now = RULES.with(Map.of("handoff/stopped-on-improvement", Map.of("days", 1L)));
        var history = Stories.told(story, RULES);
        var retold = retold(story, history, packs(RULES, now));
        assertThat(retold.deviations()).isEmpty();
        assertThat(retold.decisions()).containsOnlyKeys(RULES.version());
        // And were it decided by those of now, it would be seen: what is compared is not nothing.
        var relabelled = history.stream()
                .map(it -> it instanceof RulesChanged(var version, var at) ? new RulesChanged(now.version(), at) : it)
                .toList();
        assertThat(retold(story, relabelled, packs(RULES, now)).deviations()).isNotEmpty();
    }

    @Test
    void what_was_decided_by_rules_that_nobody_has_is_not_called_equal() {
        var story = withCleared();
        var retold = retold(story, Stories.told(story, RULES), packs());
        assertThat(retold.deviations()).isEmpty();
        assertThat(retold.uncompared()).singleElement().satisfies(it -> {
            assertThat(it.why()).isEqualTo(Why.RULES_GONE);
            assertThat(it.many()).isPositive();
        });
    }

    @Test
    void what_time_has_to_say_and_nobody_said_is_missed_once_the_plan_is_not_about_to_be_woken() {
        var story = Stories.all()
                .filter(it -> it.params().isEmpty())
                .filter(it -> Stories.told(it, RULES).getLast() instanceof FlagRaised)
                .findFirst()
                .orElseThrow();
        var history = Stories.told(story, RULES);
        var last = (FlagRaised) history.getLast();
        var without = history.subList(0, history.size() - 1);
        var late = last.at().plus(Duration.ofDays(1));
        assertThat(Retelling.of(story.citizen(), recorded(without), packs(RULES), late, Optional.empty())
                        .deviations())
                .anySatisfy(it -> assertThat(it.about()).isEqualTo(last.flagId().toString()));
        var due = Retelling.of(story.citizen(), recorded(without), packs(RULES), late, Optional.of(last.at()));
        assertThat(due.deviations()).isEmpty();
        assertThat(due.uncompared()).allSatisfy(it -> assertThat(it.why()).isEqualTo(Why.NOT_WOKEN_YET));
        assertThat(due.uncompared()).isNotEmpty();
    }

    @Test
    void facts_of_one_instant_that_were_heard_one_after_the_other_are_the_same() {
        for (var story : everyTenth()) {
            var at = story.until();
            var facts = Stories.told(story, RULES).stream()
                    .filter(FactRecorded.class::isInstance)
                    .map(it -> ((FactRecorded) it).fact())
                    .toList();
            var plan = new PlanDecider(RULES);
            var journal = Journal.empty(story.citizen());
            var history = new ArrayList<PlanEvent>();
            for (var fact : facts) {
                var verdict = plan.decide(journal, List.of(new PlanCommand.RecordFact(fact, at)));
                history.addAll(verdict.events());
                journal = verdict.after();
            }
            assertThat(Retelling.of(story.citizen(), recorded(history), packs(RULES), at, Optional.empty())
                            .deviations())
                    .as(story.name())
                    .isEmpty();
        }
    }

    private static FlagRaised changed(FlagRaised it, Severity severity, Words why) {
        return new FlagRaised(
                it.flagId(),
                it.key(),
                it.rulesVersion(),
                severity,
                it.since(),
                it.dueOn(),
                it.title(),
                why,
                it.because(),
                it.unknown(),
                it.recipients(),
                it.earlierFlagId(),
                it.at());
    }

    private static List<Scenario> everyTenth() {
        var all = Stories.all().filter(it -> it.params().isEmpty()).toList();
        return IntStream.range(0, all.size())
                .filter(place -> place % 10 == 0)
                .mapToObj(all::get)
                .toList();
    }

    private static Scenario withCleared() {
        return Stories.all()
                .filter(it -> it.params().isEmpty())
                .filter(it -> {
                    var told = Stories.told(it, RULES);
                    var flags =
                            told.stream().filter(FlagRaised.class::isInstance).count();
                    return flags == 1 && told.stream().anyMatch(FlagCleared.class::isInstance);
                })
                .findFirst()
                .orElseThrow();
    }

    private static <E> E first(List<PlanEvent> history, Class<E> kind) {
        return history.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseThrow();
    }

    private static Retold retold(Scenario story, List<PlanEvent> history, RulePacks packs) {
        return retold(story.citizen(), history, packs, story.until());
    }

    private static Retold retold(CitizenId citizen, List<PlanEvent> history, RulePacks packs, Instant until) {
        return Retelling.of(citizen, recorded(history), packs, until, Optional.empty());
    }

    private static List<Recorded> recorded(List<PlanEvent> history) {
        return IntStream.range(0, history.size())
                .mapToObj(it -> new Recorded(it, history.get(it)))
                .toList();
    }

    private static RulePacks packs(RuleBook... books) {
        var all = new HashMap<String, RuleBook>();
        for (var book : books) all.put(book.version(), book);
        return version -> all.containsKey(version)
                ? new Found.Here(Objects.requireNonNull(Map.copyOf(all).get(version)), "")
                : new Found.Gone("Nobody has them.");
    }
}
