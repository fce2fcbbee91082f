package dk.enplan.plan.identity;

import dk.enplan.contracts.Here;
import dk.enplan.plan.access.Pass;
import dk.enplan.plan.access.Right;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * What citizens are called, for those who may read their plans. Those with name and address protection are named to whoever is named in
 * their plan, never on a list, and not to those who only watch over it.
 */
@Component
public class Names {

    /** @param revision goes up when the name is corrected */
    public record Named(String name, long revision) {}

    private final IdentityRows rows;
    private final SealedIdentities sealed;
    private final Hashes hashes;
    private final Clock clock;

    Names(IdentityRows rows, SealedIdentities sealed, Hashes hashes, Clock clock) {
        this.rows = rows;
        this.sealed = sealed;
        this.hashes = hashes;
        this.clock = clock;
    }

    /** Nothing, where nobody has told it, or it is not for this reader. */
    public Optional<Named> of(Pass pass) {
        var citizen = pass.citizen();
        return rows.of(List.of(citizen.value()), Here.dateOf(clock.instant())).stream()
                .filter(it -> !it.guarded() || !(pass.right() instanceof Right.Auditor))
                .findFirst()
                .flatMap(it -> sealed.of(List.of(citizen))
                        .of(it.row())
                        .map(identity -> new Named(identity.name(), it.row().revision())));
    }

    /** Of all that stand on a list, in one go. */
    public Map<UUID, String> onList(Collection<UUID> citizens) {
        if (citizens.isEmpty()) return Map.of();
        var shown = rows.of(citizens, Here.dateOf(clock.instant())).stream()
                .filter(it -> !it.guarded())
                .map(IdentityRows.Listed::row)
                .toList();
        var open = sealed.of(shown.stream().map(IdentityRows.Row::citizen).toList());
        var names = new HashMap<UUID, String>();
        for (var row : shown)
            open.of(row).ifPresent(identity -> names.put(row.citizen().value(), identity.name()));
        return names;
    }

    /** Whose name has all of these words, whole. Who of them may be shown to somebody is for the list to say. */
    public Set<UUID> called(String text) {
        var words = List.copyOf(NameWords.of(text));
        if (words.isEmpty()) return Set.of();
        var asked = new ArrayList<byte[]>();
        var wordOf = new ArrayList<Integer>();
        for (int word = 0; word < words.size(); word++)
            for (var hash : hashes.any(words.get(word))) {
                asked.add(hash);
                wordOf.add(word);
            }
        return Set.copyOf(rows.called(
                asked.toArray(byte[][]::new),
                wordOf.toArray(Integer[]::new),
                words.size(),
                Here.dateOf(clock.instant())));
    }
}
