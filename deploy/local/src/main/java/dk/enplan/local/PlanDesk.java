package dk.enplan.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Asks the running plan service for something, in the operator's name. */
final class OperatorsDesk {

    private static final String OPERATOR = "otto";
    /** All plans may be read for one answer. */
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    /** What is asked there, and what came of it. */
    interface Work {
        Outcome at(OperatorsDesk desk) throws IOException, InterruptedException;
    }

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final String service;
    private final String token;

    private OperatorsDesk(String service, String token) {
        this.service = service;
        this.token = token;
    }

    static Outcome ask(Home home, Work work) {
        var footprints = Footprints.in(home);
        var ports = footprints.ports();
        var plan = Program.named("plan-service").orElseThrow();
        if (footprints.part(plan.name()).isEmpty() || ports.isEmpty()) return Launcher.nothingRuns(home);
        var desk = new TokenDesk(SpringService.address(Program.IDENTITY, ports.get()));
        if (!(desk.tokenFor(OPERATOR) instanceof TokenDesk.Answer.Issued(var token)))
            return new Outcome.Refused("The identity provider does not answer; see ./enplan status.");
        try {
            return work.at(new OperatorsDesk(SpringService.address(plan, ports.get()), token));
        } catch (IOException unreachable) {
            return new Outcome.Refused("The plan service does not answer; see ./enplan status.");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new Outcome.Refused("Nobody waited for the answer.");
        }
    }

    /** @param yaml empty, where the path says it all */
    HttpResponse<String> post(String path, String yaml) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(service + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/yaml")
                .timeout(PATIENCE)
                .POST(BodyPublishers.ofString(yaml))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }
}
