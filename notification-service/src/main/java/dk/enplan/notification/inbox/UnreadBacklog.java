package dk.enplan.notification.inbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** Whether notices are read at all, for those who look after the service. */
@Component
final class UnreadBacklog implements MeterBinder {

    private final Inbox inbox;

    UnreadBacklog(Inbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("enplan.notices.unread", inbox, Inbox::unread)
                .description("open notices that nobody has read")
                .register(meters);
    }
}
