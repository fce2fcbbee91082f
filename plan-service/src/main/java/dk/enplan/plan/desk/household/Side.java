package dk.enplan.plan.desk.household;

import dk.enplan.plan.overview.Circle;
import dk.enplan.plan.overview.Days;
import dk.enplan.plan.overview.Household;
import dk.enplan.plan.overview.PlanDocument;
import dk.enplan.plan.overview.Work;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One of a household, with as much of their plan as the reader may see.
 *
 * @param key tells them from the others: the member's id, and nothing for the citizen from whose plan the household is read
 * @param relation to that citizen
 * @param plan absent where there is none, or none that is this reader's
 */
public record Side(
        String key,
        String relation,
        @Nullable UUID citizenId,
        @Nullable PlanDocument plan) {

    private static final Set<String> OVER = Set.of("ended", "heard-of");
    private static final Set<String> HOLD = Set.of("active", "postponed");

    static Side citizen(Household household) {
        return new Side("", "self", household.citizenId(), household.plan());
    }

    static Side of(Household.Member it) {
        Circle.Member member = it.member();
        return new Side(member.memberId(), member.relation(), member.citizenId(), it.plan());
    }

    /** For whoever may read the plan. */
    public @Nullable String name() {
        return plan == null ? null : plan.name();
    }

    /** There may be a plan: whether there is none, or none for this reader, is nobody's to say. */
    public boolean restricted() {
        return plan == null && citizenId != null;
    }

    public List<PlanDocument.Flag> flags() {
        return plan == null
                ? List.of()
                : plan.flags().stream()
                        .filter(it -> it.state().equals("open") || it.state().equals("acknowledged"))
                        .toList();
    }

    public List<Work.Effort> efforts() {
        return plan == null
                ? List.of()
                : plan.efforts().stream()
                        .filter(it -> !OVER.contains(it.state()))
                        .toList();
    }

    public List<Work.Demand> demands() {
        return plan == null
                ? List.of()
                : plan.demands().stream()
                        .filter(it -> HOLD.contains(it.state()))
                        .toList();
    }

    public List<Circle.Person> people() {
        return plan == null ? List.of() : plan.people();
    }

    List<Days.Appointment> appointments() {
        return plan == null
                ? List.of()
                : plan.appointments().stream()
                        .filter(it -> it.state().equals("booked"))
                        .toList();
    }
}
