package dk.enplan.notification.inbox;

import dk.enplan.notification.model.Mailbox;
import dk.enplan.notification.model.Reader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What lies in a reader's mailboxes. Every statement names the mailboxes, so nobody else's notice can come of it. */
@Component
final class Inbox {

    /** Some notices, and where the next ones begin. */
    record Page(List<NoticeView> notices, Place stopped, boolean more) {}

    private record Line(NoticeView notice, Place place) {}

    private final JdbcClient jdbc;

    Inbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Page page(Reader reader, Set<Mailbox> mailboxes, Show show, Place after, int most) {
        var lines = jdbc.sql("""
                select n.notice_id, f.flag_id, f.rule, f.citizen_id, f.severity, f.state, n.settled, f.retroactive,
                       f.title_da, f.title_en, f.why_da, f.why_en, f.since, n.told_at, r.read_at, f.because, n.telling
                from notice n
                join flag f on f.flag_id = n.flag_id
                left join read_mark r on r.notice_id = n.notice_id and r.reader = :reader
                where n.mailbox in (:mailboxes)
                  and (:all or n.settled = :settled)
                  and (n.settled, -n.telling) > (:afterSettled, :afterTelling)
                order by n.settled, n.telling desc
                limit :limit""")
                .params(Map.of(
                        "reader",
                        reader.name(),
                        "mailboxes",
                        keys(mailboxes),
                        "all",
                        show == Show.ALL,
                        "settled",
                        show == Show.SETTLED,
                        "afterSettled",
                        after.settled(),
                        "afterTelling",
                        -after.telling(),
                        "limit",
                        most + 1))
                .query((row, i) -> line(row))
                .list();
        var shown = lines.subList(0, Math.min(most, lines.size()));
        var stopped = shown.isEmpty() ? after : shown.getLast().place();
        return new Page(shown.stream().map(Line::notice).toList(), stopped, lines.size() > most);
    }

    /** False when no such notice lies in these mailboxes. Reading twice keeps the first time. */
    boolean markRead(UUID notice, Reader reader, Set<Mailbox> mailboxes, Instant now) {
        var mine = jdbc.sql("select 1 from notice where notice_id = :notice and mailbox in (:mailboxes)")
                .param("notice", notice)
                .param("mailboxes", keys(mailboxes))
                .query(Integer.class)
                .optional();
        if (mine.isEmpty()) return false;
        jdbc.sql("insert into read_mark (notice_id, reader, read_at) values (?, ?, ?) on conflict do nothing")
                .params(notice, reader.name(), now.atOffset(ZoneOffset.UTC))
                .update();
        return true;
    }

    /** Notices that are neither settled nor read by anybody: what people fall behind with. */
    long unread() {
        return jdbc.sql("""
                select count(*) from notice n
                where not n.settled and not exists (select from read_mark r where r.notice_id = n.notice_id)""").query(Long.class).single();
    }

    private static Set<String> keys(Set<Mailbox> mailboxes) {
        return mailboxes.stream().map(Mailbox::key).collect(Collectors.toSet());
    }

    private static Line line(ResultSet row) throws SQLException {
        var readAt = row.getObject("read_at", OffsetDateTime.class);
        var notice = new NoticeView(
                row.getObject("notice_id", UUID.class),
                row.getObject("flag_id", UUID.class),
                row.getString("rule"),
                row.getObject("citizen_id", UUID.class),
                row.getString("severity"),
                row.getString("state"),
                row.getBoolean("settled"),
                row.getBoolean("retroactive"),
                new NoticeView.Words(row.getString("title_da"), row.getString("title_en")),
                new NoticeView.Words(row.getString("why_da"), row.getString("why_en")),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                row.getObject("told_at", OffsetDateTime.class).toInstant(),
                readAt == null ? null : readAt.toInstant(),
                List.of((UUID[]) row.getArray("because").getArray()));
        return new Line(notice, new Place(notice.settled(), row.getLong("telling")));
    }
}
