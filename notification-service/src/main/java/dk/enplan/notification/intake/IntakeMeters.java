package dk.enplan.notification.intake;

import dk.enplan.contracts.Kind;
import dk.enplan.contracts.flag.Told;
import dk.enplan.notification.model.Change;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Counted from the start, so that a role nobody is told in shows as nought and not as missing. */
@Component
final class IntakeMeters {

    private final Map<Told, Counter> notices = new EnumMap<>(Told.class);
    private final Counter unreadable;

    IntakeMeters(MeterRegistry meters) {
        for (var told : Told.values())
            notices.put(
                    told,
                    Counter.builder("enplan.notices")
                            .description("notices given")
                            .tag("told", Kind.wireName(told))
                            .register(meters));
        unreadable = Counter.builder("enplan.news.unreadable")
                .description("news of flags that could not be understood and is kept aside")
                .register(meters);
    }

    void count(Outcome outcome) {
        switch (outcome) {
            case Outcome.Heard(var changes) -> changes.forEach(this::count);
            case Outcome.KeptAside() -> unreadable.increment();
        }
    }

    private void count(Change change) {
        if (change instanceof Change.NoticeGiven given)
            Objects.requireNonNull(notices.get(given.as())).increment();
    }
}
