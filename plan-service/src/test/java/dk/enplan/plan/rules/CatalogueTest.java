package dk.enplan.plan.rules;

import static dk.enplan.plan.model.Telling.id;
import static dk.enplan.plan.model.Telling.on;
import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.contracts.CloudEvent;
import dk.enplan.contracts.Tag;
import dk.enplan.contracts.fact.Contact;
import dk.enplan.contracts.fact.Effort;
import dk.enplan.contracts.fact.EffortEnd;
import dk.enplan.contracts.fact.EffortKind;
import dk.enplan.contracts.fact.Fact;
import dk.enplan.contracts.fact.Home;
import dk.enplan.contracts.fact.Household;
import dk.enplan.contracts.fact.Purpose;
import dk.enplan.contracts.fact.Stay;
import dk.enplan.contracts.fact.StayKind;
import dk.enplan.plan.model.Telling;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What each rule of the catalogue says, beyond its story. */
class CatalogueTest {

    @Test
    void no_file_of_rules_is_left_unread() throws IOException, URISyntaxException {
        var folder =
                Path.of(Objects.requireNonNull(RuleBook.class.getClassLoader().getResource("rules"))
                        .toURI());
        var files = new TreeSet<String>();
        try (var found = Files.walk(folder)) {
            found.filter(Files::isRegularFile)
                    .forEach(file -> files.add(
                            "rules/" + folder.relativize(file).toString().replace('\\', '/')));
        }
        assertThat(Catalogue.shipped().keySet()).containsExactlyElementsOf(files);
    }

    @Test
    void a_home_is_asked_about_a_week_after_moving_in_where_nothing_was_allocated_before() {
        var asked = Asked.theCatalogue().about("handoff/home-without-support").told(movedIn("2026-05-01"));
        assertThat(asked.holding("2026-05-08T12:00")).isEmpty();
        assertThat(asked.steps("2026-06-01"))
                .containsExactly("2026-05-09 HIGH [COORDINATOR, OWNERS]", "2026-05-23 HIGH [TEAM_LEADER]");
    }

    @Test
    void support_that_is_planned_is_not_asked_about_at_the_allocation() {
        var asked = Asked.theCatalogue().about("handoff/home-without-support").told(allocated("2026-04-01", true));
        assertThat(asked.holding("2026-06-01")).isEmpty();
    }

    @Test
    void a_visit_counts_from_the_day_of_moving_in_and_a_message_never() {
        var asked = Asked.theCatalogue()
                .about("handoff/home-without-support")
                .told(allocated("2026-04-01", false), met("2026-04-20", "visit"), met("2026-05-02", "message"));
        assertThat(asked.holding("2026-05-03")).containsExactly("handoff/home-without-support");
        asked.told(met("2026-05-03", "visit"));
        assertThat(asked.holding("2026-05-04")).isEmpty();
    }

    @Test
    void a_home_that_is_lost_is_not_waited_for() {
        var asked = Asked.theCatalogue()
                .about("handoff/home-without-support")
                .told(allocated("2026-04-01", false), on("2026-04-15").told("lost", new Home.Lost("flat-1", null)));
        assertThat(asked.holding("2026-06-01")).isEmpty();
    }

    @Test
    void a_family_from_a_crisis_centre_is_left_to_its_own_rule() {
        var stayed = on("2026-02-01").told("in", new Stay.Started("s1", StayKind.CRISIS_CENTRE, null, null));
        var left = on("2026-04-20").told("out", new Stay.Ended("s1", null));
        var child =
                on("2026-01-10").told("child", new Household.MemberJoined("c1", new Tag("child"), null, null, null));
        var alone = Asked.theCatalogue()
                .about("handoff/home-without-support", "handoff/new-home-family-unsupported")
                .told(stayed, left, movedIn("2026-05-01"));
        assertThat(alone.holding("2026-06-01")).containsExactly("handoff/home-without-support");
        assertThat(alone.told(child).holding("2026-06-01")).containsExactly("handoff/new-home-family-unsupported");
    }

