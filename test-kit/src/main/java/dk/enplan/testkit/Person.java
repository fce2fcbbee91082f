package dk.enplan.testkit;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whom a token is about. A sector's system counts as one. */
public record Person(
        String sub,
        List<String> roles,
        @Nullable String sector,
        boolean authority,
        @Nullable UUID citizen) {

    public Person {
        roles = List.copyOf(roles);
    }

    public static Person system(String sector) {
        return new Person("sector-" + sector, List.of("sector-system"), sector, false, null);
    }

    public static Person coordinator(String sub) {
        return new Person(sub, List.of("coordinator"), "plan", false, null);
    }

    /** @param authority has power over benefits */
    public static Person caseworker(String sub, String sector, boolean authority) {
        return new Person(sub, List.of("caseworker"), sector, authority, null);
    }

    public static Person citizen(String sub, UUID citizen) {
        return new Person(sub, List.of("citizen"), null, false, citizen);
    }

    public static Person leader(String sub) {
        return new Person(sub, List.of("leader"), "plan", false, null);
    }

    public static Person auditor(String sub) {
        return new Person(sub, List.of("auditor"), null, false, null);
    }

    /** The data-protection officer. */
    public static Person dpo(String sub) {
        return new Person(sub, List.of("dpo"), null, false, null);
    }

    public static Person operator(String sub) {
        return new Person(sub, List.of("operator"), null, false, null);
    }

    /** What a page would greet them by. */
    String name() {
        return sub.substring(0, 1).toUpperCase(Locale.ROOT) + sub.substring(1);
    }
}
