package dk.enplan.plan.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.regex.Pattern;

/** Keys out of a file, a line each: its name and 32 bytes in base64. The first is current; the others were. */
public final class KeyFile {

    private static final Pattern LINE = Pattern.compile("([A-Za-z0-9._-]{1,64})\\s+([A-Za-z0-9+/]{43}=)");
    private static final String HOW_TO_MAKE_ONE =
            "; make one with: (umask 077; echo \"$(date +%F) $(openssl rand -base64 32)\" > keys)";

    private KeyFile() {}

    /**
     * @param variable the one that names the file
     * @param of what the keys are for, as in "the keys that keep the citizens' own"
     */
    public static SequencedMap<String, byte[]> read(String variable, String of, String file) {
        if (file.isBlank())
            throw new IllegalStateException(variable + " is not set: it names the file of " + of + HOW_TO_MAKE_ONE);
        var keys = new LinkedHashMap<String, byte[]>();
        var number = 0;
        for (var line : lines(variable, file)) {
            number++;
            if (line.isBlank() || line.startsWith("#")) continue;
            var parts = LINE.matcher(line.strip());
            // Without quoting a word of it.
            if (!parts.matches())
                throw new IllegalStateException(variable + " names " + file + ", and line " + number
                        + " is not a name and 32 bytes in base64" + HOW_TO_MAKE_ONE);
            if (keys.put(parts.group(1), Base64.getDecoder().decode(parts.group(2))) != null)
                throw new IllegalStateException(variable + " names " + file + ", and line " + number
                        + " has the name of another key: every key has its own");
        }
        if (keys.isEmpty())
            throw new IllegalStateException(
                    variable + " names " + file + ", and there is no key in it" + HOW_TO_MAKE_ONE);
        return keys;
    }

    private static Iterable<String> lines(String variable, String file) {
        try {
            return Files.readAllLines(Path.of(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(
                    variable + " names " + file
                            + ", and nothing can be read there: mend the path, or let this account read the file",
                    unreadable);
        }
    }
}
