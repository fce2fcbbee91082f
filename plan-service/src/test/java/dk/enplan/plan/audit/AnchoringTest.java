package dk.enplan.plan.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.enplan.plan.AuditKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Anchors hold all events together, a stretch at a time, and miss none. */
class AnchoringTest extends AuditTrial {

    @Test
    void an_anchor_is_made_when_it_is_due_and_something_is_new() {
        var replica = new Replica();
        replica.anchoring.look();
        assertThat(replica.anchors.last()).as("nothing was said").isEmpty();
        STORE.say(3, anja);
        replica.anchoring.look();
        var first = replica.anchors.last().orElseThrow();
        assertThat(first.sum().events()).isEqualTo(3);
        STORE.say(1, anja);
        replica.anchoring.look();
        assertThat(replica.anchors.last().orElseThrow().number())
                .as("no minute has gone")
                .isEqualTo(1);
        var second = anchor();
        assertThat(second.number()).isEqualTo(2);
        assertThat(second.follows(first)).isTrue();
        assertThat(second.sum().events()).isEqualTo(1);
        assertThat(anchor().number()).as("nothing is new").isEqualTo(2);
        assertThat(found()).isEmpty();
    }

    @Test
    void an_event_of_a_transaction_that_was_still_open_is_waited_for_and_not_missed() throws Exception {
        var said = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        try (var another = Executors.newVirtualThreadPerTaskExecutor()) {
            var open = another.submit(() -> STORE.transactions().within(() -> {
                STORE.sayInTheEnd(1, anja, said, goOn);
            }));
            said.await();
            // A later place, and committed earlier.
            STORE.say(1, bo);
            var replica = new Replica();
            replica.anchoring.look();
            replica.anchoring.look();
            assertThat(replica.anchors.last())
                    .as("waits for whoever is writing")
                    .isEmpty();
            STORE.say(1, bo);
            assertThat(new Replica().verify().events())
                    .as("keeps nobody from writing")
                    .isEqualTo(2);
            goOn.countDown();
            open.get();
            replica.anchoring.look();
            assertThat(replica.anchors.last().orElseThrow().sum().events())
                    .as("both that had a place when it was due")
                    .isEqualTo(2);
            assertThat(placeOf(anja, 0)).isLessThan(placeOf(bo, 0));
        }
        assertThat(found()).isEmpty();
    }

    @Test
    void of_many_replicas_one_makes_it() throws Exception {
        STORE.say(200, anja, bo);
        var looks = Stream.generate(Replica::new)
                .limit(4)
                .map(replica -> Executors.callable(replica.anchoring::look))
                .toList();
        try (var replicas = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var look : replicas.invokeAll(looks)) look.get();
        }
        assertThat(new Replica().anchors.last().orElseThrow().number()).isEqualTo(1);
        assertThat(found()).isEmpty();
    }

    @Test
    void whoever_misses_an_anchor_that_it_has_seen_makes_no_other() {
        STORE.say(1, anja);
        var replica = new Replica();
        replica.anchoring.look();
        tamper("delete from anchor");
        replica.anchoring.look();
        assertThat(replica.anchors.last()).isEmpty();
        assertThat(told(replica.verify())).containsExactly("anchor-removed by memory #1");
    }

    @Test
    void keys_change_and_what_the_old_one_signed_still_holds() throws IOException {
        STORE.say(1, anja);
        anchor();
        var old = AuditKeys.pair();
        var former = Files.readString(folder.resolve("key.pem"));
        var retired = Files.createDirectory(folder.resolve("retired"));
        Files.writeString(retired.resolve("2026.pem"), former.substring(former.indexOf("-----BEGIN PUBLIC")));
        Files.writeString(retired.resolve("2025.pem"), AuditKeys.publicPem(old));
        Files.writeString(folder.resolve("key.pem"), AuditKeys.pem(AuditKeys.pair()));
        assertThat(found()).as("nobody listed it").containsExactly("signature by signature #1");

        var keys = AnchorKeys.read(folder.resolve("key.pem").toString(), retired.toString());
        assertThat(told(new Replica(keys).verify())).isEmpty();
        assertThat(keys.published()).hasSize(3);
        assertThat(keys.published().keySet()).first().isEqualTo(keys.currentId());
    }

    @Test
    void a_key_that_cannot_be_read_is_refused_with_what_to_do() throws IOException {
        assertThatThrownBy(() -> AnchorKeys.read("", ""))
                .hasMessageContaining("ENPLAN_AUDIT_KEY is not set")
                .hasMessageContaining("openssl genpkey");
        var file = folder.resolve("broken.pem");
        assertThatThrownBy(() -> AnchorKeys.read(file.toString(), ""))
                .hasMessageContaining("ENPLAN_AUDIT_KEY names " + file)
                .hasMessageContaining("mend the path");
        Files.writeString(file, "no key at all");
        assertThatThrownBy(() -> AnchorKeys.read(file.toString(), ""))
                .hasMessageContaining("exactly one private key")
                .hasMessageNotContaining("no key at all");
        Files.writeString(file, AuditKeys.pem(AuditKeys.pair()).replace("PUBLIC", "OTHER"));
        assertThatThrownBy(() -> AnchorKeys.read(file.toString(), "")).hasMessageContaining("exactly one public key");
        var one = AuditKeys.pem(AuditKeys.pair());
        Files.writeString(
                file, one.substring(0, one.indexOf("-----BEGIN PUBLIC")) + AuditKeys.publicPem(AuditKeys.pair()));
        assertThatThrownBy(() -> AnchorKeys.read(file.toString(), "")).hasMessageContaining("not a pair");
        var whole = folder.resolve("key.pem").toString();
        assertThatThrownBy(() -> AnchorKeys.read(whole, file + ".gone")).hasMessageContaining("ENPLAN_AUDIT_OLD_KEYS");
    }
}
