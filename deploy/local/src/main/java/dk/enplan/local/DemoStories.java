package dk.enplan.local;

import dk.enplan.local.DemoStory.Line;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/**
 * Invented citizens, told once for each data directory through the services' own doors, so that they are as true as anybody's. The
 * services' clock goes back to where the stories begin and comes forward with them, day by day and with a stop at every deadline: what
 * was known when, when a flag was raised and how long somebody has waited is then no make-believe either.
 */
final class DemoStories {

    /**
     * What is told before the clock moves on: one day of all stories, or until somebody answers a flag.
     *
     * @param until where the clock stands meanwhile
     */
    record Chapter(Instant until, List<Line> lines) {
        Chapter {
            lines = List.copyOf(lines);
        }
    }

    private final Home home;
    private final DemoDoors doors;
    private final Deadlines deadlines;
    private final MovedClock clock;
    private final Consumer<String> says;

    private DemoStories(Home home, DemoDoors doors, Deadlines deadlines, Consumer<String> says) {
        this.home = home;
        this.doors = doors;
        this.deadlines = deadlines;
        this.clock = new MovedClock(home.clock(), Clock.systemUTC());
        this.says = says;
    }

    static void tellOnce(Home home, Platform platform, Ports ports, Consumer<String> says) throws IOException {
        if (Files.exists(home.demoTold()) || !Files.isDirectory(home.demoStories())) return;
        try (var deadlines = Deadlines.of(ports)) {
            new DemoStories(home, new DemoDoors(platform, new Kafka(home, ports)), deadlines, says).tell();
        }
        Files.createFile(home.demoTold());
        Files.deleteIfExists(home.demoTelling());
    }

    /** A telling that was cut short goes on with its own days: the same event must not be told in two ways. */
    private void tell() throws IOException {
        var file = home.demoTelling();
        if (!Files.exists(file)) Files.writeString(file, clock.now().toLocalDate() + " " + clock.ahead());
        var begun = Files.readString(file);
        var blank = begun.indexOf(' ');
        var today = LocalDate.parse(begun.substring(0, blank));
        var usual = Duration.parse(begun.substring(blank + 1));
        var now = Instant.now().plus(usual);
        var toldBefore = clock.ahead().compareTo(usual) < 0 ? clock.now().toInstant() : Instant.MIN;
        var stories = stories(home.demoStories(), today);
        for (var story : stories) doors.register(story).ifPresent(says);
        try {
            for (var chapter : chapters(stories, now)) tell(chapter, toldBefore);
            pass(now);
        } finally {
            clock.set(usual);
        }
    }

    private void tell(Chapter chapter, Instant toldBefore) throws IOException {
        if (chapter.until().isAfter(toldBefore)) {
            pass(chapter.lines().getFirst().at());
            stand(chapter.until());
        }
        doors.tell(of(Line.Told.class, chapter)).forEach(says);
        if (!chapter.until().isAfter(toldBefore)) return;
        doors.slip(of(Line.Slipped.class, chapter));
        for (var answer : of(Line.Answered.class, chapter)) doors.answer(answer).ifPresent(says);
    }

    /** No plan sleeps past its deadline because a story goes on. */
    private void pass(Instant until) throws IOException {
        for (var due = deadlines.next(until); due.isPresent(); due = deadlines.next(until)) {
            stand(due.get());
            if (!deadlines.met(due.get())) {
                says.accept("A plan of the demo stories was not woken in time.");
                return;
            }
        }
    }

    private void stand(Instant at) throws IOException {
        clock.set(Duration.between(Instant.now(), at.plusSeconds(1)));
    }

    private static <L extends Line> List<L> of(Class<L> kind, Chapter chapter) {
        return chapter.lines().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    static List<DemoStory> stories(Path folder, LocalDate today) throws IOException {
        var stories = new ArrayList<DemoStory>();
        try (var files = Files.list(folder)) {
            for (var file : files.filter(path -> path.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()) stories.add(DemoStory.read(file, new StoryDays(today)));
        }
        return stories;
    }

    /** All lines of all stories that are not yet to come, in the order in which they were told. */
    static List<Chapter> chapters(List<DemoStory> stories, Instant now) {
        var lines = stories.stream()
                .flatMap(story -> story.lines().stream())
                .filter(line -> !line.at().isAfter(now))
                .sorted(Comparator.comparing(Line::at))
                .toList();
        var chapters = new ArrayList<Chapter>();
        var chapter = new ArrayList<Line>();
        for (var line : lines) {
            if (!chapter.isEmpty() && isOver(chapter, line)) {
                chapters.add(new Chapter(chapter.getLast().at(), chapter));
                chapter.clear();
            }
            chapter.add(line);
        }
        if (!chapter.isEmpty()) chapters.add(new Chapter(chapter.getLast().at(), chapter));
        return chapters;
    }

    /** Whoever answers a flag answers what was known then. */
    private static boolean isOver(List<Line> chapter, Line next) {
        return chapter.getLast() instanceof Line.Answered
                || date(next.at()).isAfter(date(chapter.getFirst().at()));
    }

    private static LocalDate date(Instant at) {
        return LocalDate.ofInstant(at, MovedClock.HERE);
    }
}
