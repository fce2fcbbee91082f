package dk.enplan.plan.access;

import java.util.List;

/** A purpose was named that nobody has, or not this caller. */
public final class UnclearPurpose extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<Purpose> possible;

    UnclearPurpose(List<Purpose> possible) {
        super("a purpose that this caller does not have");
        this.possible = List.copyOf(possible);
    }

    public List<String> possible() {
        return possible.stream().map(Purpose::word).toList();
    }
}
