package dk.enplan.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.local.Platform;
import dk.enplan.proof.Fault.ClockJumps;
import dk.enplan.proof.Fault.Killed;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DeckTest {

    @Test
    void one_deck_holds_every_kind_of_fault_and_kills_every_part() {
        for (var seed = 0L; seed < 50; seed++) {
            var faults = once(new Deck(seed));

            assertThat(faults.stream().map(Fault::kind).collect(Collectors.toSet()))
                    .containsExactlyInAnyOrder("Killed", "Frozen", "SlowDisk", "StuckDisk", "ClockJumps", "Restarted");
            var killed = new HashSet<String>();
            faults.forEach(fault -> {
                if (fault instanceof Killed(var parts, var away)) killed.addAll(parts);
            });
            assertThat(killed).containsAll(Platform.PARTS).contains(Deck.REPLICA);
            assertThat(faults).anyMatch(it -> it instanceof ClockJumps(var by) && by.isNegative());
        }
    }

    @Test
    void the_same_seed_breaks_the_same_things_in_the_same_order() {
        assertThat(once(new Deck(7))).isEqualTo(once(new Deck(7))).isNotEqualTo(once(new Deck(8)));
    }

    @Test
    void the_second_deck_is_shuffled_anew() {
        var deck = new Deck(7);

        assertThat(once(deck)).isNotEqualTo(once(deck));
    }

    private static List<Fault> once(Deck deck) {
        var faults = new ArrayList<Fault>();
        do faults.add(deck.next());
        while (!deck.isThrough());
        return faults;
    }
}
