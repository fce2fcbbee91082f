package dk.enplan.plan.overview.figures;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** Sorts the citizens who are in a plan, one after another: what they wait for, whom they miss, and whose they are. Pure. */
final class LineTally {

    record Wait(String what, String sector, LocalDate since) {}

    record Vacant(String role, String sector) {}

    record Row(UUID citizen, List<String> coordinators, long flags, List<Wait> waiting, List<Vacant> vacancies) {
        Row {
            coordinators = List.copyOf(coordinators);
            waiting = List.copyOf(waiting);
            vacancies = List.copyOf(vacancies);
        }
    }

    /** @param staff nobody, where it is the citizens without a coordinator */
    record Load(Optional<String> staff, Count citizens, Count flags) {}

    private static final class Holding {
        private long citizens;
        private long flags;
        private long flagged;

        void add(long open) {
            citizens++;
            flags += open;
            if (open > 0) flagged++;
        }

        Load of(Optional<String> staff) {
            return new Load(staff, new Count(citizens, citizens), new Count(flags, flagged));
        }
    }

    private final LocalDate today;
    private final Sorted waiting = new Sorted(true);
    private final Sorted vacancies = new Sorted(false);
    private final SortedMap<String, Holding> held = new TreeMap<>();
    private final Holding nobodys = new Holding();

    LineTally(LocalDate today) {
        this.today = today;
    }

    void add(Row row) {
        for (var wait : row.waiting())
            waiting.add(
                    row.citizen(),
                    wait.what(),
                    wait.sector(),
                    Math.max(0, ChronoUnit.DAYS.between(wait.since(), today)));
        for (var vacant : row.vacancies()) vacancies.add(row.citizen(), vacant.role(), vacant.sector(), 0);
        if (row.coordinators().isEmpty()) nobodys.add(row.flags());
        for (var staff : row.coordinators())
            held.computeIfAbsent(staff, it -> new Holding()).add(row.flags());
    }

    /** What is waited for, and within that who told of it. */
    Group waiting() {
        return waiting.group();
    }

    /** Which roles somebody had and nobody has, and within that in which sector. */
    Group vacancies() {
        return vacancies.group();
    }

    /** In the order of their ids; the citizens without one last. Who stands in for another has that one's citizens too. */
    List<Load> load() {
        var load = new ArrayList<Load>();
        held.forEach((staff, holding) -> load.add(holding.of(Optional.of(staff))));
        load.add(nobodys.of(Optional.empty()));
        return load;
    }
}
