package dk.enplan.notification.model;

import static dk.enplan.contracts.flag.Severity.HIGH;
import static dk.enplan.contracts.flag.Severity.WARN;
import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.contracts.CitizenId;
import dk.enplan.contracts.Tag;
import dk.enplan.contracts.Text;
import dk.enplan.contracts.flag.FlagNews;
import dk.enplan.contracts.flag.Recipient;
import dk.enplan.contracts.flag.Severity;
import dk.enplan.contracts.flag.Told;
import dk.enplan.notification.model.Change.NoticeGiven;
import dk.enplan.notification.model.Change.NoticeRepeated;
import dk.enplan.notification.model.Decision.Heard;
import dk.enplan.notification.model.Decision.NeverRaised;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class HearingTest {

    private static final UUID FLAG = UUID.fromString("00000000-0000-4000-8000-00000000000f");
    private static final CitizenId ANJA = CitizenId.of("11111111-1111-4111-8111-111111111111");
    private static final OffsetDateTime MONDAY = OffsetDateTime.parse("2026-03-02T09:00:00+01:00");
    private static final Mailbox TOVE = new Mailbox.Person("tove");
    private static final Mailbox JOBCENTER = new Mailbox.Caseworkers("jobcenter");

    private static final Recipient COORDINATOR_TOVE = new Recipient(Told.COORDINATOR, null, "tove");
    private static final Recipient OWNERS_IN_JOBCENTER = new Recipient(Told.OWNERS, new Tag("jobcenter"), null);

    private static final Standing UNHEARD = new Standing.Unheard();
    private static final Standing SETTLED = new Standing.Settled();

    @Test
    void a_raised_flag_gives_a_notice_to_each_recipient() {
        var changes = changes(UNHEARD, raised(COORDINATOR_TOVE, OWNERS_IN_JOBCENTER));
        assertThat(changes).hasSize(3).first().isInstanceOf(Change.Raised.class);
        assertThat(changes).contains(new NoticeGiven(TOVE, Told.COORDINATOR), new NoticeGiven(JOBCENTER, Told.OWNERS));
    }

    @Test
    void somebody_told_in_two_roles_gets_one_notice() {
        var twice = new Recipient(Told.TEAM_LEADER, null, "tove");
        assertThat(changes(UNHEARD, raised(COORDINATOR_TOVE, twice)))
                .filteredOn(NoticeGiven.class::isInstance)
                .containsExactly(new NoticeGiven(TOVE, Told.COORDINATOR));
    }

    @Test
    void a_flag_that_is_open_is_not_raised_twice() {
        assertThat(changes(open(WARN, TOVE), raised(COORDINATOR_TOVE))).isEmpty();
    }

    @Test
    void an_escalation_tells_the_new_and_repeats_itself_to_those_told_before() {
        assertThat(changes(open(WARN, TOVE), escalated(HIGH, OWNERS_IN_JOBCENTER)))
                .containsExactlyInAnyOrder(
                        new Change.Escalated(HIGH), new NoticeRepeated(TOVE), new NoticeGiven(JOBCENTER, Told.OWNERS));
    }

    @Test
    void an_escalation_to_somebody_told_before_gives_no_second_notice() {
        assertThat(changes(open(WARN, TOVE), escalated(HIGH, COORDINATOR_TOVE)))
                .containsExactlyInAnyOrder(new Change.Escalated(HIGH), new NoticeRepeated(TOVE));
    }

    @Test
    void an_escalation_that_says_nothing_new_disturbs_nobody() {
        assertThat(changes(open(HIGH, TOVE), escalated(HIGH, COORDINATOR_TOVE))).isEmpty();
    }

    @Test
    void somebody_new_is_told_without_the_severity_falling() {
        assertThat(changes(open(HIGH, TOVE), escalated(WARN, OWNERS_IN_JOBCENTER)))
                .contains(new Change.Escalated(HIGH), new NoticeGiven(JOBCENTER, Told.OWNERS));
    }

    @Test
    void an_acknowledged_flag_keeps_its_notices() {
        assertThat(changes(open(WARN, TOVE), new FlagNews.Acknowledged(FLAG, "r", "tove")))
                .containsExactly(new Change.Acknowledged());
    }

    @Test
    void a_cleared_flag_settles_and_says_whether_it_was_ever_due() {
        assertThat(changes(open(WARN, TOVE), new FlagNews.Cleared(FLAG, "r", true, null)))
                .containsExactly(new Change.Cleared(true));
    }

    @Test
    void a_waived_flag_settles() {
        assertThat(changes(open(WARN, TOVE), new FlagNews.Waived(FLAG, "r", "tove", new Text("aftalt"))))
                .containsExactly(new Change.Waived());
    }

    @Test
    void a_settled_flag_stays_settled_whatever_comes() {
        assertThat(changes(SETTLED, raised(COORDINATOR_TOVE))).isEmpty();
        assertThat(changes(SETTLED, escalated(HIGH, COORDINATOR_TOVE))).isEmpty();
        assertThat(changes(SETTLED, new FlagNews.Acknowledged(FLAG, "r", "tove")))
                .isEmpty();
        assertThat(changes(SETTLED, new FlagNews.Cleared(FLAG, "r", false, null)))
                .isEmpty();
    }

    @Test
    void more_about_a_flag_that_was_never_raised_is_not_lost_in_silence() {
        assertThat(Hearing.decide(UNHEARD, escalated(HIGH, COORDINATOR_TOVE), ANJA))
                .isEqualTo(new NeverRaised());
        assertThat(Hearing.decide(UNHEARD, new FlagNews.Cleared(FLAG, "r", false, null), ANJA))
                .isEqualTo(new NeverRaised());
    }

    private static List<Change> changes(Standing standing, FlagNews news) {
        assertThat(Hearing.decide(standing, news, ANJA)).isInstanceOf(Heard.class);
        return ((Heard) Hearing.decide(standing, news, ANJA)).changes();
    }

    private static Standing open(Severity severity, Mailbox... told) {
        return new Standing.Open(severity, Set.of(told));
    }

    private static FlagNews raised(Recipient... recipients) {
        var words = new Text("ord");
        return new FlagNews.Raised(
                FLAG,
                "r",
                "1",
                List.of("effort-1"),
                WARN,
                MONDAY,
                null,
                words,
                words,
                words,
                words,
                List.of(),
                List.of(),
                List.of(recipients),
                null);
    }

    private static FlagNews escalated(Severity severity, Recipient... recipients) {
        return new FlagNews.Escalated(FLAG, "r", severity, MONDAY, List.of(recipients));
    }
}
