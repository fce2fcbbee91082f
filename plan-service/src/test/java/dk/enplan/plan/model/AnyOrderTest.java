package dk.enplan.plan.model;

import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.contracts.Audience;
import dk.enplan.contracts.CitizenId;
import dk.enplan.contracts.CloudEvent;
import dk.enplan.contracts.Here;
import dk.enplan.contracts.Language;
import dk.enplan.contracts.Tag;
import dk.enplan.contracts.fact.Citizen;
import dk.enplan.contracts.fact.Correction;
import dk.enplan.contracts.fact.Fact;
import dk.enplan.contracts.flag.Severity;
import dk.enplan.plan.rules.RuleBook;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Whatever was told, in whatever order and however often: the plans end the same. Over made-up histories of every event type. */
class AnyOrderTest {

    private static final Instant END =
            Histories.LAST_DAY.atTime(12, 0).atZone(Here.ZONE).toInstant();
    private static final RuleBook RULES = RuleBook.shipped();

    /** All that is a function of the facts and the clock. */
    private record Ending(Plan plan, Set<UUID> unmatched, Map<Flag.Key, Severity> open) {}

    @Provide
    Arbitrary<List<CloudEvent<Fact>>> histories() {
        return Histories.any();
    }

    @Property
    void a_shuffled_history_ends_as_the_ordered_one(
            @ForAll("histories") List<CloudEvent<Fact>> history, @ForAll long seed) {
        var shuffled = new ArrayList<>(history);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(endings(shuffled)).isEqualTo(endings(history));
    }

    @Property
    void what_is_told_again_changes_nothing(@ForAll("histories") List<CloudEvent<Fact>> history, @ForAll long seed) {
        var repeated = new ArrayList<>(history);
        repeated.addAll(history);
        Collections.shuffle(repeated, new Random(seed));
        assertThat(endings(repeated)).isEqualTo(endings(history));
    }

    @Property
    void told_at_once_or_one_by_one_is_the_same(@ForAll("histories") List<CloudEvent<Fact>> history) {
        var plans = new RememberedPlans(RULES);
        for (var citizen : Histories.CITIZENS)
            plans.handle(
                    citizen,
                    about(history, citizen).stream().map(AnyOrderTest::record).toList());
        assertThat(endings(plans)).isEqualTo(endings(history));
    }

    @Property
    void what_is_expected_is_the_same_for_those_who_do_not_ask_what_is_wrong(
            @ForAll("histories") List<CloudEvent<Fact>> history) {
        var citizen = Histories.CITIZENS.getFirst();
        var standing = Facts.of(citizen, about(history, citizen)).standing().facts();
        assertThat(RULES.expectations(citizen, standing, END))
                .isEqualTo(RULES.look(citizen, standing, END).expectations());
    }

    @Property
    void rules_that_go_on_from_what_they_saw_see_what_a_fresh_look_sees(
            @ForAll("histories") List<CloudEvent<Fact>> history, @ForAll long seed) {
        var arrivals = new ArrayList<>(about(history, Histories.CITIZENS.getFirst()));
        var random = new Random(seed);
        // Some in order, some late, and the clock may be asked about any day.
        if (random.nextBoolean()) arrivals.sort(Facts.IN_ORDER);
        var citizen = Histories.CITIZENS.getFirst();
        var watch = RULES.watch(citizen);
        for (int told = 1; told <= arrivals.size(); told++) {
            var standing =
                    Facts.of(citizen, arrivals.subList(0, told)).standing().facts();
            var now = random.nextInt(4) > 0
                    ? END
                    : arrivals.get(random.nextInt(told)).envelope().time().toInstant();
            var seen = watch.look(standing, now);
            assertThat(seen.outlook()).isEqualTo(RULES.look(citizen, standing, now));
            assertThat(seen.plan()).isEqualTo(Plan.of(citizen, heard(standing, now)));
            watch = seen.watch();
            watch.folded(standing).ifPresent(whole -> assertThat(whole).isEqualTo(Plan.of(citizen, standing)));
        }
    }

    private static List<CloudEvent<Fact>> heard(List<CloudEvent<Fact>> standing, Instant now) {
        return standing.stream()
                .filter(fact -> fact.envelope().audienceOrPlan() != Audience.PRIVATE)
                .filter(fact -> !fact.envelope().time().toInstant().isAfter(now))
                .toList();
    }

