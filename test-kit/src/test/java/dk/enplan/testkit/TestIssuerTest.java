package dk.enplan.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoders;
import org.springframework.security.oauth2.jwt.JwtValidationException;

class TestIssuerTest {

    private static final TestIssuer ISSUER = TestIssuer.shared();

    @Test
    void a_service_that_knows_only_the_address_trusts_its_tokens() {
        var token = service().decode(ISSUER.token(Person.caseworker("fie", "family", false)));
        assertThat(token.getSubject()).isEqualTo("fie");
        assertThat(token.getClaimAsStringList("roles")).containsExactly("caseworker");
        assertThat(token.getClaimAsString("sector")).isEqualTo("family");
        assertThat(token.getClaimAsBoolean("authority")).isFalse();
        assertThat(token.getClaimAsString("name")).isEqualTo("Fie");
        assertThat(token.hasClaim("citizen")).isFalse();
    }

    @Test
    void a_citizen_has_an_id_and_no_sector() {
        var anja = UUID.randomUUID();
        var token = service().decode(ISSUER.token(Person.citizen("anja", anja)));
        assertThat(token.getClaimAsString("citizen")).isEqualTo(anja.toString());
        assertThat(token.hasClaim("sector")).isFalse();
    }

    @Test
    void what_expired_is_refused() {
        assertThatThrownBy(() -> service().decode(ISSUER.expired(Person.system("family"))))
                .isInstanceOf(JwtValidationException.class)
                .hasMessageContaining("expired");
    }

    @Test
    void what_somebody_else_signed_is_refused() {
        assertThatThrownBy(() -> service().decode(ISSUER.forged(Person.system("family"))))
                .isInstanceOf(BadJwtException.class)
                .hasMessageContaining("signature");
    }

    @Test
    void its_keys_are_public_ones() {
        var keys = Http.at(ISSUER.issuer()).get("/jwks").json().get("keys");
        assertThat(keys.size()).isEqualTo(1);
        assertThat(keys.get(0).has("n")).isTrue();
        assertThat(keys.get(0).has("d")).isFalse();
    }

    private static JwtDecoder service() {
        return JwtDecoders.fromIssuerLocation(ISSUER.issuer());
    }
}
