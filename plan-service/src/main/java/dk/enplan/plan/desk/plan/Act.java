package dk.enplan.plan.desk.plan;

import static dk.enplan.plan.desk.plan.Field.Kind.DAY;
import static dk.enplan.plan.desk.plan.Field.Kind.LINE;
import static dk.enplan.plan.desk.plan.Field.Kind.MOMENT;
import static dk.enplan.plan.desk.plan.Field.Kind.NUMBER;
import static dk.enplan.plan.desk.plan.Field.Kind.SECTORS;
import static dk.enplan.plan.desk.plan.Field.Kind.TEXT;
import static dk.enplan.plan.desk.plan.Field.Kind.YES_OR_NO;
import static dk.enplan.plan.desk.plan.Field.may;
import static dk.enplan.plan.desk.plan.Field.must;

import dk.enplan.plan.desk.plan.Choices.Of;
import dk.enplan.plan.overview.Telling;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Something the coordinator can do in the plan itself, and the event that says it.
 *
 * @param name in addresses and messages
 * @param type as the language calls it
 * @param newId the field that names what begins with this act; nothing, where it speaks of what is there
 * @param always what this act always says
 */
public record Act(String name, String type, Optional<String> newId, Map<String, String> always, List<Field> fields) {

    public Act {
        always = Map.copyOf(always);
        fields = List.copyOf(fields);
    }

    /** In the order in which they stand on the page. */
    public static final List<Act> ALL = List.of(
            on(
                    "contact",
                    "contact.assigned",
                    must("personId", LINE),
                    may("name", LINE),
                    must("role", Of.ROLES),
                    may("deputyId", LINE)),
            on(
                    "absence",
                    "contact.absence-started",
                    must("personId", Of.PEOPLE),
                    may("deputyId", LINE),
                    may("until", DAY)),
            on("touch", "contact.made", may("personId", Of.PEOPLE), must("channel", Of.CHANNELS), may("nextOn", DAY)),
            on(
                    "purpose",
                    "effort.agreed",
                    must("effortId", Of.EFFORTS),
                    must("purpose", Of.PURPOSES),
                    may("hoursPerWeek", NUMBER)),
            on("order", "plan.order-agreed", must("order", Of.ORDERS), may("basis", TEXT), may("dissent", TEXT)),
            on("approve", "effort.approved", must("effortId", Of.WAITING_EFFORTS)),
            begins(
                    "book",
                    "appointment.booked",
                    "appointmentId",
                    must("start", MOMENT),
                    must("end", MOMENT),
                    may("purpose", LINE),
                    may("personId", Of.PEOPLE)),
            on(
                    "move",
                    "appointment.moved",
                    must("appointmentId", Of.APPOINTMENTS),
                    must("start", MOMENT),
                    must("end", MOMENT)),
            begins(
                    "meeting",
                    "meeting.held",
                    "meetingId",
                    must("kind", Of.MEETINGS),
                    must("sectors", SECTORS),
                    must("citizenPresent", YES_OR_NO)),
            begins("call", "meeting.scheduled", "meetingId", must("start", MOMENT)),
            on(
                    "agree",
                    "plan.agreed",
                    must("citizenApproved", YES_OR_NO),
                    must("sectors", SECTORS),
                    may("dream", TEXT),
                    may("strengths", TEXT)),
            on("review", "plan.reviewed", must("sectors", SECTORS), must("citizenPresent", YES_OR_NO)),
            new Act(
                    "goal",
                    "goal.proposed",
                    Optional.of("goalId"),
                    Map.of("author", "citizen"),
                    List.of(must("wording", TEXT), must("domain", Of.DOMAINS))),
            begins(
                    "exempt",
                    "exemption.granted",
                    "exemptionId",
                    must("demandKind", Of.DEMAND_KINDS),
                    may("until", DAY),
                    may("basis", TEXT)),
            on("postpone", "demand.postponed", must("demandId", Of.DEMANDS), may("until", DAY)),
            on(
                    "followUp",
                    "effort.follow-up-planned",
                    must("effortId", Of.EFFORTS),
                    must("kind", Of.FOLLOW_UPS),
                    may("onDate", DAY)),
            on(
                    "handover",
                    "handover.accepted",
                    may("handoverId", Of.HANDOVERS),
                    must("toPersonId", LINE),
                    may("fromPersonId", Of.PEOPLE),
                    must("briefingRead", YES_OR_NO)),
            on(
                    "discharge",
                    "discharge-agreement.made",
                    must("stayId", Of.STAYS),
                    may("followUpOn", DAY),
                    may("contactId", Of.PEOPLE)),
            on("concern", "concern.answered", must("concernId", Of.CONCERNS), may("decision", TEXT)),
            on("request", "request.answered", must("requestId", Of.REQUESTS)),
            on("promise", "promise.kept", must("promiseId", Of.PROMISES)));

    static Optional<Act> named(String name) {
        return ALL.stream().filter(act -> act.name().equals(name)).findFirst();
    }

    /** Whether somebody has spoken of the same kind of thing, so that whoever writes should hear it first. */
    boolean isAboutTheSame(Telling.Told told) {
        var noun = type.substring(0, type.indexOf('.'));
        return told.type().contains("." + noun + ".");
    }

    private static Act on(String name, String type, Field... fields) {
        return new Act(name, type, Optional.empty(), Map.of(), List.of(fields));
    }

    private static Act begins(String name, String type, String newId, Field... fields) {
        return new Act(name, type, Optional.of(newId), Map.of(), List.of(fields));
    }
}
