package dk.enplan.plan.overview;

import dk.enplan.contracts.CitizenId;
import dk.enplan.kit.edge.Caller;
import dk.enplan.plan.model.Plan;
import dk.enplan.plan.rules.RuleBook;
import dk.enplan.plan.rules.conflict.CitizensCalendar;
import dk.enplan.plan.rules.scene.Params;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
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

    /** What came of asking. */
    public sealed interface Answer {
        record Open(PlanDocument plan, Diary diary) implements Answer {}

        /** The plan is not this reader's to read, or not there. */
        record Closed(PlanReading.Answer answer) implements Answer {}
    }

    public Answer read(CitizenId citizen, Caller caller) {
        return switch (reading.household(citizen, caller)) {
            case Household.Closed(var answer) -> new Answer.Closed(answer);
            case Household.Open household -> open(citizen, caller, household);
        };
    }

    private Answer.Open open(CitizenId citizen, Caller caller, Household.Open household) {
        var now = clock.instant();
        var own = reading.seen(citizen, caller).orElseThrow();
        var members = new LinkedHashMap<UUID, Plan>();
        for (var member : household.members()) {
            var id = member.member().citizenId();
            if (id != null && member.plan() != null)
                reading.seen(new CitizenId(id), caller).ifPresent(plan -> members.put(id, plan));
        }
        var calendar = calendar(own, now);
        var capacity = household.plan().capacity();
        var measure = new Diary.Measure(
                calendar.between(),
                calendar.meeting(),
                calendar.hoursAsked(),
                capacity == null ? null : capacity.maxHoursPerWeek(),
                calendar.limit());
        return new Answer.Open(household.plan(), HouseholdTimes.of(own, members, this::calendar, now, measure));
    }

    private CitizensCalendar calendar(Plan plan, Instant now) {
        return new CitizensCalendar(plan, now, numbers);
    }
}
