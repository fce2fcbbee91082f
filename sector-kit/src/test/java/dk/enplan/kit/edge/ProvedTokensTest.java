package dk.enplan.kit.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

class ProvedTokensTest {

    private static final Instant BEGINNING = Instant.parse("2026-06-01T08:00:00Z");

    private final List<String> proved = new ArrayList<>();
    private Instant now = BEGINNING;
    private final ProvedTokens tokens = new ProvedTokens(this::prove, () -> now);

    @Test
    void a_token_is_proved_once_a_minute() {
        var first = tokens.decode("tove 3600");
        now = BEGINNING.plus(ProvedTokens.BELIEVED).minusMillis(1);
        assertThat(tokens.decode("tove 3600")).isSameAs(first);
        now = BEGINNING.plus(ProvedTokens.BELIEVED);
        tokens.decode("tove 3600");
        assertThat(proved).containsExactly("tove 3600", "tove 3600");
    }

    @Test
    void it_is_never_believed_for_longer_than_it_says() {
        tokens.decode("tove 20");
        now = BEGINNING.plusSeconds(20);
        assertThatThrownBy(() -> tokens.decode("tove 20")).isInstanceOf(BadJwtException.class);
    }

    @Test
    void who_brings_another_is_somebody_else() {
        assertThat(tokens.decode("tove 3600").getSubject()).isEqualTo("tove");
        assertThat(tokens.decode("bo 3600").getSubject()).isEqualTo("bo");
    }

    @Test
    void one_that_is_refused_is_refused_each_time() {
        for (int i = 0; i < 2; i++)
            assertThatThrownBy(() -> tokens.decode("nobody 0")).isInstanceOf(BadJwtException.class);
        assertThat(proved).hasSize(2);
    }

    @Test
    void no_more_are_remembered_than_memory_holds_easily() {
        for (int i = 0; i <= ProvedTokens.MOST; i++) tokens.decode("caller-" + i + " 3600");
        tokens.decode("caller-" + ProvedTokens.MOST + " 3600");
        assertThat(proved).hasSize(ProvedTokens.MOST + 1);
        tokens.decode("caller-0 3600");
        assertThat(proved).hasSize(ProvedTokens.MOST + 2);
    }

    /** Whose it is, and how many seconds from the beginning it holds. */
    private Jwt prove(String token) {
        proved.add(token);
        var said = token.split(" ", 2);
        var expires = BEGINNING.plus(Duration.ofSeconds(Long.parseLong(said[1])));
        if (!now.isBefore(expires)) throw new BadJwtException("expired");
        return Jwt.withTokenValue(token)
                .header("alg", "none")
                .subject(said[0])
                .expiresAt(expires)
                .build();
    }
}
