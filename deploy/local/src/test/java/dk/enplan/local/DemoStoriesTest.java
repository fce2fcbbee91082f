package dk.enplan.local;

import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.contracts.Cpr;
import dk.enplan.contracts.Language;
import dk.enplan.contracts.Reading;
import dk.enplan.local.DemoStory.Line;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DemoStoriesTest {

    private static final Path DEMO = Path.of("demo");
    private static final LocalDate FRIDAY = LocalDate.parse("2026-11-20");
    private static final UUID ANJA = UUID.fromString("11111111-1111-4111-8111-111111111111");

    @ParameterizedTest
    @EnumSource
    void on_every_weekday_they_speak_the_published_language(DayOfWeek day) throws IOException {
        var today = FRIDAY.with(day);
        for (var told : told(stories(today)).toList())
            assertThat(Language.FACTS.read(told.event())).as("%s", told.event()).isInstanceOf(Reading.Understood.class);
    }

    @ParameterizedTest
    @EnumSource
    void nothing_is_told_before_it_has_happened(DayOfWeek day) throws IOException {
        var now = noon(FRIDAY.with(day));
        for (var chapter : DemoStories.chapters(stories(FRIDAY.with(day)), now)) {
            assertThat(chapter.until()).isBeforeOrEqualTo(now);
            for (var told : told(chapter)) {
                assertThat(at(told, "time")).as("%s", told.event()).isBeforeOrEqualTo(at(told, "recordedat"));
                assertThat(at(told, "recordedat")).isBeforeOrEqualTo(chapter.until());
            }
        }
    }

    @Test
    void the_same_line_is_the_same_event_and_no_other_has_its_id_but_by_mistake() throws IOException {
        var ids = new HashMap<UUID, Integer>();
        told(stories(FRIDAY)).forEach(told -> ids.merge(told.id(), 1, Integer::sum));
        var again = told(stories(FRIDAY.plusDays(3))).map(Line.Told::id);

        assertThat(again).allMatch(ids::containsKey);
        assertThat(ids.values()).filteredOn(times -> times > 1).hasSize(2);
    }

    @Test
    void there_are_a_dozen_of_them_and_anja_has_the_most_to_tell() throws IOException {
        var stories = stories(FRIDAY);

        assertThat(stories).hasSize(12);
        assertThat(stories.stream().max((a, b) -> a.lines().size() - b.lines().size()))
                .map(DemoStory::citizen)
                .contains(ANJA);
    }

    @Test
    void everybody_has_a_name_and_a_number_that_nobody_has() throws IOException {
        var numbers = new TreeSet<String>();
        for (var story : stories(FRIDAY)) {
            var person = story.person();
            assertThat(person.path("givenName").asString("")).isEqualToIgnoringCase(story.name());
            assertThat(person.path("familyName").asString("")).isNotBlank();
            var cpr = person.path("cpr").asString("");
            assertThat(Cpr.read(cpr)).as(story.name()).isInstanceOf(Reading.Understood.class);
            assertThat(isNobodys(cpr.replace("-", ""))).as(story.name()).isTrue();
            numbers.add(cpr);
        }
        assertThat(numbers).hasSize(12);
    }

    /** Of a day before 2007, when all that were given out divided by eleven; and not of a first of January, where that was given up. */
    private static boolean isNobodys(String cpr) {
        var weights = List.of(4, 3, 2, 7, 6, 5, 4, 3, 2, 1);
        var sum = 0;
        for (int i = 0; i < weights.size(); i++) sum += weights.get(i) * (cpr.charAt(i) - '0');
        return sum % 11 != 0
                && !cpr.startsWith("0101")
                && (cpr.charAt(6) <= '3' || cpr.substring(4, 6).compareTo("07") < 0);
    }

    @ParameterizedTest
    @EnumSource
    void in_any_week_several_sectors_expect_anja(DayOfWeek day) throws IOException {
        var monday = FRIDAY.with(DayOfWeek.MONDAY);
        var sectors = new TreeSet<String>();
        for (var told : told(stories(FRIDAY.with(day))).toList()) {
            var start = told.event().path("data").path("start").asString("");
            if (!told.citizen().equals(ANJA) || start.isEmpty()) continue;
            var date = OffsetDateTime.parse(start).toLocalDate();
            if (!date.isBefore(monday) && date.isBefore(monday.plusDays(7))) sectors.add(told.sector());
        }

        assertThat(sectors).hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void they_show_what_there_is_to_show() throws IOException {
        var said = new TreeSet<String>();
        told(stories(FRIDAY))
                .forEach(told -> said.add(told.event().path("type").asString().replaceAll("dk.enplan.|.v1", "")));

        assertThat(said)
                .contains(
                        "plan.agreed",
                        "goal.met",
                        "goal.dropped",
                        "effort.waiting",
                        "effort.suspended",
                        "effort.interrupted",
                        "effort.ended",
                        "stay.end-planned",
                        "home.arrears-registered",
                        "effort.stated",
                        "citizen.exited",
                        "wellbeing.reported",
                        "progression.recorded",
                        "promise.kept",
                        "request.made",
                        "consent.withdrawn",
                        "event.annulled",
                        "contact.absence-started");
        assertThat(told(stories(FRIDAY))
                        .map(told -> told.event().path("audience").asString("plan"))
                        .distinct())
                .containsExactlyInAnyOrder("plan", "authority", "relational", "restricted", "private");
    }

    /** What was told in the evening was not known in the morning, and at midnight deadlines pass. */
    @Test
    void no_chapter_is_longer_than_a_day() throws IOException {
        for (var chapter : DemoStories.chapters(stories(FRIDAY), noon(FRIDAY)))
            assertThat(chapter.lines().stream()
                            .map(line -> LocalDate.ofInstant(line.at(), MovedClock.HERE))
                            .distinct())
                    .hasSize(1);
    }

    /** What no door would take shows what becomes of it. */
    @Test
    void past_the_doors_comes_a_type_that_nobody_knows_and_what_nobody_can_read() throws IOException {
        var slipped = stories(FRIDAY).stream()
                .flatMap(story -> story.lines().stream())
                .filter(Line.Slipped.class::isInstance)
                .map(line -> Language.FACTS.read(((Line.Slipped) line).message()));

        assertThat(slipped)
                .hasAtLeastOneElementOfType(Reading.Unheard.class)
                .hasAtLeastOneElementOfType(Reading.Wrong.class)
                .noneMatch(Reading.Understood.class::isInstance);
    }

    @Test
    void an_answer_ends_its_chapter() throws IOException {
        for (var chapter : DemoStories.chapters(stories(FRIDAY), noon(FRIDAY)))
            assertThat(chapter.lines().subList(0, chapter.lines().size() - 1))
                    .noneMatch(Line.Answered.class::isInstance);
    }

    private static List<DemoStory> stories(LocalDate today) throws IOException {
        return DemoStories.stories(DEMO, today);
    }

    private static Stream<Line.Told> told(List<DemoStory> stories) {
        return stories.stream()
                .flatMap(story -> story.lines().stream())
                .filter(Line.Told.class::isInstance)
                .map(Line.Told.class::cast);
    }

    private static List<Line.Told> told(DemoStories.Chapter chapter) {
        var told = new ArrayList<Line.Told>();
        for (var line : chapter.lines()) if (line instanceof Line.Told event) told.add(event);
        return told;
    }

    private static Instant at(Line.Told told, String attribute) {
        return OffsetDateTime.parse(told.event().path(attribute).asString()).toInstant();
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(MovedClock.HERE).toInstant();
    }
}
