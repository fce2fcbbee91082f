package dk.enplan.plan.rules.conflict;

import dk.enplan.contracts.Here;
import dk.enplan.contracts.fact.Appointment.Booked;
import dk.enplan.contracts.fact.Household.MemberJoined;
import dk.enplan.plan.model.Calendar;
import dk.enplan.plan.model.Household;
import dk.enplan.plan.model.Item;
import dk.enplan.plan.model.Meetings;
import dk.enplan.plan.rules.scene.Param;
import dk.enplan.plan.rules.scene.Params;
import dk.enplan.plan.rules.scene.Scene;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Which appointments and meetings take the citizen's own time. */
final class CitizensTime {

    /** The parameter that says until which age a child is not sent alone. */
    static final Param CARER_UNDER_AGE = Param.number("carerUnderAge");

    /** The parameter that says which meetings the citizen comes to. */
    static final Param MEETING_KINDS = Param.words("meetingKinds");

    private static final String CHILD = "child";

    /** Why somebody else's appointment is the citizen's time too; of the citizen's own there is nothing to add. */
    record Along(List<UUID> because, List<String> unknown) {
        Along {
            because = List.copyOf(because);
            unknown = List.copyOf(unknown);
        }
    }

    private CitizensTime() {}

    static boolean ahead(Calendar.Course course) {
        return course instanceof Calendar.Course.Booked;
    }

    /** The citizen's own; or that of a member of the household who cannot go alone, where nobody else goes along. */
    static Optional<Along> taken(Scene scene, Booked appointment) {
        if (appointment.memberId() == null) return Optional.of(new Along(List.of(), List.of()));
        if (appointment.companionId() != null) return Optional.empty();
        return along(scene, appointment.memberId(), Here.dateOf(appointment.start()));
    }

    /** Whether the citizen goes where this member of the household goes alone with nobody else. */
    static Optional<Along> along(Scene scene, String memberId, LocalDate on) {
        return scene.plan()
                .household()
                .known()
                .find(memberId)
                .filter(member -> member.course() == Household.Course.HERE)
                .flatMap(member -> along(member, on, scene.params()));
    }

    private static Optional<Along> along(Item<MemberJoined, Household.Course> member, LocalDate on, Params params) {
        var said = member.said();
        var because = member.origin().because();
        if (said.needsCarer() != null)
            return said.needsCarer() ? Optional.of(new Along(because, List.of())) : Optional.empty();
        var unknown = new ArrayList<>(List.of("needsCarer"));
        if (said.birthDate() == null) unknown.add("birthDate");
        var young = said.birthDate() == null
                || said.birthDate()
                        .plusYears(params.number(CARER_UNDER_AGE.name()))
                        .isAfter(on);
        return said.relation().value().equals(CHILD) && young
                ? Optional.of(new Along(because, unknown))
                : Optional.empty();
    }

    /** A meeting of which only the time is known is one the citizen comes to. */
    static boolean concerns(Scene scene, Meetings.Known meeting) {
        return meeting.kind() == null || scene.params().has(MEETING_KINDS.name(), meeting.kind());
    }
}
