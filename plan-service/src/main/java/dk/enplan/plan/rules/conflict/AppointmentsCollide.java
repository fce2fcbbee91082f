package dk.enplan.plan.rules.conflict;

import dk.enplan.plan.rules.scene.Param;
import dk.enplan.plan.rules.scene.Scene;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The citizen is expected in two places at once, or has no time for the way between them. */
final class AppointmentsCollide implements Detector {

    static final String TRAVEL = "travelMinutes";
    static final String MEETING = "meetingMinutes";

    @Override
    public int steps() {
        return 2;
    }

    @Override
    public List<Param> params() {
        return List.of(
                Param.number(TRAVEL), Param.number(MEETING), CitizensTime.MEETING_KINDS, CitizensTime.CARER_UNDER_AGE);
    }

    @Override
    public Set<String> fills() {
        return Set.of("firstSector", "secondSector", "date");
    }

    @Override
    public List<Sight> look(Scene scene) {
        var meeting = Duration.ofMinutes(scene.params().number(MEETING));
        var between = Duration.ofMinutes(scene.params().number(TRAVEL));
        var ahead = CalendarItem.endingFrom(scene, scene.today().now(), meeting);
        if (ahead.isEmpty()) return List.of();
        var longest = longestWay(ahead, between);
        // What is over still counts beside something that it ran into and that goes on.
        var near = CalendarItem.endingFrom(scene, ahead.getFirst().start().minus(longest), meeting);
        return pairs(near, longestWay(near, between))
                .flatMap(pair -> sight(scene, pair, between).stream())
                .toList();
    }

    private record Pair(CalendarItem first, CalendarItem second) {}

    private static Duration longestWay(List<CalendarItem> items, Duration between) {
        return items.stream()
                .map(CalendarItem::travel)
                .filter(Objects::nonNull)
                .reduce(between, (one, other) -> one.compareTo(other) < 0 ? other : one);
    }

    /** Those that may be too near each other. */
    private static Stream<Pair> pairs(List<CalendarItem> inOrder, Duration longest) {
        var pairs = new ArrayList<Pair>();
        for (int first = 0; first < inOrder.size(); first++) {
            var one = inOrder.get(first);
            var free = CalendarItem.later(one.start(), one.end()).plus(longest);
            for (int second = first + 1; second < inOrder.size(); second++) {
                var other = inOrder.get(second);
                if (other.start().isAfter(free)) break;
                pairs.add(new Pair(one, other));
            }
        }
        return pairs.stream();
    }

    private static Optional<Sight> sight(Scene scene, Pair pair, Duration between) {
        var first = pair.first();
        var second = pair.second();
        var collision = first.with(second, between);
        if (collision == CalendarItem.Collision.NONE || over(scene, first, second)) return Optional.empty();
        var tooLittle = collision == CalendarItem.Collision.TOO_LITTLE_TIME;
        var high = !tooLittle || (first.compulsory() && second.compulsory());
        var sight = Sight.of(Stream.of(first.id(), second.id()).sorted().toList())
                .step(high ? 1 : 0)
                .because(first.because())
                .because(second.because())
                .unknownIf(tooLittle && second.travel() == null, TRAVEL)
                .fill("firstSector", first.sector())
                .fill("secondSector", second.sector())
                .fill("date", second.on().toString());
        for (var item : List.of(first, second)) for (var fact : item.unknown()) sight = sight.unknown(fact);
        return Optional.of(sight);
    }

    private static boolean over(Scene scene, CalendarItem first, CalendarItem second) {
        Instant end = CalendarItem.later(first.end(), second.end());
        return scene.today().past(end);
    }
}
