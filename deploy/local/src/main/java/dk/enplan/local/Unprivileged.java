package dk.enplan.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * PostgreSQL refuses to run as root, and containers often are root. Then it runs in a user namespace in which root
 * is nobody; where the kernel forbids namespaces, as the real nobody, who is given the folder.
 */
enum Unprivileged {
    ALREADY(""),
    IN_A_NAMESPACE("unshare --user"),
    AS_NOBODY("setpriv --reuid=65534 --regid=65534 --clear-groups");

    private final String prefix;

    Unprivileged(String prefix) {
        this.prefix = prefix;
    }

    static Unprivileged here() {
        if (!"root".equals(System.getProperty("user.name"))) return ALREADY;
        return succeeds(IN_A_NAMESPACE.command("true")) ? IN_A_NAMESPACE : AS_NOBODY;
    }

    List<String> command(String... command) {
        var all = new ArrayList<String>();
        if (!prefix.isEmpty()) all.addAll(List.of(prefix.split(" ")));
        all.addAll(List.of(command));
        return all;
    }

    void own(Path folder) throws IOException {
        if (this != AS_NOBODY) return;
        var nobody = folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("65534");
        try (var files = Files.walk(folder)) {
            for (var file : (Iterable<Path>) files::iterator) Files.setOwner(file, nobody);
        }
    }

    private static boolean succeeds(List<String> command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
