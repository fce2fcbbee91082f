package dk.enplan.plan.overview.generation;

import static dk.enplan.plan.model.Telling.CITIZEN;
import static dk.enplan.plan.model.Telling.on;
import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.contracts.CloudEvent;
import dk.enplan.contracts.Language;
import dk.enplan.contracts.fact.Fact;
import dk.enplan.contracts.fact.Home;
import dk.enplan.plan.access.LineReaders;
import dk.enplan.plan.model.AtHand;
import dk.enplan.plan.model.Journal;
import dk.enplan.plan.model.PlanCommand;
import dk.enplan.plan.model.PlanDecider;
import dk.enplan.plan.model.PlanEvent;
import dk.enplan.plan.model.Rules;
import dk.enplan.plan.rehearsal.Rehearsal;
import dk.enplan.plan.rehearsal.Stories;
import dk.enplan.plan.rules.RuleBook;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Lines that are drawn before their plan leaves memory. */
class LinesAtHandTest {

    private static final RuleBook RULES = RuleBook.shipped();
    private static final LineWriter WRITER = new LineWriter(new JdbcTemplate(), JsonMapper.shared());

    private final LinesAtHand atHand = new LinesAtHand(new LineDrawing(RULES, WRITER), citizen -> Optional.empty());

    @Test
    void are_those_that_are_drawn_from_what_is_kept_of_it() {
        Stream.concat(Stories.all(), Stories.invented(20261123, 40)).forEach(story -> {
            var rules = RULES.with(story.params());
            var drawing = new LineDrawing(rules, WRITER);
            var plan = new Rehearsal(rules, story.citizen());
            story.arrivals().forEach(plan::tell);
            plan.passTo(story.until());
            assertThat(said(drawing.of(leaving(plan.journal(), 7, rules))))
                    .as(story.name())
                    .isEqualTo(said(fromRows(drawing, plan)));
        });
    }

    @Test
    void are_there_once_what_was_decided_is_committed() {
        var committed = atHand.at(told(1));
        assertThat(atHand.of(CITIZEN, 1)).isEmpty();
        committed.run();
        assertThat(atHand.of(CITIZEN, 1)).isPresent();
    }

    @Test
    void are_not_there_for_whoever_asks_for_a_later_event() {
        atHand.at(told(1)).run();
        assertThat(atHand.of(CITIZEN, 2)).isEmpty();
    }

    @Test
    void do_not_go_back_when_an_earlier_transaction_is_done_later() {
        var earlier = atHand.at(told(1));
        atHand.at(told(2)).run();
        earlier.run();
        assertThat(atHand.of(CITIZEN, 2)).isPresent();
    }

    @Test
    void are_drawn_anew_of_a_plan_that_is_at_hand() {
        var plan = told(3);
        var there = new LinesAtHand(new LineDrawing(RULES, WRITER), citizen -> Optional.of(plan));
        there.at(told(1)).run();
        assertThat(there.of(CITIZEN, 1).orElseThrow().position()).isEqualTo(plan.position());
    }

    @Test
    void of_somebody_erased_are_gone_and_do_not_come_back() {
        var committed = atHand.at(told(1));
        committed.run();
        atHand.forget(CITIZEN);
        committed.run();
        assertThat(atHand.of(CITIZEN, 1)).isEmpty();
    }

    private static List<String> said(Lines lines) {
        assertThat(lines.rows()).hasSize(LineReaders.values().length);
        return lines.rows().stream().map(Arrays::deepToString).toList();
    }

    /** As it is when it is decided on by somebody who has just read it. */
    private static AtHand.Known leaving(Journal journal, long position, Rules rules) {
        var verdict = new PlanDecider(rules).decide(journal, List.of(new PlanCommand.LookAgain(journal.asOf())));
        return new AtHand.Known(verdict.after(), position, verdict.watch(), verdict.outlook());
    }

    private static Lines fromRows(LineDrawing drawing, Rehearsal plan) {
        var journal = plan.journal();
        var facts = plan.history().stream()
                .filter(PlanEvent.FactRecorded.class::isInstance)
                .<CloudEvent<Fact>>map(event -> Language.FACTS.kept(
                        ((PlanEvent.FactRecorded) event).fact().json()))
                .toList();
        var open = journal.open().values().stream()
                .map(flag -> new LineWriter.OpenFlag(flag.severity(), flag.since()))
                .sorted(Comparator.comparing(LineWriter.OpenFlag::since))
                .toList();
        return drawing.of(journal.citizen(), 7, journal.asOf(), facts, open);
    }

    private static AtHand.Known told(int times) {
        var plan = Journal.empty(CITIZEN);
        for (int day = 1; day <= times; day++) {
            var fact = on("2026-05-0" + day).by("housing").told("home " + day, new Home.TenancyStarted("h"));
            var now = on("2026-05-0" + day).time();
            plan = new PlanDecider(RULES)
                    .decide(plan, List.of(new PlanCommand.RecordFact(fact, now)))
                    .after();
        }
        return leaving(plan, times, RULES);
    }
}
