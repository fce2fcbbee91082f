package dk.enplan.kit.edge;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * A token that comes with every request is proved once a minute, not every time. It is never believed for longer than it says itself;
 * one whose key the issuer has withdrawn, for a minute longer than the keys themselves are remembered.
 */
final class ProvedTokens implements JwtDecoder {

    static final Duration BELIEVED = Duration.ofMinutes(1);
    static final int MOST = 2_000;

    private record Proved(Jwt token, Instant until) {}

    private final JwtDecoder decoder;
    private final InstantSource clock;
    private final Map<String, Proved> lately = new ConcurrentHashMap<>();

    ProvedTokens(JwtDecoder decoder, InstantSource clock) {
        this.decoder = decoder;
        this.clock = clock;
    }

    /** What is refused is never remembered. */
    @Override
    public Jwt decode(String token) {
        var now = clock.instant();
        var known = lately.get(token);
        if (known != null && now.isBefore(known.until())) return known.token();
        var proved = decoder.decode(token);
        // Whoever brings another token each time fills no memory: all are proved anew then.
        if (lately.size() >= MOST) lately.clear();
        lately.put(token, new Proved(proved, until(proved, now)));
        return proved;
    }

    private static Instant until(Jwt token, Instant now) {
        var aMinuteOn = now.plus(BELIEVED);
        var itself = token.getExpiresAt();
        return itself != null && itself.isBefore(aMinuteOn) ? itself : aMinuteOn;
    }
}
