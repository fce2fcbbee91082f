package dk.enplan.plan.rules.conflict;

import dk.enplan.contracts.Here;
import dk.enplan.contracts.fact.Appointment;
import dk.enplan.contracts.fact.Fact;
import dk.enplan.contracts.fact.Meeting;
import dk.enplan.contracts.fact.Role;
import dk.enplan.contracts.fact.Statement;
import dk.enplan.plan.model.Calendar;
import dk.enplan.plan.model.Item;
import dk.enplan.plan.model.Meetings;
import dk.enplan.plan.model.Person;
import dk.enplan.plan.rules.scene.Param;
import dk.enplan.plan.rules.scene.Saying;
import dk.enplan.plan.rules.scene.Scene;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The citizen has chosen somebody to come along, and is to come without. */
final class CompanionMissing implements Detector {

    private static final String SECTORS = "sectors";
    private static final String WAIVERS = "waiverTopics";

    @Override
    public int steps() {
        return 1;
    }

    @Override
    public List<Param> params() {
        return List.of(Param.words(SECTORS), CitizensTime.MEETING_KINDS, Param.words(WAIVERS));
    }

    @Override
    public Set<String> fills() {
        return Set.of("date");
    }

    @Override
    public List<Sight> look(Scene scene) {
        var companions = scene.plan().people().holding(Role.COMPANION);
        if (companions.isEmpty()) return List.of();
        var now = scene.today().now();
        return Stream.concat(
                        scene.plan().calendar().endingFrom(now).flatMap(item -> appointment(scene, item, companions)),
                        scene.plan().meetings().startingFrom(now).flatMap(item -> meeting(scene, item, companions)))
                .toList();
    }

    private static Stream<Sight> appointment(
            Scene scene, Item<Appointment.Booked, Calendar.Course> item, List<Person> companions) {
        var said = item.said();
        if (!CitizensTime.ahead(item.course())
                || said.memberId() != null
                || !scene.params().words(SECTORS).contains(item.origin().sector())
                || invited(said.companionId(), companions)
                || scene.today().past(said.start().toInstant())
                || waived(scene, Appointment.Booked.class, "appointmentId", said.appointmentId()))
            return Stream.empty();
        return Stream.of(sight(said.appointmentId(), item, said.start(), said.companionId(), companions));
    }

    private static Stream<Sight> meeting(
            Scene scene, Item<Meetings.Known, Meetings.Course> item, List<Person> companions) {
        var said = item.said();
        var start = said.start();
        if (start == null
                || item.course() != Meetings.Course.SCHEDULED
                || !CitizensTime.concerns(scene, said)
                || invited(said.companionId(), companions)
                || scene.today().past(start.toInstant())
                || waived(scene, Meeting.Scheduled.class, "meetingId", said.meetingId())) return Stream.empty();
        return Stream.of(sight(said.meetingId(), item, start, said.companionId(), companions)
                .unknownIf(said.kind() == null, "kind"));
    }

    private static boolean invited(@Nullable String companionId, List<Person> companions) {
        return companions.stream().anyMatch(person -> person.personId().equals(companionId));
    }

    /** The citizen said so when it was first set, or since: said earlier, it was said of other times. */
    private static <F extends Fact> boolean waived(Scene scene, Class<F> set, String field, String id) {
        var first = scene.history().about(set, field, id).map(Saying::at).reduce((later, earlier) -> earlier);
        return first.isPresent()
                && scene.history()
                        .all(Statement.Recorded.class)
                        .takeWhile(statement -> !statement.at().isBefore(first.get()))
                        .anyMatch(statement -> statement.said().memberId() == null
                                && scene.params().has(WAIVERS, statement.said().topic()));
    }

    private static Sight sight(
            String id, Item<?, ?> item, OffsetDateTime start, @Nullable String companionId, List<Person> companions) {
        var sight = Sight.of(id)
                .step(0)
                .because(item)
                .unknownIf(companionId == null, "companionId")
                .fill("date", Here.dateOf(start).toString());
        for (var companion : companions)
            sight = sight.because(companion.origin().because());
        return sight;
    }
}
