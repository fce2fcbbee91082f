package dk.enplan.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * A certificate of {@code localhost} that vouches for itself, with its key, as servers and clients take them.
 *
 * @param authority whom a client must trust, PEM
 * @param key PEM, not encrypted
 */
public record Certificate(Path authority, Path key) {

    private static final String PASSWORD = "of-a-test";

    /** @param folder where its files are written */
    public static Certificate in(Path folder) {
        var store = folder.resolve("localhost.p12");
        run(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "localhost",
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost,ip:127.0.0.1",
                "-validity",
                "2",
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD,
                "-keystore",
                store.toString()));
        try {
            var kept = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
            return new Certificate(
                    pem(
                            folder.resolve("localhost.crt"),
                            "CERTIFICATE",
                            kept.getCertificate("localhost").getEncoded()),
                    pem(
                            folder.resolve("localhost.key"),
                            "PRIVATE KEY",
                            kept.getKey("localhost", PASSWORD.toCharArray()).getEncoded()));
        } catch (GeneralSecurityException | IOException unreadable) {
            throw new IllegalStateException("keytool left no certificate", unreadable);
        }
    }

    /** For a client that trusts this certificate and no other. */
    SSLContext trusted() {
        try (var pem = Files.newInputStream(authority)) {
            var store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            store.setCertificateEntry(
                    "localhost", CertificateFactory.getInstance("X.509").generateCertificate(pem));
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            var context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException unreadable) {
            throw new IllegalStateException("the certificate cannot be read", unreadable);
        }
    }

    private static Path pem(Path file, String kind, byte[] encoded) throws IOException {
        var lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded);
        return Files.writeString(file, "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(kind, lines, kind));
    }

    private static void run(List<String> command) {
        try {
            var process = new ProcessBuilder(command).inheritIO().start();
            if (process.waitFor() != 0) throw new IllegalStateException("keytool ended with " + process.exitValue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while keytool worked", e);
        }
    }
}
