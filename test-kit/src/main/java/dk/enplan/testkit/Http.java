package dk.enplan.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls a service as a program outside it does: over the wire, with a token or without, following no redirect. */
public final class Http {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private static final JsonMapper JSON = new JsonMapper();

    private final String base;
    private final HttpClient client;
    private final Optional<String> token;

    private Http(String base, HttpClient client, Optional<String> token) {
        this.base = base;
        this.client = client;
        this.token = token;
    }

    public record Answer(int status, String body, HttpHeaders headers) {

        public JsonNode json() {
            return JSON.readTree(body);
        }

        public Optional<String> header(String name) {
            return headers.firstValue(name);
        }
    }

    /** Nobody in particular: without a token. */
    public static Http at(String base) {
        return new Http(base, CLIENT, Optional.empty());
    }

    /** Over TLS, and the service must show this certificate. */
    public static Http at(String base, Certificate certificate) {
        return new Http(
                base, HttpClient.newBuilder().sslContext(certificate.trusted()).build(), Optional.empty());
    }

    public static Http at(int port) {
        return at("http://localhost:" + port);
    }

    public Http with(String token) {
        return new Http(base, client, Optional.of(token));
    }

    /** Carries a token of {@link TestIssuer}. */
    public Http as(Person person) {
        return with(TestIssuer.shared().token(person));
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    /** With a header more. */
    public Answer get(String path, String header, String value) {
        return send(request(path).header(header, value).GET());
    }

    /** JSON. */
    public Answer post(String path, String body) {
        return post(path, "application/json", body);
    }

    public Answer post(String path, String contentType, String body) {
        return post(path, contentType, body.getBytes(StandardCharsets.UTF_8));
    }

    /** For bytes that are no text. */
    public Answer post(String path, String contentType, byte[] body) {
        return send(request(path).header("Content-Type", contentType).POST(BodyPublishers.ofByteArray(body)));
    }

    /** Bytes that say how they are encoded; nothing where they are not. */
    public Answer post(String path, String contentType, String encoding, byte[] body) {
        var request = request(path).header("Content-Type", contentType).POST(BodyPublishers.ofByteArray(body));
        return send(encoding.isEmpty() ? request : request.header("Content-Encoding", encoding));
    }

    /** JSON. */
    public Answer put(String path, String body) {
        return send(request(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(body)));
    }

    public Answer delete(String path) {
        return send(request(path).DELETE());
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(20));
        token.ifPresent(bearer -> request.header("Authorization", "Bearer " + bearer));
        return request;
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            var response = client.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body(), response.headers());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the service worked", e);
        }
    }
}
