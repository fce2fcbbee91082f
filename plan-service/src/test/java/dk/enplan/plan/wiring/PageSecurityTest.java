package dk.enplan.plan.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.plan.OnTheGround;
import dk.enplan.testkit.Http;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.jwt.Jwt;

class PageSecurityTest extends OnTheGround {

    private static final String ISSUER = "http://localhost:9000";
    private static final String DESK = "plan-desk";

    private final Http anybody;

    @Autowired
    PageSecurityTest(@LocalServerPort int port) {
        this.anybody = Http.at(port);
    }

    @Test
    void a_page_says_what_a_browser_may_do_with_it() {
        var page = anybody.get("/error");

        assertThat(page.header("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains(
                                "default-src 'self'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'")
                        .doesNotContain("unsafe"));
        assertThat(page.header("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(page.header("X-Frame-Options")).hasValue("DENY");
        assertThat(page.header("Referrer-Policy")).hasValue("same-origin");
        assertThat(page.header("Permissions-Policy"))
                .hasValueSatisfying(it -> assertThat(it).contains("camera=()"));
        assertThat(page.header("Cache-Control"))
                .hasValueSatisfying(it -> assertThat(it).contains("no-store"));
    }

    @Test
    void behind_tls_a_browser_keeps_to_it_and_is_led_back_over_it() {
        var page = anybody.get("/citizens", "X-Forwarded-Proto", "https");

        assertThat(page.header("Strict-Transport-Security")).isPresent();
        assertThat(page.header("Set-Cookie"))
                .hasValueSatisfying(cookie -> assertThat(cookie).contains("Secure", "HttpOnly", "SameSite=Lax"));
        var login = anybody.get("/oauth2/authorization/enplan", "X-Forwarded-Proto", "https");
        assertThat(login.header("Location"))
                .hasValueSatisfying(it -> assertThat(it).contains("redirect_uri=https://"));
    }

    @Test
    void without_tls_nobody_is_told_to_come_back_over_it() {
        assertThat(anybody.get("/citizens").header("Strict-Transport-Security")).isEmpty();
    }

    @Test
    void whose_login_it_is_is_believed_of_the_issuer_alone_and_for_this_desk_alone() {
        assertThat(believed(ISSUER, DESK)).isTrue();
        assertThat(believed("http://localhost:1", DESK)).isFalse();
        assertThat(believed(ISSUER, "payroll")).isFalse();
    }

    private static boolean believed(String issuer, String audience) {
        var desk = ClientRegistration.withRegistrationId("enplan")
                .clientId(DESK)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                .authorizationUri(ISSUER + "/oauth2/authorize")
                .tokenUri(ISSUER + "/oauth2/token")
                .build();
        var token = Jwt.withTokenValue("token")
                .header("alg", "RS256")
                .issuer(issuer)
                .audience(List.of(audience))
                .subject("tove")
                .issuedAt(Instant.now())
                .expiresAt(Instant.now().plusSeconds(60))
                .build();
        return !PageSecurity.believed(ISSUER, desk).validate(token).hasErrors();
    }
}
