package dk.enplan.browser;

import static dk.enplan.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.browser.OneDesk.Desk;
import dk.enplan.testkit.Http;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A municipality has thousands of citizens, and no page may be slower for it. */
@ExtendWith(OneDesk.class)
class ManyCitizensTest {

    private static final int MANY = 5_000;
    private static final int IN_ONE_GO = 1_000;
    private static final int ROUNDS = 40;

    /** Knows no citizen and comes through the same server: what pages are measured by, when the machine is slow and when it is quick. */
    private static final String FILE = "/assets/desk.css";

    private final Desk desk;
    private final HttpClient http = HttpClient.newHttpClient();

    ManyCitizensTest(Desk desk) {
        this.desk = desk;
    }

    @Test
    void no_page_takes_twice_as_long_with_thousands_as_with_a_dozen() {
        var one = Story.ofMuch(desk.anja()).citizen().toString();
        told(12);
        var cookies = new HashMap<String, String>();
        for (var page : Pages.ALL) cookies.computeIfAbsent(page.person(), this::cookie);
        var few = settled(one, cookies);
        told(MANY);
        assertThat(count()).isGreaterThanOrEqualTo(MANY);
        var many = settled(one, cookies);
        var ratios = new LinkedHashMap<String, Double>();
        few.forEach((page, time) -> ratios.put(page, many.getOrDefault(page, 0.0) / time));
        System.getLogger("pages")
                .log(System.Logger.Level.INFO, "times with thousands to times with a dozen: " + ratios);
        assertThat(ratios)
                .allSatisfy((page, ratio) -> assertThat(ratio).as(page).isLessThan(2));
    }

    /** The first time round the machine warms up, and ends what it has been told to do. */
    private Map<String, Double> settled(String citizen, Map<String, String> cookies) {
        times(citizen, cookies);
        return times(citizen, cookies);
    }

    /** Every page in each round, after the file: a machine that slows down for a minute slows all of them down. */
    private Map<String, Double> times(String citizen, Map<String, String> cookies) {
        var taken = new LinkedHashMap<String, List<Long>>();
        var file = request(FILE, "");
        var files = new ArrayList<Long>();
        for (int round = 0; round < ROUNDS; round++) {
            for (var page : Pages.ALL) {
                files.add(time(file));
                var looks = taken.computeIfAbsent(page.name(), it -> new ArrayList<>());
                looks.add(time(request(page.of(citizen), cookies.getOrDefault(page.person(), ""))));
            }
        }
        var times = new LinkedHashMap<String, Double>();
        taken.forEach((page, looks) -> times.put(page, (double) undisturbed(looks) / undisturbed(files)));
        return times;
    }

    private HttpRequest request(String path, String cookies) {
        return HttpRequest.newBuilder(URI.create(desk.address() + path))
                .header("Cookie", cookies)
                .build();
    }

    private static long undisturbed(List<Long> looks) {
        return looks.stream().sorted().skip(looks.size() / 4).findFirst().orElseThrow();
    }

    private long time(HttpRequest request) {
        try {
            var begun = System.nanoTime();
            var answer = http.send(request, BodyHandlers.ofByteArray());
            var took = System.nanoTime() - begun;
            assertThat(answer.statusCode()).as(request.uri().getPath()).isEqualTo(200);
            return took;
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException("interrupted while a page was waited for", interrupted);
        }
    }

    private String cookie(String person) {
        try (var visitor = desk.visitor(person)) {
            return visitor.context().cookies().stream()
                    .map(it -> it.name + "=" + it.value)
                    .collect(Collectors.joining("; "));
        }
    }

    /** So many more citizens with the same coordinator, some of them flagged, through the door; and all of them on the list. */
    private void told(int citizens) {
        var before = count();
        var events = new ArrayList<String>();
        for (int i = 0; i < citizens; i++) {
            var citizen = desk.citizen();
            events.add(
                    citizen.event("plan", "citizen.enrolled", "{\"cluster\":\"adult\",\"municipality\":\"sundby\"}"));
            events.add(citizen.event("plan", "contact.assigned", "{\"personId\":\"tove\",\"role\":\"coordinator\"}"));
            if (i % 10 == 0) {
                events.add(citizen.event("plan", "capacity.declared", "{\"maxHoursPerWeek\":5}"));
                events.add(citizen.event(
                        "plan", "effort.started", "{\"effortId\":\"e\",\"kind\":\"internship\",\"hoursPerWeek\":20}"));
            }
        }
        for (int from = 0; from < events.size(); from += IN_ONE_GO) {
            var batch = events.subList(from, Math.min(events.size(), from + IN_ONE_GO));
            var answer = gateway()
                    .post(
                            "/sectors/plan/events",
                            "application/cloudevents-batch+json",
                            batch.stream().collect(Collectors.joining(",", "[", "]")));
            assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        }
        eventually(Duration.ofMinutes(3), () -> assertThat(count()).isGreaterThanOrEqualTo(before + citizens));
    }

    private Http gateway() {
        return desk.as("sector-plan", "partner-gateway");
    }

    private long count() {
        return desk.as("tove", "plan-service")
                .get("/api/worklist?size=1")
                .json()
                .path("page")
                .path("totalElements")
                .longValue();
    }
}
