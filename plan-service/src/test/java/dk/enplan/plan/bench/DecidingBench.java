package dk.enplan.plan.bench;

import dk.enplan.contracts.CloudEvent;
import dk.enplan.contracts.fact.Fact;
import dk.enplan.plan.model.Verdict;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One fact more is told to a plan that is kept at hand, and decided on: the way of every event in running life. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class DecidingBench {

    private static final Map<String, Running> LIVED = new ConcurrentHashMap<>();

    @Param("all")
    public String book = Books.ALL;

    @Param("100")
    public int facts;

    @Param("request.made")
    public String type = "";

    private @Nullable Running plan;
    private @Nullable CloudEvent<Fact> news;

    @Setup
    public void live() {
        var life = Life.of(facts);
        news = News.after(life, type);
        plan = LIVED.computeIfAbsent(book + facts, it -> Running.under(Books.named(book), life));
    }

    @Benchmark
    public Verdict decide() {
        return Objects.requireNonNull(plan).tell(Objects.requireNonNull(news));
    }
}