    @Test
    void support_that_is_told_of_late_clears_as_if_it_had_been_known() {
        var asked = Asked.theCatalogue().about("handoff/home-without-support").told(movedIn("2026-05-01"));
        assertThat(asked.holding("2026-05-12")).hasSize(1);
        asked.told(on("2026-04-20").told("support", started(EffortKind.HOUSING_SUPPORT, null)));
        assertThat(asked.holding("2026-05-12")).isEmpty();
    }

    @Test
    void a_sector_may_change_its_mind_about_a_purpose() {
        var asked = Asked.theCatalogue()
                .about("conflict/one-effort-two-purposes")
                .told(
                        begun("2026-01-07", "jobcenter", Purpose.ROUTINE),
                        begun("2026-01-09", "jobcenter", Purpose.TEST_PROFESSION));
        assertThat(asked.holding("2026-01-10")).isEmpty();
    }

    @Test
    void two_sectors_that_mean_different_things_are_named_with_both_events() {
        var asked = Asked.theCatalogue()
                .about("conflict/one-effort-two-purposes")
                .told(
                        begun("2026-01-07", "jobcenter", Purpose.ROUTINE),
                        stated("2026-01-10", "employer", Purpose.TEST_PROFESSION));
        assertThat(asked.at("2026-01-11").findings()).singleElement().satisfies(finding -> {
            assertThat(finding.key().cause()).containsExactly("e1");
            assertThat(finding.because()).containsExactly(id("begun 2026-01-07"), id("stated 2026-01-10"));
            assertThat(finding.dueOn()).isNull();
            assertThat(finding.why().en()).contains(": everyday routine and trying a profession.");
        });
    }

    @Test
    void what_is_said_after_an_agreement_is_held_against_it() {
        var agreed = on("2026-01-20").by("plan").told("agreed", new Effort.Agreed("e1", Purpose.ROUTINE, null));
        var asked = Asked.theCatalogue()
                .about("conflict/one-effort-two-purposes")
                .told(
                        begun("2026-01-07", "jobcenter", Purpose.ROUTINE),
                        stated("2026-01-10", "employer", Purpose.TEST_PROFESSION),
                        agreed);
        assertThat(asked.holding("2026-01-21")).isEmpty();
        asked.told(stated("2026-02-01", "employer", Purpose.TEST_PROFESSION));
        assertThat(asked.holding("2026-02-02")).containsExactly("conflict/one-effort-two-purposes");
    }

    @Test
    void an_effort_that_has_ended_is_not_talked_about() {
        var asked = Asked.theCatalogue()
                .about("conflict/one-effort-two-purposes")
                .told(
                        begun("2026-01-07", "jobcenter", Purpose.ROUTINE),
                        stated("2026-01-10", "employer", Purpose.TEST_PROFESSION),
                        on("2026-01-12")
                                .told("end", new Effort.Ended("e1", EffortEnd.COMPLETED, null, null, null, null)));
        assertThat(asked.holding("2026-01-11")).hasSize(1);
        assertThat(asked.holding("2026-01-13")).isEmpty();
    }

    private static CloudEvent<Fact> allocated(String day, boolean supportPlanned) {
        var home = new Home.Allocated("flat-1", LocalDate.parse(day).plusDays(30), supportPlanned);
        return on(day).by("housing").told("allocated " + day, home);
    }

    private static CloudEvent<Fact> movedIn(String day) {
        return on(day).by("housing").told("moved in " + day, new Home.TenancyStarted("flat-1"));
    }

    private static CloudEvent<Fact> met(String day, String channel) {
        return on(day).told("met " + day, new Contact.Made(null, new Tag(channel), null, null, null));
    }

    private static CloudEvent<Fact> begun(String day, String sector, Purpose purpose) {
        return on(day).by(sector).told("begun " + day, started(EffortKind.INTERNSHIP, purpose));
    }

    private static CloudEvent<Fact> stated(String day, String sector, Purpose purpose) {
        Telling telling = on(day).by(sector);
        return telling.told("stated " + day, new Effort.Stated("e1", purpose, null));
    }

    private static Effort.Started started(EffortKind kind, @Nullable Purpose purpose) {
        return new Effort.Started(
                "e1", kind, purpose, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null);
    }
}
