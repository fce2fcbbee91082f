package dk.enplan.plan.audit;

import dk.enplan.contracts.CitizenId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What other rooms may ask of this one: to sign what they attest, and whether the history that they rest on is as it was written. */
public final class Attesting {

    /** Ed25519 over the text as it stands, in UTF-8. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    public record Signature(String keyId, byte[] bytes) {}

    /**
     * @param findings the first hundred
     * @param counts by kind, all of them
     */
    public record History(
            long citizens, long events, long notYetAnchored, Map<String, Long> counts, List<Found> findings) {
        public History {
            counts = Map.copyOf(counts);
            findings = List.copyOf(findings);
        }
    }

    public record Found(
            String kind,
            String by,
            @Nullable UUID citizenId,
            @Nullable Long sequence,
            @Nullable Long anchor,
            String says) {}

    /** @param head as {@code ?head=} takes it */
    public record Last(String head, Instant madeAt, String keyId) {}

    private final Anchors anchors;
    private final AnchorKeys keys;
    private final Verification verification;

    Attesting(Anchors anchors, AnchorKeys keys, Verification verification) {
        this.anchors = anchors;
        this.keys = keys;
        this.verification = verification;
    }

    public Signature sign(String text) {
        return new Signature(keys.currentId(), keys.sign(text.getBytes(StandardCharsets.UTF_8)));
    }

    public boolean signed(String text, Signature claimed) {
        return keys.signed(claimed.keyId(), text.getBytes(StandardCharsets.UTF_8), claimed.bytes());
    }

    /** Which release speaks: what is written in Java is in no rule pack. */
    public String software() {
        return Optional.ofNullable(Attesting.class.getPackage().getImplementationVersion())
                .orElse("unreleased");
    }

    /** As {@code ?head=} takes it; nothing before the first anchor was made. */
    public Optional<String> head() {
        return anchors.last().map(anchor -> anchor.head().toString());
    }

    public Optional<Last> last() {
        return anchors.last().map(it -> new Last(it.head().toString(), it.madeAt(), it.keyId()));
    }

    public History verify(Optional<CitizenId> citizen) {
        var result = verification.of(citizen, Optional.empty());
        var counts = new TreeMap<String, Long>();
        result.findings().counted().forEach((kind, many) -> counts.put(kind.wireName(), many));
        return new History(
                result.citizens(),
                result.events(),
                result.notYetAnchored(),
                counts,
                result.findings().listed().stream().map(Attesting::found).toList());
    }

    private static Found found(Finding it) {
        return new Found(it.kind().wireName(), it.by().wireName(), citizen(it), it.sequence(), it.anchor(), it.says());
    }

    /** Whoever puts a row into the table by hand may call it anybody's. */
    private static @Nullable UUID citizen(Finding it) {
        try {
            return it.citizenId() == null ? null : UUID.fromString(it.citizenId());
        } catch (IllegalArgumentException nobodys) {
            return null;
        }
    }
}
