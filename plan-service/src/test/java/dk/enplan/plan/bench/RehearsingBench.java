package dk.enplan.plan.bench;

import dk.enplan.contracts.CloudEvent;
import dk.enplan.contracts.fact.Fact;
import dk.enplan.plan.model.PlanEvent;
import dk.enplan.plan.rehearsal.Rehearsal;
import dk.enplan.plan.rehearsal.Scenario;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A whole life told anew in process, woken wherever the plan asked for it: what a what-if does with every recorded plan. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class RehearsingBench {

    static final int FACTS = 200;

    private List<CloudEvent<Fact>> life = List.of();

    @Setup
    public void live() {
        life = Life.of(FACTS);
    }

    @Benchmark
    public List<PlanEvent> rehearse() {
        var plan = new Rehearsal(Books.named(Books.ALL), Life.CITIZEN);
        for (var fact : life)
            plan.tell(new Scenario.Heard(fact, fact.envelope().time().toInstant()));
        return plan.history();
    }
}
