package dk.enplan.plan.intake;

import dk.enplan.contracts.CitizenId;
import dk.enplan.kit.erasure.Keeping;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * What was set aside about a citizen: in whatever state, what came under their key, and what nobody could read but where their id
 * stands in it. Few are unreadable, so all of them are looked through.
 */
@Component
final class KeptAside implements Keeping {

    private final JdbcTemplate jdbc;
    private final SealedMessages sealed;

    KeptAside(JdbcTemplate jdbc, SealedMessages sealed) {
        this.jdbc = jdbc;
        this.sealed = sealed;
    }

    @Override
    public String place() {
        return "set-aside";
    }

    @Override
    public long kept(CitizenId citizen) {
        return theirs(citizen).size();
    }

    @Override
    public long forget(CitizenId citizen) {
        return jdbc.update("delete from set_aside where position = any (?)", (Object)
                theirs(citizen).toArray(Long[]::new));
    }

    private List<Long> theirs(CitizenId citizen) {
        var theirs = new ArrayList<>(
                jdbc.queryForList("select position from set_aside where citizen_id = ?", Long.class, citizen.value()));
        var open = sealed.about(null);
        var id = citizen.toString();
        jdbc.query(
                "select position, came_from, message, message_key from set_aside where citizen_id is distinct from ?"
                        + " and (citizen_id is null or message_key = ?)",
                row -> {
                    var ofNobody = open.of(row.getString(2), row.getBytes(3));
                    if (names(ofNobody, id) || names(row.getBytes(4), id)) theirs.add(row.getLong(1));
                },
                citizen.value(),
                id.getBytes(StandardCharsets.UTF_8));
        return theirs;
    }

    private static boolean names(byte @Nullable [] text, String id) {
        return text != null
                && new String(text, StandardCharsets.ISO_8859_1)
                        .toLowerCase(Locale.ROOT)
                        .contains(id);
    }
}
