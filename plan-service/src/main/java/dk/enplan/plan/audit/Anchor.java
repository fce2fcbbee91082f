package dk.enplan.plan.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * What holds a stretch of all events together, in the order in which they came, and that stretch to the one before.
 *
 * @param number from one, without a gap
 * @param after the last place of the stretch before
 * @param upTo its own last place
 * @param keyId which key has signed it
 * @param hash over all the others
 * @param signature over the hash
 */
@SuppressWarnings("ArrayRecordComponent") // compared by what they hold, and never as records
record Anchor(
        long number,
        byte[] previousHash,
        long after,
        long upTo,
        Stretch.Sum sum,
        Instant madeAt,
        String keyId,
        byte[] hash,
        byte[] signature) {

    /** Where the first stretch begins. */
    static final long BEGINNING = 0;

    /**
     * An anchor that somebody keeps elsewhere.
     *
     * @param hash in small hexadecimal letters
     */
    record Head(long number, String hash) {

        boolean is(Anchor anchor) {
            return number == anchor.number() && hash.equals(HexFormat.of().formatHex(anchor.hash()));
        }

        @Override
        public String toString() {
            return number + ":" + hash;
        }
    }

    Head head() {
        return new Head(number, HexFormat.of().formatHex(hash));
    }

    static Anchor made(
            long number, byte[] previousHash, long after, long upTo, Stretch.Sum sum, Instant now, AnchorKeys keys) {
        // As exactly as the database keeps it.
        var at = now.truncatedTo(ChronoUnit.MICROS);
        var hash = hash(number, previousHash, after, upTo, sum, at, keys.currentId());
        return new Anchor(number, previousHash, after, upTo, sum, at, keys.currentId(), hash, keys.sign(hash));
    }

    /** Nothing of it was changed without making its hash anew. */
    boolean isWhole() {
        return Arrays.equals(hash, hash(number, previousHash, after, upTo, sum, madeAt, keyId));
    }

    boolean follows(Anchor before) {
        return after == before.upTo && Arrays.equals(previousHash, before.hash);
    }

    private static byte[] hash(
            long number, byte[] previousHash, long after, long upTo, Stretch.Sum sum, Instant madeAt, String keyId) {
        return new Hashing("enplan-anchor-1")
                .with(number)
                .with(previousHash)
                .with(after)
                .with(upTo)
                .with(sum.events())
                .with(sum.inOrder())
                .with(sum.inAnyOrder())
                .with(ChronoUnit.MICROS.between(Instant.EPOCH, madeAt))
                .with(keyId)
                .done();
    }
}
