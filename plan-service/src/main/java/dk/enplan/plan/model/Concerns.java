package dk.enplan.plan.model;

import dk.enplan.contracts.Envelope;
import dk.enplan.contracts.fact.Concern;
import dk.enplan.contracts.fact.Notification;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Somebody is worried. Notifications of concern, which the law knows, beside the concerns among colleagues. */
public record Concerns(Register<Concern.Raised, Course> known, Register<Notification.Received, Course> notifications)
        implements Part {

    public enum Course implements Over {
        OPEN,
        ANSWERED;

        @Override
        public boolean over() {
            return this == ANSWERED;
        }
    }

    static Concerns none() {
        return new Concerns(Register.empty(), Register.empty());
    }

    Concerns evolve(Envelope said, Concern fact) {
        return new Concerns(
                switch (fact) {
                    case Concern.Raised raised -> known.begin(raised.concernId(), said, raised, Course.OPEN);
                    case Concern.Answered(var id, var decision) -> known.turn(id, said, Course.ANSWERED);
                },
                notifications);
    }

    Concerns evolve(Envelope said, Notification fact) {
        return switch (fact) {
            case Notification.Received it ->
                new Concerns(known, notifications.begin(it.notificationId(), said, it, Course.OPEN));
        };
    }

    public Stream<Item<Concern.Raised, Course>> open() {
        return known.open();
    }

    @Override
    public List<UUID> unmatched() {
        return known.unmatched();
    }
}
