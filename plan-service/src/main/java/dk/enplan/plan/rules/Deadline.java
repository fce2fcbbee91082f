package dk.enplan.plan.rules;

import dk.enplan.contracts.Here;
import dk.enplan.plan.rules.scene.WorkingDays;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** When a step of an unanswered expectation comes. */
sealed interface Deadline {

    /** {@code dueOn} is the last moment in time, {@code raisedAt} the first that is too late. */
    record Due(Instant dueOn, Instant raisedAt) {

        /** What was late before it could be expected is late when it is expected. */
        Due notBefore(Instant trigger) {
            return raisedAt.isBefore(trigger) ? new Due(dueOn, trigger) : this;
        }
    }

    record AtTrigger() implements Deadline {}

    record AtAnchor() implements Deadline {}

    record AfterDays(long days) implements Deadline {}

    record AfterWorkingDays(long days) implements Deadline {}

    record AfterHours(long hours) implements Deadline {}

    record AheadDays(long days) implements Deadline {}

    default Due due(Instant trigger, Anchor anchor) {
        return switch (this) {
            case AtTrigger() -> new Due(trigger, trigger);
            case AtAnchor() -> on(anchor.date()).notBefore(trigger);
            case AheadDays(var days) -> on(anchor.date().minusDays(days)).notBefore(trigger);
            case AfterDays(var days) -> after(anchor.date().plusDays(days)).notBefore(trigger);
            case AfterWorkingDays(var days) ->
                after(WorkingDays.after(anchor.date(), days)).notBefore(trigger);
            case AfterHours(var hours) -> {
                var at = anchor.at().plus(Duration.ofHours(hours));
                yield new Due(at, at).notBefore(trigger);
            }
        };
    }

    private static Due on(LocalDate day) {
        return new Due(start(day), start(day));
    }

    /** The whole of the last day is in time. */
    private static Due after(LocalDate last) {
        return new Due(start(last), start(last.plusDays(1)));
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(Here.ZONE).toInstant();
    }

    /** What deadlines count from: the instant something happened, or a day that was named. */
    sealed interface Anchor {

        LocalDate date();

        Instant at();

        record Happened(Instant at) implements Anchor {
            @Override
            public LocalDate date() {
                return Here.dateOf(at);
            }
        }

        record Day(LocalDate date) implements Anchor {
            @Override
            public Instant at() {
                return start(date);
            }
        }
    }
}
