package dk.enplan.plan.desk.aside;

import dk.enplan.plan.intake.Aside;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which of what was set aside somebody wants to see, as it stands in the address.
 *
 * @param citizen as it was typed
 * @param beyond where the page before ended
 */
record Asked(String state, String sector, String kind, String citizen, long beyond) {

    private static final Map<Aside.State, List<String>> KINDS = Map.of(
            Aside.State.PARKED, List.of("failed", "behind", "not-understood", "unreadable"),
            Aside.State.REFUSED, List.of("invalid-event", "id-taken", "wrong-sector", "wrong-key"),
            Aside.State.DISPOSED, List.of("unreadable"));

    Asked {
        state = known(state);
        sector = sector.strip();
        kind = kind.strip();
        citizen = citizen.strip();
    }

    /** What is no state is what one comes for. */
    private static String known(String state) {
        for (var it : Aside.State.values()) if (written(it).equals(state)) return state;
        return written(Aside.State.PARKED);
    }

    private static String written(Aside.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    Aside.State which() {
        return Aside.State.valueOf(state.toUpperCase(Locale.ROOT));
    }

    /** What it may be, of this state. */
    public List<String> kinds() {
        return KINDS.getOrDefault(which(), List.of());
    }

    public boolean narrowed() {
        return !sector.isEmpty() || !kind.isEmpty() || !citizen.isEmpty();
    }

    Optional<UUID> citizenId() {
        try {
            return citizen.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(citizen));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    /** Something was typed that is no citizen's id. */
    public boolean unclear() {
        return !citizen.isEmpty() && citizenId().isEmpty();
    }

    /** What has waited longest is asked after first; of the rest, what came last. */
    Aside.Question question(int most) {
        return new Aside.Question(
                which(), citizenId(), some(sector), some(kind), beyond, which() != Aside.State.PARKED, most);
    }

    private static Optional<String> some(String text) {
        return Optional.of(text).filter(it -> !it.isEmpty());
    }

    /** The same question's page of another state. */
    public String address(String other) {
        return path("/aside", new Asked(other, "", "", citizen, 0));
    }

    String beyond(long position) {
        return path("/aside", new Asked(state, sector, kind, citizen, position));
    }

    public String first() {
        return path("/aside", new Asked(state, sector, kind, citizen, 0));
    }

    /** Where somebody asks for something, and comes back to this page from. */
    public String act(String path) {
        return path("/aside/" + path, this);
    }

    private static String path(String path, Asked asked) {
        var address = UriComponentsBuilder.fromPath(path);
        if (asked.which() != Aside.State.PARKED) address.queryParam("state", asked.state);
        if (!asked.sector.isEmpty()) address.queryParam("sector", asked.sector);
        if (!asked.kind.isEmpty()) address.queryParam("kind", asked.kind);
        if (!asked.citizen.isEmpty()) address.queryParam("citizen", asked.citizen);
        if (asked.beyond > 0) address.queryParam("beyond", asked.beyond);
        return address.encode().toUriString();
    }
}
