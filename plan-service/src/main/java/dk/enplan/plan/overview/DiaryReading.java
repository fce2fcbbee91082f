package dk.enplan.plan.overview;

import dk.enplan.plan.access.Pass;
import dk.enplan.plan.model.Plan;
import dk.enplan.plan.rules.RuleBook;
import dk.enplan.plan.rules.conflict.CitizensCalendar;
import dk.enplan.plan.rules.scene.Params;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Reads when a household is expected where: whose plan a reader may not read adds nothing. */
@Component
public class DiaryReading {

    private final PlanReading reading;
    private final Function<String, Params> numbers;
    private final Clock clock;

    DiaryReading(PlanReading reading, RuleBook book, Clock clock) {
        this.reading = reading;
        this.numbers = book::params;
        this.clock = clock;
    }

    /** A plan, and when its household is expected where. */
    public record Read(PlanDocument plan, Diary diary) {}

    /** Nothing, where there is no plan. */
    public Optional<Read> read(Pass pass) {
        return reading.read(pass, AsOf.now()).map(plan -> read(pass, plan));
    }

    private Read read(Pass pass, PlanDocument plan) {
        var now = clock.instant();
        var own = reading.seen(pass).orElseThrow();
        var members = new LinkedHashMap<UUID, Plan>();
        reading.membersOf(pass, plan)
                .forEach((id, beside) -> reading.seen(beside).ifPresent(seen -> members.put(id, seen)));
        var calendar = calendar(own, now);
        var capacity = plan.capacity();
        var measure = new Diary.Measure(
                calendar.between(),
                calendar.meeting(),
                calendar.hoursAsked(),
                capacity == null ? null : capacity.maxHoursPerWeek(),
                calendar.limit());
        return new Read(plan, HouseholdTimes.of(own, members, this::calendar, now, measure));
    }

    private CitizensCalendar calendar(Plan plan, Instant now) {
        return new CitizensCalendar(plan, now, numbers);
    }
}
