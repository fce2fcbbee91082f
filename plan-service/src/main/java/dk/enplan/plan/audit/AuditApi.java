package dk.enplan.plan.audit;

import dk.enplan.contracts.CitizenId;
import dk.enplan.kit.edge.Caller;
import dk.enplan.kit.edge.Described;
import dk.enplan.kit.edge.Problem;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** For auditors: what holds the history together, to keep a copy of, and whether it still does. */
@RestController
final class AuditApi {

    private static final Pattern HEAD = Pattern.compile("(\\d{1,18}):([0-9a-f]{64})");

    private final Anchors anchors;
    private final AnchorKeys keys;
    private final Verification verification;

    AuditApi(Anchors anchors, AnchorKeys keys, Verification verification) {
        this.anchors = anchors;
        this.keys = keys;
        this.verification = verification;
    }

    /** @param publicKey PEM; the first is the one that signs now */
    record Key(String keyId, String publicKey) {}

    /**
     * @param head as {@code ?head=} takes it
     * @param afterIndex the place among all events after which its stretch begins
     * @param events how many there are in it
     * @param inOrder over their places and hashes in their order, hexadecimal as all hashes here
     * @param inAnyOrder their hashes, whatever their order
     * @param hash over all that stands before it
     * @param signature Ed25519 over the hash, base64
     */
    record Kept(
            String head,
            long number,
            String previousHash,
            long afterIndex,
            long upToIndex,
            long events,
            String inOrder,
            String inAnyOrder,
            Instant madeAt,
            String keyId,
            String hash,
            String signature) {}

    /** @param last absent before the first was made */
    record HeadShown(@Nullable Kept last, List<Key> keys) {
        HeadShown {
            keys = List.copyOf(keys);
        }
    }

    /**
     * @param kind changed, removed, inserted, reordered, anchor-changed, anchor-removed or signature
     * @param by what told it: chain, anchors, signature, head, memory, views or erasure
     */
    record Found(
            String kind,
            String by,
            @Nullable String citizenId,
            @Nullable Long sequence,
            @Nullable Long globalIndex,
            @Nullable Long anchor,
            String says) {}

    /**
     * @param untouched nothing was found
     * @param notYetAnchored how many of the last events only the chain of their citizen holds yet
     * @param counts by kind, all that was found
     * @param findings the first hundred
     */
    record Verified(
            boolean untouched,
            long citizens,
            long events,
            long anchors,
            long notYetAnchored,
            Map<String, Long> counts,
            List<Found> findings) {
        Verified {
            counts = Map.copyOf(counts);
            findings = List.copyOf(findings);
        }
    }

    @Described(
            id = "auditHead",
            says =
                    "The last anchor of the history, signed, and the public keys of all that ever signed one. Keep it elsewhere: with it can be shown later that the history up to there is the same.",
            answers = @Described.Answer(body = HeadShown.class),
            problems = "403 not-yours")
    @GetMapping("/api/audit/head")
    ResponseEntity<?> head(Caller caller) {
        if (!caller.is("auditor")) return notYours();
        var published = keys.published().entrySet().stream()
                .map(key -> new Key(key.getKey(), key.getValue()))
                .toList();
        return ResponseEntity.ok(
                new HeadShown(anchors.last().map(AuditApi::kept).orElse(null), published));
    }

    @Described(
            id = "verifyHistory",
            says =
                    "Whether the history is as it was written: every event against the one before it, all events against the anchors, the anchors against their signatures. Reads all of it, so it takes its time.",
            answers = @Described.Answer(body = Verified.class),
            problems = {"400 no-head", "403 not-yours"})
    @GetMapping("/api/audit/verify")
    ResponseEntity<?> verify(
            Caller caller,
            @Described.As("Only this citizen's events, and the anchors that hold them.") @RequestParam @Nullable UUID citizen,
            @Described.As(
                            "An anchor that was kept elsewhere, NUMBER:HASH as the head says it: it must still be there, unchanged.")
                    @RequestParam
                    @Nullable String head) {
        if (!caller.is("auditor")) return notYours();
        var kept = Optional.ofNullable(head).map(HEAD::matcher);
        if (kept.isPresent() && !kept.get().matches())
            return ResponseEntity.of(
                            Problem.of(
                                    HttpStatus.BAD_REQUEST,
                                    "no-head",
                                    "head is a number, a colon and 64 hexadecimal digits in small letters, as GET /api/audit/head says it."))
                    .build();
        var result = verification.of(
                Optional.ofNullable(citizen).map(CitizenId::new),
                kept.map(it -> new Anchor.Head(Long.parseLong(it.group(1)), it.group(2))));
        return ResponseEntity.ok(verified(result));
    }

    private static Verified verified(Verification.Result result) {
        var counts = new TreeMap<String, Long>();
        result.findings().counted().forEach((kind, many) -> counts.put(kind.wireName(), many));
        return new Verified(
                result.findings().none(),
                result.citizens(),
                result.events(),
                result.anchors(),
                result.notYetAnchored(),
                counts,
                result.findings().listed().stream().map(AuditApi::found).toList());
    }

    private static Found found(Finding it) {
        return new Found(
                it.kind().wireName(),
                it.by().wireName(),
                it.citizenId(),
                it.sequence(),
                it.globalIndex(),
                it.anchor(),
                it.says());
    }

    private static Kept kept(Anchor anchor) {
        var hex = HexFormat.of();
        return new Kept(
                anchor.head().toString(),
                anchor.number(),
                hex.formatHex(anchor.previousHash()),
                anchor.after(),
                anchor.upTo(),
                anchor.sum().events(),
                hex.formatHex(anchor.sum().inOrder()),
                hex.formatHex(anchor.sum().inAnyOrder()),
                anchor.madeAt(),
                anchor.keyId(),
                hex.formatHex(anchor.hash()),
                Base64.getEncoder().encodeToString(anchor.signature()));
    }

    private static ResponseEntity<?> notYours() {
        return ResponseEntity.of(Problem.of(
                        HttpStatus.FORBIDDEN, "not-yours", "Auditors look whether the history is as it was written."))
                .build();
    }
}
