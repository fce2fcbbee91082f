package dk.enplan.plan.desk.privacy;

import dk.enplan.plan.access.Oversight;
import java.util.Optional;
import java.util.UUID;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which lines of the access log somebody wants to see, as it stands in the address.
 *
 * @param citizen as it was typed
 * @param before where the page before ended; 0 begins with the latest
 */
record Sought(String citizen, String person, String outcome, long before) {

    Sought {
        citizen = citizen.strip();
        person = person.strip();
        outcome = outcome.strip();
    }

    static Optional<UUID> id(String typed) {
        try {
            return Optional.of(UUID.fromString(typed.strip()));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    /** Something was typed that is no citizen's id. */
    public boolean unclear() {
        return !citizen.isEmpty() && id(citizen).isEmpty();
    }

    Oversight.Search search() {
        return new Oversight.Search(
                id(citizen),
                some(person),
                Optional.empty(),
                some(outcome),
                before > 0 ? Optional.of(before) : Optional.empty());
    }

    private static Optional<String> some(String text) {
        return Optional.of(text).filter(it -> !it.isEmpty());
    }

    public String first() {
        return address(0);
    }

    String address(long from) {
        var address = UriComponentsBuilder.fromPath("/privacy");
        if (!citizen.isEmpty()) address.queryParam("citizen", citizen);
        if (!person.isEmpty()) address.queryParam("person", person);
        if (!outcome.isEmpty()) address.queryParam("outcome", outcome);
        if (from > 0) address.queryParam("before", from);
        return address.fragment("log").encode().toUriString();
    }
}
