package dk.enplan.plan.rehearsal;

import static dk.enplan.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.contracts.Here;
import dk.enplan.contracts.Text;
import dk.enplan.plan.OnTheGround;
import dk.enplan.plan.intake.FlagAnswers;
import dk.enplan.plan.model.Decision;
import dk.enplan.plan.model.Journal;
import dk.enplan.plan.model.PlanCommand;
import dk.enplan.plan.model.PlanEvent;
import dk.enplan.plan.rehearsal.Scenario.Answered;
import dk.enplan.plan.rehearsal.Scenario.Arrival;
import dk.enplan.plan.rehearsal.Scenario.Heard;
import dk.enplan.plan.replay.Replayed;
import dk.enplan.plan.whatif.Histories;
import dk.enplan.testkit.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every tenth story is told to the running service, through its topics and its database, all of them beside each other in time. */
class ThroughThePlatformTest extends OnTheGround {

    private static final int EVERY = 10;
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 30);

    /** Something that arrives, or only a look at the clock. */
    private record Stop(Instant at, Scenario story, Optional<Arrival> arrival) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Histories histories;
    private final FlagAnswers answers;
    private final ApplicationContext context;
    private final List<Scenario> stories = everyTenth();

    @Autowired
    ThroughThePlatformTest(
            JdbcClient jdbc, Clock clock, Histories histories, FlagAnswers answers, ApplicationContext context) {
        this.context = context;
        this.jdbc = jdbc;
        this.clock = clock;
        this.histories = histories;
        this.answers = answers;
    }

    /** A story with numbers of its own is for a platform with those numbers. */
    private static List<Scenario> everyTenth() {
        var all = ScenarioTest.STORIES.stream()
                .map(ScenarioTest::read)
                .filter(story -> story.params().isEmpty())
                .toList();
        return IntStream.range(0, all.size())
                .filter(place -> place % EVERY == 0)
                .mapToObj(all::get)
                .toList();
    }

    @AfterEach
    void the_clock_goes_back() throws IOException {
        Files.deleteIfExists(CLOCK);
        var late = Instant.now().plusSeconds(60);
        eventually(() -> assertThat(clock.instant()).isBefore(late));
    }

    @Test
    void every_tenth_story_comes_out_as_it_is_written() {
        Topics.create(stories.stream()
                .flatMap(story -> story.arrivals().stream())
                .flatMap(arrival -> arrival instanceof Heard heard ? Stream.of(topic(heard)) : Stream.empty())
                .distinct()
                .toArray(String[]::new));
        var stops = new TreeMap<>(stories.stream()
                .flatMap(ThroughThePlatformTest::stops)
                .collect(Collectors.groupingBy(stop -> stop.at().getEpochSecond() / 60)));
        stops.values().forEach(this::go);
        assertThat(stories).hasSizeGreaterThan(30).allSatisfy(story -> {
            var history = histories.of(story.citizen());
            var told =
                    Comparison.of(story, history, Journal.empty(story.citizen()).evolve(history));
            assertThat(told.asWritten()).as(Printed.of(story.name(), told)).isTrue();
        });
        // And told again from what is recorded of it, each comes out as it was recorded and is shown.
        assertThat(stories)
                .allSatisfy(story -> assertThat(Replayed.deviations(context, story.citizen()))
                        .as(story.name())
                        .isEmpty());
    }

    /** The clock stops wherever something arrives, on every day of which the story says something, and at its end. */
    private static Stream<Stop> stops(Scenario story) {
        var arrivals = story.arrivals().stream().map(it -> new Stop(it.at(), story, Optional.of(it)));
        var days = story.expect().stream()
                .map(change -> change.day().atTime(END_OF_DAY).atZone(Here.ZONE).toInstant());
        var looks = Stream.concat(days, Stream.of(story.until()))
                .distinct()
                .filter(at -> !at.isAfter(story.until()))
                .map(at -> new Stop(at, story, Optional.empty()));
        return Stream.concat(arrivals, looks);
    }

    private void go(List<Stop> together) {
        var at = together.stream().map(Stop::at).max(Comparator.naturalOrder()).orElseThrow();
        moveTo(at);
        eventually(() -> assertThat(due(at)).isZero());
        together.stream()
                .sorted(Comparator.comparing(Stop::at))
                .forEach(stop -> stop.arrival().ifPresent(arrival -> arrives(stop.story(), arrival)));
    }

    private void moveTo(Instant at) {
        try {
            Files.writeString(CLOCK, Duration.between(Instant.now(), at).toString());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        eventually(() -> assertThat(clock.instant()).isBetween(at, at.plusSeconds(60)));
    }

    private long due(Instant at) {
        return jdbc.sql("select count(*) from wake_up where due_at <= :at and citizen_id in (:ours)")
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .param(
                        "ours",
                        stories.stream().map(story -> story.citizen().value()).toList())
                .query(Long.class)
                .single();
    }

    private void arrives(Scenario story, Arrival arrival) {
        switch (arrival) {
            case Heard heard -> {
                Topics.send(
                        topic(heard), story.citizen().toString(), heard.fact().json());
                eventually(() -> assertThat(known(story))
                        .contains(heard.fact().envelope().id()));
            }
            case Answered answer ->
                Journal.empty(story.citizen()).evolve(histories.of(story.citizen())).open().values().stream()
                        .filter(flag -> answer.means(flag.key()))
                        .forEach(flag -> assertThat(
                                        answers.take(story.citizen(), at -> command(answer, flag.flagId(), at)))
                                .contains(new Decision.Accepted()));
        }
    }

    private static PlanCommand command(Answered answer, UUID flagId, Instant at) {
        return answer.waives()
                ? new PlanCommand.Waive(flagId, answer.by(), new Text(answer.reason()), at)
                : new PlanCommand.Acknowledge(flagId, answer.by(), at);
    }

    private List<UUID> known(Scenario story) {
        return histories.of(story.citizen()).stream()
                .flatMap(event -> event instanceof PlanEvent.FactRecorded(var fact, var at)
                        ? Stream.of(fact.envelope().id())
                        : Stream.empty())
                .toList();
    }

    private static String topic(Heard heard) {
        return "enplan.events." + heard.fact().envelope().sector().value();
    }
}
