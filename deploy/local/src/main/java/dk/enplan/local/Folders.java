package dk.enplan.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** Takes whole folders away; a link is removed, never followed. */
public final class Folders {

    private Folders() {}

    public static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (var all = Files.walk(folder)) {
            for (var path : (Iterable<Path>) all.sorted(Comparator.reverseOrder())::iterator) Files.delete(path);
        }
    }
}
