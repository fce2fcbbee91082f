package dk.enplan.plan.desk.own;

import dk.enplan.plan.desk.Saying.Sentence;
import dk.enplan.plan.desk.frame.Form;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes of what a citizen filled in what is said in their name. What is missing is said beside its field. Pure. */
record OwnWords(OwnAct act, Form form, Set<String> sectors, LocalDate today) {

    private static final int ID = 8;

    List<Sentence> sentences() {
        for (var field : act.fields())
            if (field.required() && field.kind() != OwnAct.Kind.SECTORS) form.required(field.name());
        return switch (act) {
            case SAY -> List.of(first("statement.recorded", filled("topic", "text")));
            case ASK -> ask();
            case MEET ->
                List.of(first("meeting.requested", withSectors(filled("kind").put("meetingId", id()), false)));
            case GOAL ->
                List.of(first(
                        "goal.proposed",
                        filled("wording", "domain").put("goalId", id()).put("author", "citizen")));
            case CANNOT_COME ->
                List.of(first("appointment.cancelled", filled("appointmentId").put("by", "citizen")));
            case NOT_THIS_PERSON -> notThisPerson();
            case CONSENT -> List.of(first("consent.given", consent()));
            case TAKE_BACK -> List.of(first("consent.withdrawn", filled("consentId")));
        };
    }

    /** The language asks in a word; what the citizen says beside it is a statement to the same ones. */
    private List<Sentence> ask() {
        var asked = new ArrayList<>(
                List.of(first("request.made", filled("to", "topic").put("requestId", id()))));
        form.said("text").ifPresent(text -> {
            var said = data().put("topic", "wish").put("text", text);
            form.said("to").ifPresent(said.putArray("sectors")::add);
            asked.add(second("statement.recorded", said));
        });
        return asked;
    }

    private List<Sentence> notThisPerson() {
        var said = new ArrayList<>(List.of(first("contact.declined", filled("personId"))));
        form.said("text")
                .ifPresent(text -> said.add(second(
                        "statement.recorded", data().put("topic", "voice").put("text", text))));
        return said;
    }

    private ObjectNode consent() {
        var data = withSectors(filled("purpose").put("consentId", id()), true);
        form.date("until").ifPresent(until -> {
            if (until.isBefore(today)) form.reject("until", "own.until.over");
            data.put("until", until.toString());
        });
        return data;
    }

    private ObjectNode withSectors(ObjectNode data, boolean some) {
        var chosen = sectors.stream().filter(it -> form.has("sectors-" + it)).toList();
        if (chosen.isEmpty() && some) form.reject("sectors", "own.sectors.none");
        if (!chosen.isEmpty()) chosen.forEach(data.putArray("sectors")::add);
        return data;
    }

    private ObjectNode filled(String... fields) {
        var data = data();
        for (var field : fields) form.said(field).ifPresent(text -> data.put(field, text));
        return data;
    }

    private static ObjectNode data() {
        return JsonNodeFactory.instance.objectNode();
    }

    private String id() {
        return act.path() + "-" + form.id().toString().substring(0, ID);
    }

    private Sentence first(String type, ObjectNode data) {
        return new Sentence(form.id(), type, data);
    }

    /** Sent again, it is the same as well. */
    private Sentence second(String type, ObjectNode data) {
        return new Sentence(UUID.nameUUIDFromBytes((form.id() + type).getBytes(StandardCharsets.UTF_8)), type, data);
    }
}
