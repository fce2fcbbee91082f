package dk.enplan.plan.desk.week;

import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.contracts.Here;
import dk.enplan.plan.desk.PageTrial;
import dk.enplan.plan.desk.Saying;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** What the page of a week shows, and what comes of booking in it. */
class WeekPageTest extends PageTrial {

    private final LocalDate monday = Week.mondayOf(LocalDate.now(Here.ZONE)).plusWeeks(2);

    @Autowired
    WeekPageTest(WebApplicationContext context, Saying saying) {
        super(context, saying);
    }

    @BeforeEach
    void enrolled() {
        told("citizen.enrolled", "{\"cluster\":\"adult\",\"municipality\":\"sundby\"}");
    }

    @Test
    void two_at_once_say_so_in_both_languages_and_a_cancelled_one_is_there_and_struck_out() {
        book("a", 1, "10:00", "11:00", ",\"compulsory\":true,\"purpose\":\"Samtale\"");
        book("b", 1, "10:30", "11:30", "");
        book("c", 1, "12:00", "13:00", "");
        told("appointment.cancelled", "{\"appointmentId\":\"c\",\"by\":\"sector\"}");
        as("coordinator");
        assertThat(page(week("da")))
                .contains(
                        "Samtidig med planen kl. 10.30", "Samtidig med planen kl. 10.00", "Samtale", "pligt", "aflyst")
                .contains("part cancelled");
        assertThat(page(week("en"))).contains("At the same time as the plan at 10:30", "cancelled");
    }

    @Test
    void a_childs_week_stands_beside_and_what_is_in_the_childs_own_plan_too() {
        var child = UUID.randomUUID();
        told(child, "citizen.enrolled", "{\"cluster\":\"family\",\"municipality\":\"sundby\"}");
        told(child, "appointment.booked", appointment("school", 2, "09:00", "10:00", ",\"purpose\":\"Skolesamtale\""));
        told(
                "household.member-joined",
                "{\"memberId\":\"m1\",\"relation\":\"child\",\"needsCarer\":true,\"citizenId\":\"" + child + "\"}");
        as("coordinator");
        assertThat(page(week("da"))).contains("Skolesamtale", "<h4>Barn</h4>", "borgeren er med");
        asCitizen();
        assertThat(page(week("da")))
                .as("the child's plan is not the parent's to read")
                .doesNotContain("Skolesamtale")
                .contains("Barn: kun det, der står i borgerens plan.");
    }

    @Test
    void a_week_that_is_none_is_this_week_and_an_earlier_one_is_read_as_well() {
        told("appointment.booked", appointment("then", -20, "09:00", "10:00", ",\"purpose\":\"Dengang\""));
        told("appointment.missed", "{\"appointmentId\":\"then\"}");
        as("coordinator");
        var then = Weeks.written(Week.mondayOf(monday.plusDays(-20)));
        assertThat(page("/citizens/" + citizen + "/week?lang=da&from=" + then)).contains("Dengang", "ikke mødt");
        assertThat(page("/citizens/" + citizen + "/week?lang=da&from=tomorrow")).contains("i dag</span>");
    }

    @Test
    void what_is_offered_is_booked_as_a_meeting_with_its_kind_and_its_time() {
        as("coordinator");
        var address = offered("&what=plan&length=90");
        assertThat(page(address)).contains("planmøde", "Indkald til møde");
        assertThat(post(address, Map.of("act", UUID.randomUUID().toString()))).hasStatus3xxRedirection();
        var at = LocalDate.parse(between(address, "at=", "T"));
        assertThat(page("/citizens/" + citizen + "/week?from=" + Weeks.written(Week.mondayOf(at))))
                .containsOnlyOnce("planmøde</span>");
    }

    @Test
    void a_time_that_was_taken_meanwhile_is_not_booked() {
        as("coordinator");
        var whole = offered("&what=appointment");
        var first = Map.of("act", UUID.randomUUID().toString(), "purpose", "Snak om bolig");
        assertThat(post(whole, first)).hasStatus3xxRedirection();
        assertThat(post(whole, first)).as("a second press").hasStatus3xxRedirection();
        var second = post(whole, Map.of("act", UUID.randomUUID().toString(), "purpose", "Mit eget"));
        assertThat(second).hasStatus(422);
        assertThat(text(second)).contains("Tiden er ikke ledig længere", "Mit eget");
        var at = LocalDate.parse(between(whole, "at=", "T"));
        assertThat(page("/citizens/" + citizen + "/week?from=" + Weeks.written(Week.mondayOf(at))))
                .containsOnlyOnce("Snak om bolig");
    }

    @Test
    void only_the_coordinator_books_and_only_readers_read() {
        told("contact.assigned", "{\"personId\":\"somebody\",\"role\":\"contact-person\"}");
        as("caseworker");
        assertThat(page(week("da"))).contains("Tovholderen kan indkalde").doesNotContain("/week/booking?");
        assertThat(get("/citizens/" + citizen + "/week/booking?at=2030-01-02T09:00"))
                .hasStatus(403);
        as("leader");
        assertThat(get(week("da"))).hasStatus(403);
        as("auditor");
        assertThat(get("/citizens/" + UUID.randomUUID() + "/week")).hasStatus(404);
    }

    /** Where the first time that is suggested would be booked. */
    private String offered(String wish) {
        var booking = "/citizens/" + citizen + "/week/booking?";
        return booking + between(page(week("da") + wish), "href=\"" + booking, "\"");
    }

    private String week(String language) {
        return "/citizens/" + citizen + "/week?lang=" + language + "&from=" + Weeks.written(monday);
    }

    private void book(String id, int day, String from, String to, String more) {
        told("appointment.booked", appointment(id, day, from, to, more));
    }

    private String appointment(String id, int day, String from, String to, String more) {
        var date = monday.plusDays(day);
        return "{\"appointmentId\":\"%s\",\"start\":\"%s\",\"end\":\"%s\"%s}"
                .formatted(id, at(date, from), at(date, to), more);
    }

    private static String at(LocalDate date, String time) {
        return date.atTime(java.time.LocalTime.parse(time)).atZone(Here.ZONE).toOffsetDateTime() + "";
    }
}