    @Property
    void acts_are_judged_in_a_batch_as_they_are_one_by_one(@ForAll("histories") List<CloudEvent<Fact>> history) {
        var citizen = Histories.CITIZENS.getFirst();
        var acts = about(history, citizen).stream()
                .<PlanCommand>map(event -> new PlanCommand.Act(event, Set.of(), END))
                .toList();
        var together = new RememberedPlans(RULES);
        var oneByOne = new RememberedPlans(RULES);
        assertThat(together.handle(citizen, acts))
                .isEqualTo(acts.stream()
                        .map(act -> oneByOne.handle(citizen, List.of(act)).getFirst())
                        .toList());
        assertThat(together.journal(citizen).facts())
                .isEqualTo(oneByOne.journal(citizen).facts());
    }

    @Property
    void what_is_taken_back_is_as_if_it_had_never_been_said(
            @ForAll("histories") List<CloudEvent<Fact>> history, @ForAll long seed) {
        Assume.that(!history.isEmpty());
        var wrong = history.get((int) Math.floorMod(seed, (long) history.size()));
        var correction = correction(wrong);
        var corrected = new ArrayList<>(history);
        corrected.add(correction);
        Collections.shuffle(corrected, new Random(seed));
        var without = new ArrayList<>(history);
        without.remove(wrong);
        for (var citizen : Histories.CITIZENS) {
            var standing = new ArrayList<>(told(corrected).journal(citizen).standing());
            standing.remove(correction);
            assertThat(standing).isEqualTo(told(without).journal(citizen).standing());
        }
    }

    @Property
    void the_survivor_of_a_merger_has_both_histories(
            @ForAll("histories") List<CloudEvent<Fact>> history, @ForAll long seed) {
        var plain = history.stream()
                .filter(event -> !(event.data() instanceof Citizen.IdentityMerged))
                .toList();
        var from = Histories.CITIZENS.get(0);
        var into = Histories.CITIZENS.get(1);
        var merged = new ArrayList<>(plain);
        var merger = say(from, "merger", new Citizen.IdentityMerged(into.value()));
        merged.add(merger);
        Collections.shuffle(merged, new Random(seed));
        var both = plain.stream()
                .filter(event -> !event.envelope().citizen().equals(Histories.CITIZENS.get(2)))
                .collect(Collectors.toCollection(ArrayList::new));
        both.add(merger);
        assertThat(told(merged).journal(into).facts()).isEqualTo(Facts.of(into, both));
        merged.add(correction(merger));
        Collections.shuffle(merged, new Random(seed));
        assertThat(told(merged).journal(into).standing())
                .isEqualTo(Facts.of(into, about(plain, into)).standing().facts());
    }

    @Test
    void histories_are_made_of_every_event_type() {
        assertThat(Histories.many(5_000).map(event -> event.envelope().type()).collect(Collectors.toSet()))
                .isEqualTo(Language.FACTS.shapes().keySet());
    }

    private static Map<CitizenId, Ending> endings(List<CloudEvent<Fact>> arrivals) {
        return endings(told(arrivals));
    }

    private static RememberedPlans told(List<CloudEvent<Fact>> arrivals) {
        var plans = new RememberedPlans(RULES);
        for (var event : arrivals) plans.handle(event.envelope().citizen(), List.of(record(event)));
        return plans;
    }

    private static Map<CitizenId, Ending> endings(RememberedPlans plans) {
        return Histories.CITIZENS.stream().collect(Collectors.toMap(it -> it, it -> ending(plans, it)));
    }

    private static Ending ending(RememberedPlans plans, CitizenId citizen) {
        plans.handle(citizen, List.of(new PlanCommand.LookAgain(END)));
        var journal = plans.journal(citizen);
        var standing = journal.facts().standing();
        var plan = Plan.of(citizen, standing.facts());
        var unmatched = new HashSet<>(plan.unmatched());
        unmatched.addAll(standing.unmatched());
        return new Ending(
                plan, unmatched, journal.open().values().stream().collect(Collectors.toMap(Flag::key, Flag::severity)));
    }

    private static PlanCommand record(CloudEvent<Fact> event) {
        return new PlanCommand.RecordFact(event, END);
    }

    private static List<CloudEvent<Fact>> about(List<CloudEvent<Fact>> history, CitizenId citizen) {
        return history.stream()
                .filter(event -> event.envelope().citizen().equals(citizen))
                .toList();
    }

    private static CloudEvent<Fact> correction(CloudEvent<Fact> wrong) {
        var said = wrong.envelope();
        return say(said.citizen(), "correction", new Correction.Annulled(said.id(), new Tag("entered-in-error")));
    }

    private static CloudEvent<Fact> say(CitizenId citizen, String name, Fact fact) {
        return Telling.on("2026-06-01").about(citizen).by("plan").told(name, fact);
    }
}
