package dk.enplan.notification.model;

import dk.enplan.contracts.CitizenId;
import dk.enplan.contracts.flag.FlagNews;
import dk.enplan.contracts.flag.Recipient;
import dk.enplan.notification.model.Decision.Heard;
import dk.enplan.notification.model.Decision.NeverRaised;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Decides who is told what. */
public final class Hearing {

    private Hearing() {}

    public static Decision decide(Standing standing, FlagNews news, CitizenId citizen) {
        return switch (standing) {
            case Standing.Unheard() -> first(news, citizen);
            case Standing.Open open -> more(open, news, citizen);
            case Standing.Settled() -> Heard.nothingNew();
        };
    }

    private static Decision first(FlagNews news, CitizenId citizen) {
        return switch (news) {
            case FlagNews.Raised raised -> {
                var changes = new ArrayList<Change>();
                changes.add(new Change.Raised(flag(raised, citizen)));
                changes.addAll(toBeTold(raised.recipients(), Set.of(), citizen));
                yield new Heard(changes);
            }
            case FlagNews.Escalated escalated -> new NeverRaised();
            case FlagNews.Acknowledged acknowledged -> new NeverRaised();
            case FlagNews.Cleared cleared -> new NeverRaised();
            case FlagNews.Waived waived -> new NeverRaised();
        };
    }

    private static Decision more(Standing.Open open, FlagNews news, CitizenId citizen) {
        return switch (news) {
            case FlagNews.Raised raised -> Heard.nothingNew();
            case FlagNews.Escalated escalated -> escalate(open, escalated, citizen);
            case FlagNews.Acknowledged acknowledged -> new Heard(List.of(new Change.Acknowledged()));
            case FlagNews.Cleared cleared -> new Heard(List.of(new Change.Cleared(cleared.retroactive())));
            case FlagNews.Waived waived -> new Heard(List.of(new Change.Waived()));
        };
    }

    /** An escalation that is neither graver nor meant for anybody new disturbs nobody a second time. */
    private static Decision escalate(Standing.Open open, FlagNews.Escalated news, CitizenId citizen) {
        var graver = news.severity().compareTo(open.severity()) > 0;
        var newlyTold = toBeTold(news.recipients(), open.told(), citizen);
        if (!graver && newlyTold.isEmpty()) return Heard.nothingNew();
        var severity = graver ? news.severity() : open.severity();
        var again = open.told().stream().map(Change.NoticeRepeated::new);
        return new Heard(Stream.of(Stream.of(new Change.Escalated(severity)), again, newlyTold.stream())
                .<Change>flatMap(changes -> changes)
                .toList());
    }

    /** One notice for each mailbox, however many of the recipients it serves. */
    private static List<Change.NoticeGiven> toBeTold(
            List<Recipient> recipients, Set<Mailbox> already, CitizenId citizen) {
        var told = new LinkedHashMap<Mailbox, Change.NoticeGiven>();
        for (var recipient : recipients) {
            var mailbox = Mailbox.of(recipient, citizen);
            if (!already.contains(mailbox))
                told.putIfAbsent(mailbox, new Change.NoticeGiven(mailbox, recipient.told()));
        }
        return List.copyOf(told.values());
    }

    private static Flag flag(FlagNews.Raised raised, CitizenId citizen) {
        return new Flag(
                raised.flagId(),
                citizen,
                raised.rule(),
                raised.severity(),
                raised.since(),
                new Flag.Words(raised.titleDa(), raised.titleEn()),
                new Flag.Words(raised.whyDa(), raised.whyEn()),
                raised.because());
    }
}
