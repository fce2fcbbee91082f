package dk.enplan.kit.door;

import dk.enplan.contracts.CitizenId;
import dk.enplan.contracts.CloudEvent;
import dk.enplan.contracts.Language;
import dk.enplan.contracts.Topics;
import dk.enplan.contracts.fact.Correction;
import dk.enplan.contracts.fact.Fact;
import dk.enplan.kit.database.Column;
import dk.enplan.kit.database.OneWay;
import dk.enplan.kit.edge.Caller;
import dk.enplan.kit.erasure.Erased;
import dk.enplan.kit.outbox.Outbox;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What this service has told the plan: stored together with the outbox row that tells it. */
public final class Published {

    private record Earlier(String sector, String json, String state) {}

    private static final Comparator<CloudEvent<Fact>> TRUE_FIRST = Comparator.comparing(
                    (CloudEvent<Fact> event) -> event.envelope().time().toInstant())
            .thenComparing(event -> event.envelope().recordedAt().toInstant());

    private static final String INSERT = """
            insert into published_event (event_id, sector, citizen_id, type, json, client, state, stored_at)
            select event_id, its.sector, citizen_id, type, json, its.client, 'stored', its.at
              from (values (?::timestamptz, ?, ?)) as its (at, sector, client),
                   unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[]) with ordinality
                     as told (event_id, citizen_id, type, json, place)
             where %s
             order by place
            on conflict (event_id) do update
              set citizen_id = excluded.citizen_id, type = excluded.type, json = excluded.json, client = excluded.client,
                  state = 'stored', code = null, field = null, reason = null, stored_at = excluded.stored_at,
                  answered_at = null
              where published_event.state = 'refused' and published_event.sector = excluded.sector
            returning event_id
            """.formatted(Erased.NONE_OF);

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Outbox outbox;
    private final Erased erased;
    private final Clock clock;

