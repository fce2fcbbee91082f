package dk.enplan.proof.bench;

import dk.enplan.proof.Books;
import dk.enplan.proof.Doors;
import dk.enplan.proof.Life;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** All figures, one after the other, on one platform of real processes: the same in both forms, of another size. */
public final class Bench {

    /** What can be measured by itself. What lives in the heap is always told. */
    public enum Wanted {
        INTAKE,
        VISIBLE,
        READS,
        REBUILD,
        GROWTH,
        NATION
    }

    private static final String FAMILY = "family-service";
    private static final long SEED = 1;
    /** So many that a few minutes of a nation's events are each about another. */
    private static final int A_NATION = 15_000;
    /**
     * @param called plans that calls are made to while their coordinator looks; others in each run
     * @param plans of two hundred facts each
     * @param learning rounds before the way to a plan is measured. A method that is called once for an event is compiled to its end after
     *     tens of thousands of them: who measures minutes after a start measures the start
     * @param rate of events and of reads, a second: a JVM that is still learning cannot keep up with what it will do easily, and then
     *     only its backlog would be measured
     */
    private record Size(
            Intake.Size intake, int called, int plans, int rounds, int learning, double rate, Duration lasts) {

        static final Size WHOLE =
                new Size(new Intake.Size(12, 5, 400, 40), 100, 50, 3, 10, 200, Duration.ofSeconds(30));
        static final Size QUICK = new Size(new Intake.Size(1, 2, 120, 10), 30, 20, 1, 3, 50, Duration.ofSeconds(3));
    }

    private final Path checkout;
    private final Path data;
    private final Consumer<String> says;
    private int called;

    public Bench(Path checkout, Path data, Consumer<String> says) {
        this.checkout = checkout;
        this.data = data;
        this.says = says;
    }

    /**
     * @param only these figures, and what lives in the heap
     * @return whether every figure is as it must be
     */
    public boolean whole(Path json, Set<Wanted> only) throws IOException, SQLException, InterruptedException {
        var report = new Report(says);
        try (var stage = Stage.in(checkout, data, says);
                var topics = topics(stage)) {
            var doors = new Doors(stage.platform());
            var memory = new Memory(doors);
            measure(Size.WHOLE, only, stage, topics, doors, report);
            if (only.contains(Wanted.GROWTH) || only.contains(Wanted.NATION)) many(only, stage, topics, doors, report);
            report.add(memory.measure());
        }
        report.print();
        report.write(json);
        return report.allHold();
    }

    private void many(Set<Wanted> only, Stage stage, Topics topics, Doors doors, Report report)
            throws SQLException, InterruptedException {
        try (var books = Books.open(stage.platform(), "plan")) {
            var many = new Growing(books, topics, says);
            if (only.contains(Wanted.GROWTH)) report.add(growth(many));
            if (only.contains(Wanted.NATION)) {
                many.to(A_NATION);
                stage.startAll();
                report.add(new Nation(doors, books, many.next(), Duration.ofMinutes(1), says).measure());
            }
        }
    }

    private List<Measured> growth(Growing many) throws SQLException, InterruptedException {
        try (var stage = Stage.in(checkout, data.resolve("few"), says);
                var topics = topics(stage);
                var books = Books.open(stage.platform(), "plan")) {
            return new Growth(many, new Growing(books, topics, says)).measure();
        }
    }

    /** A few minutes, on few events. @return what is not even half as good as it once was */
    public List<String> quick(Path json) throws IOException, SQLException, InterruptedException {
        var report = new Report(says);
        try (var stage = Stage.in(checkout, data, says);
                var topics = topics(stage)) {
            var doors = new Doors(stage.platform());
            var memory = new Memory(doors);
            measure(Size.QUICK, EnumSet.allOf(Wanted.class), stage, topics, doors, report);
            report.add(memory.measure());
        }
        report.print();
        report.write(json);
        return report.halved().stream()
                .map(figure -> figure.name() + ": " + Measured.number(figure.ratio()))
                .toList();
    }

    private static Topics topics(Stage stage) throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(stage::close));
        stage.start(List.of("postgres", "kafka"));
        var topics = new Topics(stage.broker());
        topics.make(Life.of(SEED, 300, "sectors"));
        stage.start(List.of("identity", Stage.PLAN, FAMILY));
        return topics;
    }

    private void measure(Size size, Set<Wanted> only, Stage stage, Topics topics, Doors doors, Report report)
            throws IOException, SQLException, InterruptedException {
        if (only.contains(Wanted.INTAKE)) report.add(new Intake(stage, topics, size.intake(), says).measure());
        if (only.contains(Wanted.VISIBLE)) {
            try (var bare = Bare.start(stage)) {
                var ours = new ThroughEnplan(doors, () -> plans(size, stage, topics));
                report.add(new Visible(ours, bare, size.rounds(), size.learning(), size.rate(), size.lasts(), says)
                        .measure());
            }
        }
        if (only.contains(Wanted.READS) || only.contains(Wanted.REBUILD)) {
            var reading =
                    new Reading(doors, long200(size, stage, topics), size.rounds(), size.rate(), size.lasts(), says);
            reading.warm();
            if (only.contains(Wanted.READS)) report.add(reading.measure());
            if (only.contains(Wanted.REBUILD))
                report.add(new Rebuild(stage, doors, reading, size.rounds(), size.lasts(), says).measure());
        }
    }

    /** Plans as most are, to see calls in; others each time. What it costs when none is at hand, growth says. */
    private List<UUID> plans(Size size, Stage stage, Topics topics) throws SQLException, InterruptedException {
        called++;
        return told(Life.of(SEED + called, size.called(), "called " + called), stage, topics);
    }

    private static List<UUID> long200(Size size, Stage stage, Topics topics) throws SQLException, InterruptedException {
        return told(Plans.together(Reading.FACTS, SEED + 2, size.plans(), "long"), stage, topics);
    }

    private static List<UUID> told(List<Life> lives, Stage stage, Topics topics)
            throws SQLException, InterruptedException {
        topics.tell(Topics.OURS, lives);
        try (var books = Books.open(stage.platform(), "plan")) {
            new Progress(books, lives).shownAndAnswered();
        }
        return lives.stream().map(Life::citizen).toList();
    }
}
