package dk.enplan.testkit;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import tools.jackson.databind.json.JsonMapper;

/**
 * A small OpenID issuer on a free loopback port: services find it, fetch its keys and check its signatures as they do those of a
 * real one. Nobody logs in here, so there is nothing behind the authorization and token endpoints that discovery must name.
 */
public final class TestIssuer {

    private static final Once<TestIssuer> SHARED = new Once<>(TestIssuer::new);
    private static final Duration VALID = Duration.ofHours(1);
    private static final String KEY = "test-issuer";

    private final RSAKey key = newKey();
    private final RSAKey someoneElses = newKey();
    private final String issuer;

    private TestIssuer() {
        var server = listen();
        issuer = "http://localhost:" + server.getAddress().getPort();
        answer(server, "/jwks", new JWKSet(key.toPublicJWK()).toString());
        var discovery = new JsonMapper()
                .writeValueAsString(Map.of(
                        "issuer",
                        issuer,
                        "jwks_uri",
                        issuer + "/jwks",
                        "authorization_endpoint",
                        issuer + "/oauth2/authorize",
                        "token_endpoint",
                        issuer + "/oauth2/token",
                        "response_types_supported",
                        List.of("code"),
                        "subject_types_supported",
                        List.of("public"),
                        "scopes_supported",
                        List.of("openid", "profile"),
                        "id_token_signing_alg_values_supported",
                        List.of("RS256")));
        answer(server, "/.well-known/openid-configuration", discovery);
        answer(server, "/.well-known/oauth-authorization-server", discovery);
        server.start();
    }

    public static TestIssuer shared() {
        return SHARED.get();
    }

    public String issuer() {
        return issuer;
    }

    /** Valid for an hour from now. */
    public String token(Person person) {
        return signed(claims(person, Instant.now()), key);
    }

    /** Signed as it should be, two hours ago. */
    public String expired(Person person) {
        return signed(claims(person, Instant.now().minus(VALID.multipliedBy(2))), key);
    }

    /** Names our key, but somebody else signed it. */
    public String forged(Person person) {
        return signed(claims(person, Instant.now()), someoneElses);
    }

    /** Given for another service than Enplan. */
    public String forOthers(Person person) {
        return signed(claims(person, Instant.now()).audience("payroll"), key);
    }

    /** Signed with our key in the name of another issuer. */
    public String fromElsewhere(Person person) {
        return signed(claims(person, Instant.now()).issuer("http://localhost:1"), key);
    }

    private JWTClaimsSet.Builder claims(Person person, Instant at) {
        var claims = new JWTClaimsSet.Builder()
                .issuer(issuer)
                .subject(person.sub())
                .audience("enplan")
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(at))
                .expirationTime(Date.from(at.plus(VALID)))
                .claim("roles", person.roles())
                .claim("authority", person.authority())
                .claim("name", person.name());
        if (person.sector() != null) claims.claim("sector", person.sector());
        if (person.citizen() != null) claims.claim("citizen", person.citizen().toString());
        return claims;
    }

    private static String signed(JWTClaimsSet.Builder claims, RSAKey by) {
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(JOSEObjectType.JWT)
                .keyID(KEY)
                .build();
        var token = new SignedJWT(header, claims.build());
        try {
            token.sign(new RSASSASigner(by));
        } catch (JOSEException e) {
            throw new IllegalStateException("the test issuer cannot sign", e);
        }
        return token.serialize();
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048)
                    .keyID(KEY)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("this JDK makes no RSA keys", e);
        }
    }

    private static HttpServer listen() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException("no free loopback port for the test issuer", e);
        }
    }

    private static void answer(HttpServer server, String path, String json) {
        var body = json.getBytes(StandardCharsets.UTF_8);
        server.createContext(path, exchange -> {
            try (exchange) {
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
        });
    }
}
