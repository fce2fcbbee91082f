package dk.enplan.local.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class IdentityProviderTest {

    private static final String DESK = "http://localhost:8080/login/oauth2/code/enplan";

    @TempDir
    static Path data;

    @LocalServerPort
    int port;

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @DynamicPropertySource
    static void keptApart(DynamicPropertyRegistry registry) {
        registry.add("enplan.identity.data", () -> data.toString());
    }

    @Test
    void a_sector_system_publishes_for_its_own_sector() throws Exception {
        var claims = claimsOf(tokenFor("sector-civil-society", "sector-civil-society"));

        assertThat(claims.getSubject()).isEqualTo("sector-civil-society");
        assertThat(claims.getStringListClaim("roles")).containsExactly("sector-system");
        assertThat(claims.getStringClaim("sector")).isEqualTo("civil-society");
        assertThat(claims.getIssuer()).isEqualTo("http://localhost:9000");
    }

    @Test
    void a_caseworker_with_power_over_benefits_says_so() throws Exception {
        var claims = claimsOf(tokenFor("jonas", "jonas"));

        assertThat(claims.getStringListClaim("roles")).containsExactly("caseworker");
        assertThat(claims.getStringClaim("sector")).isEqualTo("jobcenter");
        assertThat(claims.getBooleanClaim("authority")).isTrue();
    }

    @Test
    void a_citizen_carries_the_citizen_id_and_no_sector() throws Exception {
        var claims = claimsOf(tokenFor("anja", "anja"));

        assertThat(claims.getStringClaim("citizen")).isEqualTo("11111111-1111-4111-8111-111111111111");
        assertThat(claims.getStringListClaim("roles")).containsExactly("citizen");
        assertThat(claims.getClaim("sector")).isNull();
    }

    @Test
    void a_token_lives_for_an_hour() throws Exception {
        var claims = claimsOf(tokenFor("otto", "otto"));

        assertThat(Duration.between(
                        claims.getIssueTime().toInstant(),
                        claims.getExpirationTime().toInstant()))
                .isEqualTo(Duration.ofHours(1));
    }

    @Test
    void everybody_gets_a_token() throws Exception {
        for (var account : Accounts.all().toList())
            assertThat(tokenFor(account.id(), account.id()).statusCode())
                    .as(account.id())
                    .isEqualTo(200);
    }

    @Test
    void an_unknown_client_is_refused() throws Exception {
        assertThat(tokenFor("nobody", "nobody").statusCode()).isEqualTo(401);
    }

    @Test
    void a_wrong_secret_is_refused() throws Exception {
        assertThat(tokenFor("tove", "jonas").statusCode()).isEqualTo(401);
    }

    @Test
    void the_login_form_is_open_and_lists_the_people() throws Exception {
        var page = get("/login");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("lang=\"da\"", "Log ind i Enplan", "tove", "tovholder", "Frank Familierådgiver");
        assertThat(page.body()).doesNotContain("{{");
    }

    @Test
    void readiness_needs_no_token() throws Exception {
        assertThat(get("/actuator/health/readiness").body()).contains("\"status\":\"UP\"");
    }

    @Test
    void a_person_logs_in_at_the_form_and_the_desk_learns_who_it_is() throws Exception {
        var asked = get(
                "/oauth2/authorize?response_type=code&client_id=plan-desk&scope=openid%20profile&state=s&redirect_uri="
                        + encoded(DESK));
        assertThat(location(asked)).endsWith("/login");

        var form = get("/login");
        var loggedIn = post("/login", Map.of("username", "fie", "password", "fie", "_csrf", csrfIn(form)), null);
        var back = browser.send(
                HttpRequest.newBuilder(URI.create(location(loggedIn))).build(), BodyHandlers.ofString());
        assertThat(location(back)).startsWith(DESK);

        var code = Objects.requireNonNull(URI.create(location(back)).getQuery()).replaceFirst("^code=([^&]+).*", "$1");
        var tokens = post(
                "/oauth2/token",
                Map.of("grant_type", "authorization_code", "code", code, "redirect_uri", DESK),
                basic("plan-desk", "plan-desk"));
        for (var kind : List.of("id_token", "access_token")) {
            var claims = SignedJWT.parse(field(kind, tokens)).getJWTClaimsSet();
            assertThat(claims.getSubject()).isEqualTo("fie");
            assertThat(claims.getStringClaim("name")).isEqualTo("Fie Familiekonsulent");
            assertThat(claims.getStringClaim("sector")).isEqualTo("family");
            assertThat(claims.getBooleanClaim("authority")).isFalse();
        }
    }

    @Test
    void a_wrong_password_is_told_in_words() throws Exception {
        var refused = post("/login", Map.of("username", "fie", "password", "x", "_csrf", csrfIn(get("/login"))), null);

        assertThat(location(refused)).endsWith("/login?error");
        assertThat(get("/login?error").body()).contains("Brugernavn eller adgangskode er forkert");
    }

    private HttpResponse<String> tokenFor(String client, String secret) throws IOException, InterruptedException {
        return post("/oauth2/token", Map.of("grant_type", "client_credentials"), basic(client, secret));
    }

    private static JWTClaimsSet claimsOf(HttpResponse<String> answer) throws ParseException {
        assertThat(answer.statusCode()).isEqualTo(200);
        return SignedJWT.parse(field("access_token", answer)).getJWTClaimsSet();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(here(path)).header("Accept", "text/html, */*;q=0.1");
        return browser.send(request.build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, Map<String, String> form, @Nullable String authorization)
            throws IOException, InterruptedException {
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(here(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
        if (authorization != null) request.header("Authorization", authorization);
        return browser.send(request.build(), BodyHandlers.ofString());
    }

    private URI here(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private static String basic(String user, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("none, but " + answer.statusCode());
    }

    private static String field(String name, HttpResponse<String> answer) {
        return found("\"" + name + "\":\"([^\"]+)\"", answer.body());
    }

    private static String csrfIn(HttpResponse<String> page) {
        return found("name=\"_csrf\" value=\"([^\"]+)\"", page.body());
    }

    private static String found(String pattern, String text) {
        var matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as("%s in %s", pattern, text).isTrue();
        return matcher.group(1);
    }
}
