package dk.enplan.plan.desk.week;

import dk.enplan.contracts.Here;
import dk.enplan.plan.desk.Saying.Sentence;
import dk.enplan.plan.desk.frame.Form;
import dk.enplan.plan.overview.Diary;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A time that somebody has chosen, and what is said when it is taken.
 *
 * @param sectors who could be called
 */
record Booking(Wish wish, Instant start, List<String> sectors, Form form) {

    private static final int ID = 8;

    Booking {
        sectors = List.copyOf(sectors);
    }

    /** Somebody may have taken it since it was offered: then the form says so. Sent twice, it is not in its own way. */
    boolean fits(Diary diary) {
        var others = diary.all().stream().filter(it -> !it.id().equals(id())).toList();
        var without = new Diary(diary.at(), diary.persons(), others, diary.measure());
        if (!Slots.isFree(without, start, wish.taken(diary))) form.reject("", "week.taken");
        if (wish.meeting() && wish.sectors().isEmpty() && !sectors.isEmpty()) form.reject("sectors", "form.noSector");
        return !form.wrong();
    }

    List<Sentence> sentences() {
        return wish.meeting() ? meeting() : List.of(new Sentence(form.id(), "appointment.booked", appointment()));
    }

    /** Who is called, and then when. */
    private List<Sentence> meeting() {
        var asked = data("meetingId").put("kind", wish.what());
        if (!wish.sectors().isEmpty()) wish.sectors().forEach(asked.putArray("sectors")::add);
        var set = data("meetingId").put("start", Here.at(start).toString());
        var second = UUID.nameUUIDFromBytes((form.id() + " at").getBytes(StandardCharsets.UTF_8));
        return List.of(
                new Sentence(form.id(), "meeting.requested", asked), new Sentence(second, "meeting.scheduled", set));
    }

    private ObjectNode appointment() {
        var data = data("appointmentId")
                .put("start", Here.at(start).toString())
                .put("end", Here.at(start.plus(wish.length())).toString());
        form.said("purpose").ifPresent(purpose -> data.put("purpose", purpose));
        wish.who().ifPresent(who -> data.put("personId", who));
        return data;
    }

    private ObjectNode data(String id) {
        return JsonNodeFactory.instance.objectNode().put(id, id());
    }

    private String id() {
        return "week-" + form.id().toString().substring(0, ID);
    }
}
