package dk.enplan.plan.rules.conflict;

import dk.enplan.contracts.fact.Appointment.Booked;
import dk.enplan.plan.model.Meetings;
import dk.enplan.plan.model.Plan;
import dk.enplan.plan.rules.scene.History;
import dk.enplan.plan.rules.scene.Params;
import dk.enplan.plan.rules.scene.Scene;
import dk.enplan.plan.rules.scene.Today;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;

/** What takes the citizen's time, and how much of it may be asked, as the rules of the calendar count: for whoever shows a week. */
public final class CitizensCalendar {

    /**
     * How many appointments a week may hold before a rule speaks of it.
     *
     * @param declared the citizen's own measure; otherwise what the rule takes for most
     */
    public record Limit(long appointments, boolean declared) {}

    private final Scene clashes;
    private final Scene weeks;
    private final Scene hours;

    /** @param numbers what a rule counts with, by its id */
    public CitizensCalendar(Plan plan, Instant now, Function<String, Params> numbers) {
        Function<String, Scene> seenBy =
                rule -> new Scene(plan, History.nothing(), new Today(now), numbers.apply("conflict/" + rule));
        this.clashes = seenBy.apply("appointments-clash");
        this.weeks = seenBy.apply("week-overloaded");
        this.hours = seenBy.apply("hours-beyond-capacity");
    }

    /** The way between two houses, where nobody said how long it takes. */
    public Duration between() {
        return Duration.ofMinutes(clashes.params().number(AppointmentsCollide.TRAVEL));
    }

    /** How long a meeting is taken to last: only when it begins is told. */
    public Duration meeting() {
        return Duration.ofMinutes(clashes.params().number(AppointmentsCollide.MEETING));
    }

    public boolean takes(Booked appointment) {
        return CitizensTime.taken(clashes, appointment).isPresent();
    }

    public boolean takes(Meetings.Known meeting) {
        return CitizensTime.concerns(clashes, meeting);
    }

    /** Whether the citizen goes along to what this member of the household is expected at. */
    public boolean goesAlong(String memberId, LocalDate on) {
        return CitizensTime.along(clashes, memberId, on).isPresent();
    }

    /** What the citizen has set themself counts as nobody's demand. */
    public boolean counts(String sector) {
        return !sector.equals(WeekOverfull.CITIZEN);
    }

    /** Of the efforts that run and the demands that hold now. */
    public double hoursAsked() {
        return Load.of(hours).hours().doubleValue();
    }

    public Limit limit() {
        var limit = WeekOverfull.limit(weeks);
        return new Limit(limit.appointments(), !limit.because().isEmpty());
    }
}
