package dk.enplan.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Invented citizens, told through the services' own doors, so that they are as true as anybody's. Told once for each
 * data directory; each event has a fixed id, so a telling that was cut short can be told again.
 */
final class DemoStories {

    private static final Pattern DAY = Pattern.compile("\\{\\{day([+-]\\d+)?(?: (\\d\\d:\\d\\d))?}}");
    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ISO_OFFSET_DATE_TIME;
    private static final JsonMapper JSON = new JsonMapper();

    private final Platform platform;
    private final LocalDate today;
    private final HttpClient http = HttpClient.newHttpClient();

    private DemoStories(Platform platform, LocalDate today) {
        this.platform = platform;
        this.today = today;
    }

    static void tellOnce(Home home, Platform platform, Consumer<String> says) throws IOException {
        if (Files.exists(home.demoTold()) || !Files.isDirectory(home.demoStories())) return;
        var stories = new DemoStories(platform, LocalDate.now(MovedClock.HERE));
        try (var files = Files.list(home.demoStories())) {
            for (var file : files.filter(path -> path.toString().endsWith(".json"))
                    .sorted()
                    .toList()) stories.tell(file, says);
        }
        Files.createFile(home.demoTold());
    }

    /** {@code {{day-30}}} becomes a date, {@code {{day-30 09:00}}} that moment in Copenhagen. */
    static String onDays(String story, LocalDate today) {
        return DAY.matcher(story).replaceAll(match -> day(match, today));
    }

    private static String day(MatchResult match, LocalDate today) {
        var date = match.group(1) == null ? today : today.plusDays(Integer.parseInt(match.group(1)));
        return match.group(2) == null
                ? date.toString()
                : date.atTime(LocalTime.parse(match.group(2)))
                        .atZone(MovedClock.HERE)
                        .toOffsetDateTime()
                        .format(INSTANT);
    }

    private void tell(Path file, Consumer<String> says) throws IOException {
        var story = JSON.readTree(onDays(Files.readString(file), today));
        for (var step : story) {
            var answer = post(step);
            if (!answer.isEmpty())
                says.accept("The demo story " + file.getFileName() + " was not taken whole: " + answer);
        }
    }

    private String post(JsonNode step) throws IOException {
        var service = step.path("service").asString();
        var path = step.path("path").asString("/events");
        var request = HttpRequest.newBuilder(URI.create(platform.address(service) + path))
                .header("Content-Type", step.path("type").asString("application/cloudevents+json"))
                .header(
                        "Authorization",
                        "Bearer " + platform.token(step.path("as").asString()))
                .POST(BodyPublishers.ofString(step.path("body").toString()))
                .build();
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            return answer.statusCode() < 300 ? "" : service + " answered " + answer.statusCode() + " " + answer.body();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return "interrupted";
        }
    }
}
