package dk.enplan.plan.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The key that signs anchors (Ed25519), and the public keys of all that ever did. */
final class AnchorKeys {

    private static final String ALGORITHM = "Ed25519";
    private static final Pattern PEM =
            Pattern.compile("-----BEGIN (PRIVATE|PUBLIC) KEY-----([A-Za-z0-9+/=\\s]+)-----END \\1 KEY-----");
    private static final String HOW_TO_MAKE_ONE =
            "; make one with: (umask 077; openssl genpkey -algorithm ed25519 -out key.pem && openssl pkey -in key.pem -pubout >> key.pem)";

    private final PrivateKey key;
    private final String currentId;
    private final Map<String, PublicKey> all;

    private AnchorKeys(PrivateKey key, PublicKey current, List<PublicKey> earlier) {
        this.key = key;
        this.currentId = id(current);
        var known = new LinkedHashMap<String, PublicKey>();
        known.put(currentId, current);
        earlier.forEach(each -> known.putIfAbsent(id(each), each));
        this.all = Collections.unmodifiableMap(known);
    }

    /**
     * @param file PEM: the private key, and its public key behind it
     * @param earlier a file or a directory of PEM public keys; empty where there are none
     */
    static AnchorKeys read(String file, String earlier) {
        if (file.isBlank())
            throw new IllegalStateException(
                    "ENPLAN_AUDIT_KEY is not set: it names the file of the key that signs the history"
                            + HOW_TO_MAKE_ONE);
        var text = text("ENPLAN_AUDIT_KEY", Path.of(file));
        var keys = new AnchorKeys(
                only(privateKeys(text), file, "private"),
                only(publicKeys(text, file), file, "public"),
                earlier(earlier));
        var trial = keys.sign(Chained.NOTHING);
        if (!keys.signed(keys.currentId, Chained.NOTHING, trial))
            throw new IllegalStateException(
                    "the two keys in " + file + " (ENPLAN_AUDIT_KEY) are not a pair" + HOW_TO_MAKE_ONE);
        return keys;
    }

    private static List<PublicKey> earlier(String place) {
        if (place.isBlank()) return List.of();
        var path = Path.of(place);
        if (!Files.isDirectory(path)) return publicKeys(text("ENPLAN_AUDIT_OLD_KEYS", path), place);
        try (var files = Files.list(path)) {
            return files.filter(Files::isRegularFile)
                    .sorted()
                    .flatMap(file -> publicKeys(text("ENPLAN_AUDIT_OLD_KEYS", file), file.toString()).stream())
                    .toList();
        } catch (IOException unreadable) {
            throw unreadable("ENPLAN_AUDIT_OLD_KEYS", path, unreadable);
        }
    }

    private static String text(String variable, Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw unreadable(variable, file, unreadable);
        }
    }

    private static UncheckedIOException unreadable(String variable, Path file, IOException cause) {
        return new UncheckedIOException(
                variable + " names " + file
                        + ", and nothing can be read there: mend the path, or let this account read the file",
                cause);
    }

    private static List<PrivateKey> privateKeys(String text) {
        var keys = new ArrayList<PrivateKey>();
        for (var encoded : blocks(text, "PRIVATE")) {
            try {
                keys.add(KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(encoded)));
            } catch (GeneralSecurityException another) {
                // Said by whoever misses it, without quoting a word of the file.
                return List.of();
            }
        }
        return keys;
    }

    private static List<PublicKey> publicKeys(String text, String file) {
        var keys = new ArrayList<PublicKey>();
        for (var encoded : blocks(text, "PUBLIC")) {
            try {
                keys.add(KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded)));
            } catch (GeneralSecurityException another) {
                throw new IllegalStateException("a public key in " + file + " is not of Ed25519: take it out", another);
            }
        }
        return keys;
    }

    private static List<byte[]> blocks(String text, String kind) {
        return PEM.matcher(text)
                .results()
                .filter(block -> block.group(1).equals(kind))
                .map(block -> Base64.getMimeDecoder().decode(block.group(2)))
                .toList();
    }

    private static <K> K only(List<K> keys, String file, String kind) {
        if (keys.size() == 1) return keys.getFirst();
        throw new IllegalStateException("ENPLAN_AUDIT_KEY names " + file + ", and that does not hold exactly one "
                + kind + " key of Ed25519 as PEM" + HOW_TO_MAKE_ONE);
    }

    private static String id(PublicKey key) {
        return HexFormat.of()
                .formatHex(Hashing.sha256().digest(key.getEncoded()))
                .substring(0, 16);
    }

    String currentId() {
        return currentId;
    }

    /** PEM, by the keys' ids; the one that signs now comes first. */
    Map<String, String> published() {
        var published = new LinkedHashMap<String, String>();
        var lines = Base64.getMimeEncoder(64, new byte[] {'\n'});
        all.forEach((id, each) -> published.put(
                id,
                "-----BEGIN PUBLIC KEY-----\n" + lines.encodeToString(each.getEncoded())
                        + "\n-----END PUBLIC KEY-----\n"));
        return published;
    }

    byte[] sign(byte[] what) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(what);
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java signs with Ed25519", impossible);
        }
    }

    boolean knows(String keyId) {
        return all.containsKey(keyId);
    }

    boolean signed(String keyId, byte[] what, byte[] claimed) {
        return Optional.ofNullable(all.get(keyId))
                .map(by -> signed(by, what, claimed))
                .orElse(false);
    }

    private static boolean signed(PublicKey by, byte[] what, byte[] claimed) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(by);
            signature.update(what);
            return signature.verify(claimed);
        } catch (GeneralSecurityException noSignatureAtAll) {
            return false;
        }
    }
}
