package dk.enplan.local;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import tools.jackson.databind.json.JsonMapper;

/** Gets a token in anybody's name; possible only because the local provider's secrets are no secrets. */
final class TokenDesk {

    sealed interface Answer {
        record Issued(String token) implements Answer {}

        record UnknownName() implements Answer {}

        record NobodyThere() implements Answer {}
    }

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final URI issuer;

    TokenDesk(String issuer) {
        this.issuer = URI.create(issuer);
    }

    /** For a program, to which anything but a token is a defect. */
    String token(String name) {
        return switch (tokenFor(name)) {
            case Answer.Issued(var token) -> token;
            case Answer.UnknownName() -> throw new IllegalArgumentException("nobody is called " + name);
            case Answer.NobodyThere() -> throw new IllegalStateException("identity does not answer");
        };
    }

    Answer tokenFor(String name) {
        var encoded = URLEncoder.encode(name, StandardCharsets.UTF_8);
        var form = "grant_type=client_credentials&client_id=" + encoded + "&client_secret=" + encoded;
        var request = HttpRequest.newBuilder(issuer.resolve("/oauth2/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .timeout(Duration.ofSeconds(10))
                .POST(BodyPublishers.ofString(form))
                .build();
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            return answer.statusCode() == 200
                    ? new Answer.Issued(
                            JSON.readTree(answer.body()).path("access_token").asString())
                    : new Answer.UnknownName();
        } catch (IOException unreachable) {
            return new Answer.NobodyThere();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new Answer.NobodyThere();
        }
    }
}
