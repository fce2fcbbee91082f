package dk.enplan.kit.door;

import dk.enplan.contracts.CloudEvent;
import dk.enplan.contracts.fact.Fact;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks the plan what it would make of events, in the caller's own name. A door must answer whether or not the plan does: so it
 * is asked for a short time, and its silence is an answer.
 */
final class Foresight {

    /** Beyond that, whoever waits at the door has been kept too long. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** What is known about the flags. */
    sealed interface Flags {
        record Known(Foreseen foreseen) implements Flags {}

        record Unknown(String reason) implements Flags {}
    }

    private final Optional<URI> plan;
    private final JsonMapper json;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    /** @param plan where the plan service is; empty where nobody has said */
    Foresight(String plan, JsonMapper json) {
        this.plan = plan.isBlank() ? Optional.empty() : Optional.of(URI.create(plan + "/api/simulations/events"));
        this.json = json;
    }

    Flags of(List<CloudEvent<Fact>> events) {
        if (plan.isEmpty())
            return new Flags.Unknown("This service has not been told where the plan is (ENPLAN_PLAN_URL).");
        var token = token();
        return token.isEmpty()
                ? new Flags.Unknown("There is no token to ask the plan with.")
                : ask(plan.get(), events, token.get());
    }

    private Flags ask(URI plan, List<CloudEvent<Fact>> events, String token) {
        var batch = events.stream().map(CloudEvent::json).collect(Collectors.joining(",", "[", "]"));
        var question = HttpRequest.newBuilder(plan)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/cloudevents-batch+json")
                .POST(BodyPublishers.ofString(batch))
                .build();
        try {
            // Until the last byte: a request's own time limit ends with the first.
            var answer =
                    client.sendAsync(question, BodyHandlers.ofString()).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return answer.statusCode() == 200
                    ? new Flags.Known(json.readValue(answer.body(), Foreseen.class))
                    : new Flags.Unknown("The plan answered with " + answer.statusCode() + ".");
        } catch (ExecutionException | TimeoutException away) {
            return new Flags.Unknown("The plan did not answer within " + PATIENCE.toSeconds() + " seconds.");
        } catch (JacksonException unreadable) {
            return new Flags.Unknown("The plan's answer could not be read; compare the versions of the two services.");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Flags.Unknown("This service is being stopped.");
        }
    }

    private static Optional<String> token() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken caller
                ? Optional.of(caller.getToken().getTokenValue())
                : Optional.empty();
    }
}