    Published(JdbcTemplate template, TransactionTemplate transaction, Outbox outbox, Erased erased, Clock clock) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
        this.transaction = transaction;
        this.outbox = outbox;
        this.erased = erased;
        this.clock = clock;
    }

    public Admission store(String sector, Caller caller, List<CloudEvent<Fact>> events, boolean batch) {
        Admission admission = transaction.execute(status -> {
            var way = new OneWay(template);
            var forgotten = erased.hold(way, citizens(events));
            var inserted = insert(way, sector, caller.name(), events);
            way.go();
            if (!forgotten.get().isEmpty()) return new Admission.Erased(ids(forgotten.get()));
            var news = inserted.get();
            var known = new ArrayList<CloudEvent<Fact>>();
            var fresh = new ArrayList<CloudEvent<Fact>>();
            for (var event : events) (news.remove(event.envelope().id()) ? fresh : known).add(event);
            // Only now is it certain whose an id is: two that claim it at once may speak of two citizens, and share no
            // lock.
            var taken = taken(sector, known);
            if (!taken.isEmpty()) {
                status.setRollbackOnly();
                return new Admission.Taken(taken);
            }
            outbox.put(fresh.stream()
                    .map(event -> Outbox.Message.of(Topics.events(sector), event))
                    .toList());
            return new Admission.Stored(ids(events), known.size(), batch);
        });
        return Objects.requireNonNull(admission);
    }

    /**
     * What the sector has told about one citizen and still stands by, in the order in which it became true: what the plan
     * refused was never said, what was annulled was wrong.
     */
    public List<CloudEvent<Fact>> told(String sector, CitizenId citizen) {
        var told = jdbc
                .sql("select json from published_event where sector = ? and citizen_id = ? and state <> 'refused'"
                        + " order by position")
                .params(sector, citizen.value())
                .query(String.class)
                .list()
                .stream()
                .map(Language.FACTS::kept)
                .toList();
        var annulled = annulled(told);
        return told.stream()
                .filter(event -> !annulled.contains(event.envelope().id()))
                .sorted(TRUE_FIRST)
                .toList();
    }

    /** One event by its id, unless the plan refused it: a refused one may be mended and told again. */
    public Optional<CloudEvent<Fact>> told(String sector, UUID id) {
        return jdbc.sql("select json from published_event where sector = ? and event_id = ? and state <> 'refused'")
                .params(sector, id)
                .query(String.class)
                .optional()
                .map(Language.FACTS::kept);
    }

    /** Latest first, because an annulment may itself be annulled. */
    private static Set<UUID> annulled(List<CloudEvent<Fact>> told) {
        var annulled = new HashSet<UUID>();
        for (var event : told.reversed())
            if (event.data() instanceof Correction.Annulled(var id, var reason)
                    && !annulled.contains(event.envelope().id())) annulled.add(id);
        return annulled;
    }

    /** From here to the end of the transaction nobody else tells anything about these citizens. */
    public void lock(List<CitizenId> citizens) {
        outbox.lock(
                citizens.stream().map(CitizenId::toString).distinct().sorted().toList());
    }

    /** About whom nothing is told any more. */
    List<UUID> erased(List<CloudEvent<Fact>> events) {
        return ids(erased.among(citizens(events)));
    }

    private static List<CitizenId> citizens(List<CloudEvent<Fact>> events) {
        return events.stream()
                .map(event -> event.envelope().citizen())
                .distinct()
                .toList();
    }

    private static List<UUID> ids(Set<CitizenId> citizens) {
        return citizens.stream().map(CitizenId::value).toList();
    }

    /** The ids that already stand for another event. */
    List<UUID> taken(String sector, List<CloudEvent<Fact>> events) {
        var taken = new ArrayList<UUID>();
        var seen = new HashMap<UUID, String>();
        for (var event : events) {
            var id = event.envelope().id();
            var twin = seen.putIfAbsent(id, event.json());
            var inBatch = twin != null && !same(twin, event.json());
            if (inBatch
                    || earlier(id).filter(it -> !mayFollow(it, sector, event)).isPresent()) taken.add(id);
        }
        return taken;
    }

    private static boolean mayFollow(Earlier earlier, String sector, CloudEvent<Fact> event) {
        return earlier.sector().equals(sector)
                && (earlier.state().equals("refused") || same(earlier.json(), event.json()));
    }

    private static boolean same(String one, String other) {
        return Language.parse(one).equals(Language.parse(other));
    }

    private Optional<Earlier> earlier(UUID id) {
        return jdbc.sql("select sector, json, state from published_event where event_id = ?")
                .param(id)
                .query((row, i) -> new Earlier(row.getString(1), row.getString(2), row.getString(3)))
                .optional();
    }

    /** @return the ids that are news; a refused event may be mended and told again under its id */
    private Supplier<Set<UUID>> insert(OneWay way, String sector, String client, List<CloudEvent<Fact>> events) {
        var byId = new LinkedHashMap<UUID, CloudEvent<Fact>>();
        events.forEach(event -> byId.putIfAbsent(event.envelope().id(), event));
        var firsts = byId.values();
        var citizens = Column.of(firsts, event -> event.envelope().citizen().value(), UUID[]::new);
        return way.ask(
                Published::inserted,
                INSERT,
                OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)),
                sector,
                client,
                Column.of(firsts, event -> event.envelope().id(), UUID[]::new),
                citizens,
                Column.of(firsts, event -> event.envelope().type(), String[]::new),
                Column.of(firsts, CloudEvent::json, String[]::new),
                citizens);
    }

    private static Set<UUID> inserted(ResultSet rows) throws SQLException {
        var inserted = new HashSet<UUID>();
        while (rows.next()) inserted.add(rows.getObject(1, UUID.class));
        return inserted;
    }

    static List<UUID> ids(List<CloudEvent<Fact>> events) {
        return events.stream().map(event -> event.envelope().id()).distinct().toList();
    }

    /** One event as its publisher may ask about it. */
    public record Standing(
            UUID id,
            UUID citizenId,
            String type,
            String state,
            @Nullable String code,
            @Nullable String field,
            @Nullable String reason,
            OffsetDateTime storedAt,
            @Nullable OffsetDateTime answeredAt,
            long position) {}

    public Optional<Standing> standing(String sector, UUID id) {
        return jdbc.sql(STANDING + " where sector = ? and event_id = ?")
                .params(sector, id)
                .query(Standing.class)
                .optional();
    }

    public List<Standing> standings(String sector, @Nullable String state, long after, int most) {
        return jdbc.sql(STANDING
                        + " where sector = :sector and (cast(:state as text) is null or state = :state)"
                        + " and position > :after order by position limit :most")
                .param("sector", sector)
                .param("state", state)
                .param("after", after)
                .param("most", most)
                .query(Standing.class)
                .list();
    }

    private static final String STANDING = "select event_id as id, citizen_id, type, state, code, field, reason,"
            + " stored_at, answered_at, position from published_event";
}
