package dk.enplan.local.identity;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Who can get a token. Password and client secret are the id itself: this provider guards nothing but invented data. */
sealed interface Account {

    String id();

    String name();

    /** What a token says of the account, beside its subject. */
    Map<String, Object> claims();

    /** A sector's system, which may publish for its own sector only. */
    record SectorSystem(String sector) implements Account {
        @Override
        public String id() {
            return "sector-" + sector;
        }

        @Override
        public String name() {
            return id();
        }

        @Override
        public Map<String, Object> claims() {
            return Map.of("roles", List.of("sector-system"), "sector", sector, "name", id());
        }
    }

    /** Somebody who works in a sector; {@code authority} is power over the citizen's benefits. */
    record Staff(String id, String name, String role, String sector, boolean authority) implements Account {
        @Override
        public Map<String, Object> claims() {
            return Map.of("roles", List.of(role), "sector", sector, "authority", authority, "name", name);
        }
    }

    /** Somebody who belongs to no sector: an auditor, an operator. */
    record Outsider(String id, String name, String role) implements Account {
        @Override
        public Map<String, Object> claims() {
            return Map.of("roles", List.of(role), "authority", false, "name", name);
        }
    }

    record Citizen(String id, String name, UUID citizen) implements Account {
        @Override
        public Map<String, Object> claims() {
            return Map.of("roles", List.of("citizen"), "authority", false, "citizen", citizen.toString(), "name", name);
        }
    }
}
