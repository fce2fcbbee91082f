package dk.enplan.plan.overview.generation;

import dk.enplan.contracts.Audience;
import dk.enplan.contracts.CitizenId;
import dk.enplan.contracts.CloudEvent;
import dk.enplan.contracts.fact.Fact;
import dk.enplan.plan.access.LineReaders;
import dk.enplan.plan.model.AtHand;
import dk.enplan.plan.model.Facts;
import dk.enplan.plan.model.Plan;
import dk.enplan.plan.model.Rules;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws somebody's lines. The instant is that of the last event, not now: whoever draws them, and whenever, draws the same. */
@Component
class LineDrawing {

    private final Rules rules;
    private final LineWriter writer;

    LineDrawing(Rules rules, LineWriter writer) {
        this.rules = rules;
        this.writer = writer;
    }

    Lines of(AtHand.Known known) {
        var journal = known.journal();
        var standing = journal.standing();
        var whole = new Line.Known(
                known.watch().folded(standing).orElseGet(() -> Plan.of(journal.citizen(), standing)),
                standing,
                known.outlook().expectations(),
                journal.open().values().stream()
                        .map(flag -> new LineWriter.OpenFlag(flag.severity(), flag.since()))
                        .sorted(Comparator.comparing(LineWriter.OpenFlag::since))
                        .toList(),
                journal.asOf());
        return of(journal.citizen(), known.position(), whole);
    }

    /** From what is kept of a plan: read and judged once more. */
    Lines of(
            CitizenId citizen,
            long position,
            Instant asOf,
            List<CloudEvent<Fact>> facts,
            List<LineWriter.OpenFlag> open) {
        var standing = Facts.of(citizen, facts).standing().facts();
        var expected = rules.expectations(citizen, standing, asOf);
        return of(citizen, position, new Line.Known(Plan.of(citizen, standing), standing, expected, open, asOf));
    }

    private Lines of(CitizenId citizen, long position, Line.Known whole) {
        var rows = Stream.of(LineReaders.values())
                .<@Nullable Object[]>map(
                        readers -> writer.row(citizen.value(), Line.of(readers, known(readers, citizen, whole))))
                .toList();
        return new Lines(citizen.value(), position, rows);
    }

    /** What was said of which these readers must not know has never been said: the rules have not heard it, and nothing changed when it was. */
    private Line.Known known(LineReaders readers, CitizenId citizen, Line.Known whole) {
        var known = whole.standing().stream()
                .filter(fact -> readers.knows(fact.envelope()))
                .toList();
        if (known.size() == whole.standing().size()) return whole;
        // What is private the rules have not heard either: to them nothing is missing.
        if (whole.standing().stream()
                .map(CloudEvent::envelope)
                .allMatch(said -> readers.knows(said) || said.audienceOrPlan() == Audience.PRIVATE))
            return new Line.Known(Plan.of(citizen, known), known, whole.expected(), whole.open(), whole.asOf());
        var seen = rules.look(citizen, known, whole.asOf());
        var open = seen.findings().stream()
                .map(finding -> new LineWriter.OpenFlag(
                        finding.severity(), finding.steps().getFirst().since()))
                .sorted(Comparator.comparing(LineWriter.OpenFlag::since))
                .toList();
        return new Line.Known(Plan.of(citizen, known), known, seen.expectations(), open, whole.asOf());
    }
}
