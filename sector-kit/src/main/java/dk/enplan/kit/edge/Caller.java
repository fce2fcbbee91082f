package dk.enplan.kit.edge;

import dk.enplan.contracts.CitizenId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.ClaimAccessor;

/** Who is calling, as the identity provider vouches for it: a sector's system or a person. */
public record Caller(
        String name,
        Set<String> roles,
        @Nullable String sectorOrNone,
        boolean authority,
        @Nullable CitizenId citizenOrNone) {

    public Caller {
        roles = Set.copyOf(roles);
    }

    public static Caller of(ClaimAccessor token) {
        var roles = Optional.ofNullable(token.getClaimAsStringList("roles")).orElse(List.of());
        var citizen = token.getClaimAsString("citizen");
        return new Caller(
                Optional.ofNullable(token.getClaimAsString("sub")).orElse("nobody"),
                Set.copyOf(roles),
                token.getClaimAsString("sector"),
                Boolean.TRUE.equals(token.getClaimAsBoolean("authority")),
                citizen == null ? null : CitizenId.of(citizen));
    }

    public boolean is(String role) {
        return roles.contains(role);
    }

    public Optional<String> sector() {
        return Optional.ofNullable(sectorOrNone);
    }

    /** A citizen's own page is the citizen's own. */
    public boolean isCitizen(CitizenId citizen) {
        return is("citizen") && citizen.equals(citizenOrNone);
    }

    public boolean isSystemOf(String sector) {
        return is("sector-system") && sector.equals(sectorOrNone);
    }

    public boolean worksFor(String sector) {
        return (is("caseworker") || is("sector-system")) && sector.equals(sectorOrNone);
    }
}
