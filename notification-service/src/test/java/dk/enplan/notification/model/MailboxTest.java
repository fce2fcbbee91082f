package dk.enplan.notification.model;

import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.contracts.CitizenId;
import dk.enplan.contracts.Tag;
import dk.enplan.contracts.flag.Recipient;
import dk.enplan.contracts.flag.Told;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MailboxTest {

    private static final CitizenId ANJA = CitizenId.of("11111111-1111-4111-8111-111111111111");
    private static final CitizenId BO = CitizenId.of("22222222-2222-4222-8222-222222222222");
    private static final Mailbox OF_ANJA = new Mailbox.Citizen(ANJA);

    @Test
    void a_named_person_is_told_alone() {
        for (var told : Set.of(Told.COORDINATOR, Told.OWNERS, Told.TEAM_LEADER, Told.SECTOR_LEADER, Told.STEERING))
            assertThat(mailbox(told, "family", "fie")).isEqualTo(new Mailbox.Person("fie"));
    }

    @Test
    void where_nobody_is_named_the_role_is_told() {
        assertThat(mailbox(Told.COORDINATOR, null, null)).isEqualTo(new Mailbox.Coordinators());
        assertThat(mailbox(Told.OWNERS, "family", null)).isEqualTo(new Mailbox.Caseworkers("family"));
        assertThat(mailbox(Told.TEAM_LEADER, "family", null)).isEqualTo(new Mailbox.SectorLeaders("family"));
        assertThat(mailbox(Told.STEERING, null, null)).isEqualTo(new Mailbox.Leaders());
    }

    @Test
    void owners_of_no_known_sector_are_the_coordinators_business() {
        assertThat(mailbox(Told.OWNERS, null, null)).isEqualTo(new Mailbox.Coordinators());
    }

    @Test
    void the_citizen_told_is_the_one_the_flag_is_about_whoever_is_named() {
        assertThat(mailbox(Told.CITIZEN, null, "bo")).isEqualTo(OF_ANJA);
    }

    @Test
    void a_mailbox_is_found_again_by_its_key() {
        for (var mailbox : Set.of(
                new Mailbox.Person("leaders/family"),
                new Mailbox.Coordinators(),
                new Mailbox.Caseworkers("family"),
                new Mailbox.Leaders(),
                new Mailbox.SectorLeaders("family"),
                OF_ANJA)) assertThat(Mailbox.named(mailbox.key())).isEqualTo(mailbox);
    }

    @Test
    void a_coordinator_opens_their_own_mailbox_and_the_coordinators() {
        assertThat(reader("tove", "coordinator", "plan", null).mailboxes())
                .containsExactlyInAnyOrder(new Mailbox.Person("tove"), new Mailbox.Coordinators());
    }

    @Test
    void a_caseworker_opens_their_own_mailbox_and_their_sectors() {
        assertThat(reader("fie", "caseworker", "family", null).mailboxes())
                .containsExactlyInAnyOrder(new Mailbox.Person("fie"), new Mailbox.Caseworkers("family"));
    }

    @Test
    void a_leader_opens_the_leaders_and_their_sectors() {
        assertThat(reader("lone", "leader", "plan", null).mailboxes())
                .containsExactlyInAnyOrder(
                        new Mailbox.Person("lone"), new Mailbox.Leaders(), new Mailbox.SectorLeaders("plan"));
    }

    @Test
    void a_citizen_opens_only_what_is_addressed_to_them() {
        assertThat(reader("fie", "citizen", null, BO).mailboxes()).containsExactly(new Mailbox.Citizen(BO));
    }

    @Test
    void systems_auditors_and_operators_have_no_mailbox_even_with_another_role() {
        for (var role : Set.of("sector-system", "auditor", "operator"))
            assertThat(new Reader("x", Set.of(role, "coordinator"), "family", null).mailboxes())
                    .isEmpty();
    }

    private static Mailbox mailbox(Told told, @Nullable String sector, @Nullable String person) {
        return Mailbox.of(new Recipient(told, sector == null ? null : new Tag(sector), person), ANJA);
    }

    private static Reader reader(String name, String role, @Nullable String sector, @Nullable CitizenId citizen) {
        return new Reader(name, Set.of(role), sector, citizen);
    }
}
