package dk.enplan.notification;

import dk.enplan.contracts.CitizenId;
import dk.enplan.contracts.Envelope;
import dk.enplan.contracts.Language;
import dk.enplan.contracts.Tag;
import dk.enplan.contracts.Text;
import dk.enplan.contracts.flag.FlagNews;
import dk.enplan.contracts.flag.Recipient;
import dk.enplan.contracts.flag.Severity;
import dk.enplan.contracts.flag.Told;
import dk.enplan.testkit.Topics;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One flag about one citizen, told of on the topic as the plan tells of it. */
final class FlagsTold {

    static final String TOPIC = "enplan.flags";
    static final String RULE = "handoff/home-without-support";

    private static final OffsetDateTime MONDAY = OffsetDateTime.parse("2026-03-02T09:00:00+01:00");

    final UUID flag = UUID.randomUUID();
    final CitizenId citizen;

    FlagsTold() {
        this(UUID.randomUUID());
    }

    FlagsTold(UUID citizen) {
        this.citizen = new CitizenId(citizen);
    }

    static Recipient to(Told told, @Nullable String sector, @Nullable String person) {
        return new Recipient(told, sector == null ? null : new Tag(sector), person);
    }

    /** Returns the event as it went out, to be sent again. */
    String raised(Recipient... recipients) {
        return raisedSaying("Boligen er tildelt, men ingen støtte er aftalt.", recipients);
    }

    String raisedSaying(String why, Recipient... recipients) {
        return send(new FlagNews.Raised(
                flag,
                RULE,
                "1",
                List.of("home-1"),
                Severity.WARN,
                MONDAY,
                null,
                new Text("Bolig uden støtte"),
                new Text("A home without support"),
                new Text(why),
                new Text("A home is allocated and no support agreed."),
                List.of(flag),
                List.of(),
                List.of(recipients),
                null));
    }

    void escalated(Severity severity, Recipient... recipients) {
        send(new FlagNews.Escalated(flag, RULE, severity, MONDAY, List.of(recipients)));
    }

    void acknowledged() {
        send(new FlagNews.Acknowledged(flag, RULE, "tove"));
    }

    void cleared(boolean retroactive) {
        send(new FlagNews.Cleared(flag, RULE, retroactive, null));
    }

    void waived() {
        send(new FlagNews.Waived(flag, RULE, "tove", new Text("aftalt på mødet")));
    }

    void send(String json) {
        Topics.send(TOPIC, citizen.toString(), json);
    }

    private String send(FlagNews news) {
        var envelope = new Envelope(
                UUID.randomUUID(),
                "/plan-service",
                Language.FLAGS.typeOf(news),
                citizen,
                MONDAY,
                new Tag("plan"),
                MONDAY,
                null,
                null,
                null,
                null,
                null,
                null);
        var json = Language.FLAGS.write(envelope, news).json();
        send(json);
        return json;
    }
}
