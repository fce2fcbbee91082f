package dk.enplan.plan.access;

import dk.enplan.kit.edge.Caller;
import dk.enplan.plan.access.AccessLogRows.Wanted;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the data-protection officer watches over, for whichever edge they read it at. Whoever reads it stands in the log as well. */
@Component
public class Oversight {

    public record Alarm(
            String kind, String person, @Nullable UUID citizenId, int times, Instant firstAt) {}

    public record Broken(
            UUID citizenId, String person, @Nullable String sector, String reason, Instant at, Instant until) {}

    /** What is empty is not asked. {@code before}: older than this line. */
    public record Search(
            Optional<UUID> citizen,
            Optional<String> person,
            Optional<String> right,
            Optional<String> outcome,
            Optional<Long> before) {}

    private final AlarmRows alarms;
    private final Glasses glasses;
    private final AccessLogRows log;

    Oversight(AlarmRows alarms, Glasses glasses, AccessLogRows log) {
        this.alarms = alarms;
        this.glasses = glasses;
        this.log = log;
    }

    public static boolean isFor(Caller caller) {
        return caller.is("dpo");
    }

    /** The latest first. */
    public List<Alarm> alarms(int most) {
        return alarms.read(Optional.empty(), most).stream()
                .map(it -> new Alarm(it.kind(), it.person(), it.citizenId(), it.times(), it.firstAt()))
                .toList();
    }

    /** The latest first. */
    public List<Broken> glasses(int most) {
        return glasses.of(Optional.empty(), most).stream()
                .map(it -> new Broken(it.citizenId(), it.person(), it.sector(), it.reason(), it.at(), it.until()))
                .toList();
    }

    /** The latest first. */
    public List<Logged> log(Search search, int most) {
        return log
                .read(new Wanted(
                        search.citizen(),
                        search.person(),
                        search.right(),
                        Optional.empty(),
                        search.outcome(),
                        Optional.empty(),
                        Optional.empty(),
                        search.before(),
                        most))
                .stream()
                .map(Logged::of)
                .toList();
    }
}
