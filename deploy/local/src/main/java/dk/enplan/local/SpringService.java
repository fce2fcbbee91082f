package dk.enplan.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** A service as it runs everywhere, told by its environment where everything is. */
final class SpringService implements Recipe {

    private static final HttpClient PROBE = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofMillis(500))
            .build();

    private final Program program;
    private final Home home;
    private final Ports ports;

    SpringService(Program program, Home home, Ports ports) {
        this.program = program;
        this.home = home;
        this.ports = ports;
    }

    @Override
    public String name() {
        return program.name();
    }

    @Override
    public String address() {
        return address(program, ports);
    }

    @Override
    public ProcessBuilder process() throws IOException {
        var command = Java.command(program.jvm().toArray(String[]::new));
        command.addAll(Unpacked.of(program, home).arguments(program.besideJar(home.checkout())));
        if (keepsTheHistory()) Secrets.keptIn(home);
        var process = new ProcessBuilder(command).directory(home.checkout().toFile());
        process.environment().putAll(environment());
        return process;
    }

    private boolean keepsTheHistory() {
        return program.artifact().equals("plan-service");
    }

    @Override
    public boolean isReady() {
        var question = HttpRequest.newBuilder(URI.create(address() + "/actuator/health/readiness"))
                .timeout(Duration.ofSeconds(3))
                .build();
        try {
            return PROBE.send(question, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    static String address(Program program, Ports ports) {
        return "http://localhost:" + ports.of(program);
    }

    Map<String, String> environment() {
        var plan = Program.named("plan-service")
                .map(service -> address(service, ports))
                .orElseThrow();
        var environment = new HashMap<>(program.environment());
        environment.put("ENPLAN_PORT", String.valueOf(ports.of(program)));
        environment.put("ENPLAN_KAFKA", "localhost:" + ports.kafka());
        environment.put("ENPLAN_ISSUER", address(Program.IDENTITY, ports));
        environment.put("ENPLAN_CLOCK_FILE", home.clock().toString());
        environment.put("ENPLAN_PLAN_URL", plan);
        environment.put("ENPLAN_IDENTITY_DATA", home.identity().toString());
        environment.put("ENPLAN_PLAN_CLIENT_SECRET", "plan-desk");
        environment.put("AXONIQ_UPDATE_CHECKER_DISABLED", "true");
        if (keepsTheHistory()) {
            environment.put("ENPLAN_AUDIT_KEY", home.auditKey().toString());
            environment.put("ENPLAN_KEYS", home.keys().toString());
            environment.put("ENPLAN_IDENTITY_KEYS", home.identityKeys().toString());
        }
        program.database().ifPresent(database -> {
            environment.put("ENPLAN_DB_URL", "jdbc:postgresql://localhost:" + ports.postgres() + "/" + database);
            environment.put("ENPLAN_DB_USER", "enplan");
            environment.put("ENPLAN_DB_PASSWORD", "enplan");
        });
        return Map.copyOf(environment);
    }
}
