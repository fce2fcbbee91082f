package dk.enplan.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Asks the running plan service for something, in the name of somebody whose work it is. */
final class PlanDesk {

    private static final String OPERATOR = "otto";
    private static final String AUDITOR = "rita";
    /** All plans may be read for one answer. */
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    /** What is asked there, and what came of it. */
    interface Work {
        Outcome at(PlanDesk desk) throws IOException, InterruptedException;
    }

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final String service;
    private final String token;

    private PlanDesk(String service, String token) {
        this.service = service;
        this.token = token;
    }

    static Outcome asOperator(Home home, Work work) {
        return ask(home, OPERATOR, work);
    }

    /** Whichever service it is: an operator's work is the same everywhere. */
    static Outcome asOperator(Home home, Program service, Work work) {
        return ask(home, OPERATOR, service, work);
    }

    static Outcome asAuditor(Home home, Work work) {
        return ask(home, AUDITOR, work);
    }

    private static Outcome ask(Home home, String who, Work work) {
        return ask(home, who, Program.named("plan-service").orElseThrow(), work);
    }

    private static Outcome ask(Home home, String who, Program plan, Work work) {
        var footprints = Footprints.in(home);
        var ports = footprints.ports();
        if (footprints.part(plan.name()).isEmpty() || ports.isEmpty()) return Launcher.nothingRuns(home);
        var desk = new TokenDesk(SpringService.address(Program.IDENTITY, ports.get()));
        if (!(desk.tokenFor(who) instanceof TokenDesk.Answer.Issued(var token)))
            return new Outcome.Refused("The identity provider does not answer; see ./enplan status.");
        try {
            return work.at(new PlanDesk(SpringService.address(plan, ports.get()), token));
        } catch (IOException unreachable) {
            return new Outcome.Refused(plan.name() + " does not answer; see ./enplan status.");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new Outcome.Refused("Nobody waited for the answer.");
        }
    }

    /** @param yaml empty, where the path says it all */
    HttpResponse<String> post(String path, String yaml) throws IOException, InterruptedException {
        return post(path, "application/yaml", yaml);
    }

    HttpResponse<String> postJson(String path, String json) throws IOException, InterruptedException {
        return post(path, "application/json", json);
    }

    private HttpResponse<String> post(String path, String type, String body) throws IOException, InterruptedException {
        var request = request(path)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(request(path).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(service + path))
                .header("Authorization", "Bearer " + token)
                .timeout(PATIENCE);
    }
}
