package dk.enplan.plan.erasure;

import dk.enplan.contracts.CitizenId;
import dk.enplan.contracts.CloudEvent;
import dk.enplan.contracts.Language;
import dk.enplan.contracts.Reading;
import dk.enplan.contracts.fact.Citizen;
import dk.enplan.contracts.fact.Fact;
import dk.enplan.plan.keys.CitizenKeys;
import dk.enplan.plan.keys.SealedEvent;
import dk.enplan.plan.model.Facts;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Which records are one person's: what was told about one lies in the history of the other as well, so they are erased together. */
@Component
final class OnePerson {

    /**
     * @param records the one that was asked for first
     * @param parted records that were taken for the same person by mistake, and keep what was told about this one
     */
    record Found(Set<CitizenId> records, Set<CitizenId> parted) {}

    private final JdbcTemplate jdbc;
    private final CitizenKeys keys;

    OnePerson(JdbcTemplate jdbc, CitizenKeys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    Found of(CitizenId citizen) {
        var records = new LinkedHashSet<CitizenId>();
        var elsewhere = new LinkedHashSet<CitizenId>();
        var toLookAt = new ArrayDeque<>(List.of(citizen));
        while (!toLookAt.isEmpty()) {
            var record = toLookAt.removeFirst();
            if (!records.add(record)) continue;
            var facts = Facts.of(record, told(record));
            elsewhere.addAll(facts.mergedInto());
            facts.standing().facts().stream().flatMap(OnePerson::named).forEach(toLookAt::add);
        }
        elsewhere.removeAll(records);
        return new Found(records, elsewhere);
    }

    /** Of what stands in one record's history: whose it is, and who that is today. */
    private static Stream<CitizenId> named(CloudEvent<Fact> fact) {
        var subject = Stream.of(fact.envelope().citizen());
        return fact.data() instanceof Citizen.IdentityMerged(var into)
                ? Stream.concat(subject, Stream.of(new CitizenId(into)))
                : subject;
    }

    /** What cannot be read any more says nothing about who it was; it is no reason to keep somebody. */
    private List<CloudEvent<Fact>> told(CitizenId citizen) {
        var ring = keys.of(List.of(citizen));
        return jdbc
                .query(
                        "select sequence_number, event_identifier, payload from domain_event"
                                + " where aggregate_identifier = ? and payload_type = 'fact-recorded' order by sequence_number",
                        (row, i) -> SealedEvent.open(
                                ring, citizen.toString(), row.getLong(1), row.getString(2), row.getBytes(3)),
                        citizen.toString())
                .stream()
                .flatMap(Optional::stream)
                .flatMap(clear -> fact(clear).stream())
                .toList();
    }

    private static Optional<CloudEvent<Fact>> fact(byte[] clear) {
        return Language.parse(new String(clear, StandardCharsets.UTF_8))
                .map(kept -> Language.FACTS.read(kept.path("fact")))
                .flatMap(reading -> reading instanceof Reading.Understood<CloudEvent<Fact>>(var fact)
                        ? Optional.of(fact)
                        : Optional.empty());
    }
}
