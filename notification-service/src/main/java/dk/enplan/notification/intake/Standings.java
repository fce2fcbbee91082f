package dk.enplan.notification.intake;

import static dk.enplan.contracts.Kind.wireName;

import dk.enplan.contracts.flag.Severity;
import dk.enplan.notification.model.Change;
import dk.enplan.notification.model.Flag;
import dk.enplan.notification.model.Mailbox;
import dk.enplan.notification.model.Standing;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Flags and notices in the database. Whoever calls has opened the transaction. */
@Component
final class Standings {

    private record Row(String state, String severity) {}

    private final JdbcClient jdbc;

    Standings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean firstTime(UUID event, Instant now) {
        return jdbc.sql("insert into heard_news (event_id, heard_at) values (?, ?) on conflict do nothing")
                        .params(event, now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Standing of(UUID flag) {
        return jdbc.sql("select state, severity from flag where flag_id = ? for update")
                .param(flag)
                .query((row, i) -> new Row(row.getString(1), row.getString(2)))
                .optional()
                .map(row -> standing(flag, row))
                .orElseGet(Standing.Unheard::new);
    }

    private Standing standing(UUID flag, Row row) {
        return switch (row.state()) {
            case "raised", "escalated", "acknowledged" ->
                new Standing.Open(
                        Severity.valueOf(row.severity().toUpperCase(Locale.ROOT)),
                        jdbc
                                .sql("select mailbox from notice where flag_id = ? order by telling")
                                .param(flag)
                                .query(String.class)
                                .stream()
                                .map(Mailbox::named)
                                .collect(Collectors.toSet()));
            case "cleared", "waived" -> new Standing.Settled();
            default -> throw new IllegalStateException("a flag cannot be " + row.state());
        };
    }

    void keep(UUID flag, Change change, Instant now) {
        switch (change) {
            case Change.Raised(var raised) -> insert(raised);
            case Change.Escalated(var severity) ->
                jdbc.sql("update flag set state = 'escalated', severity = ? where flag_id = ?")
                        .params(wireName(severity), flag)
                        .update();
            case Change.Acknowledged() ->
                jdbc.sql("update flag set state = 'acknowledged' where flag_id = ?")
                        .param(flag)
                        .update();
            case Change.Cleared(var retroactive) -> settle(flag, "cleared", retroactive);
            case Change.Waived() -> settle(flag, "waived", false);
            case Change.NoticeGiven(var to, var as) ->
                jdbc.sql("insert into notice (flag_id, mailbox, told, told_at) values (?, ?, ?, ?)")
                        .params(flag, to.key(), wireName(as), now.atOffset(ZoneOffset.UTC))
                        .update();
            case Change.NoticeRepeated(var to) -> repeat(flag, to, now);
        }
    }

    private void insert(Flag flag) {
        jdbc.sql("""
                insert into flag (flag_id, citizen_id, rule, severity, state, retroactive, since,
                                  title_da, title_en, why_da, why_en, because)
                values (?, ?, ?, ?, 'raised', false, ?, ?, ?, ?, ?, ?)""")
                .params(
                        flag.id(),
                        flag.citizen().value(),
                        flag.rule(),
                        wireName(flag.severity()),
                        flag.since(),
                        flag.title().da().value(),
                        flag.title().en().value(),
                        flag.why().da().value(),
                        flag.why().en().value(),
                        flag.because().toArray(UUID[]::new))
                .update();
    }

    private void settle(UUID flag, String state, boolean retroactive) {
        jdbc.sql("update flag set state = ?, retroactive = ? where flag_id = ?")
                .params(state, retroactive, flag)
                .update();
        jdbc.sql("update notice set settled = true where flag_id = ?")
                .param(flag)
                .update();
    }

    private void repeat(UUID flag, Mailbox to, Instant now) {
        jdbc.sql("""
                delete from read_mark using notice
                where notice.notice_id = read_mark.notice_id and notice.flag_id = ? and notice.mailbox = ?""").params(flag, to.key()).update();
        jdbc.sql("""
                update notice set told_at = ?, telling = nextval('telling') where flag_id = ? and mailbox = ?""").params(now.atOffset(ZoneOffset.UTC), flag, to.key()).update();
    }
}
