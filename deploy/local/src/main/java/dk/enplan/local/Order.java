package dk.enplan.local;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What somebody wants of the launcher, as said on the command line. */
sealed interface Order {

    /** Where the data is, unless said otherwise: {@code .enplan} in the checkout. */
    Path data();

    /** Everything, or only the named parts. */
    record Up(Path data, Ports ports, List<String> parts, boolean fresh, boolean empty, boolean detach)
            implements Order {
        public Up {
            parts = List.copyOf(parts);
        }
    }

    record Down(Path data) implements Order {}

    record Status(Path data) implements Order {}

    record Logs(Path data, String part, boolean follow) implements Order {}

    record Token(Path data, String name) implements Order {}

    record MoveClock(Path data, String to) implements Order {}

    record ShowClock(Path data) implements Order {}

    /**
     * Asks of all recorded plans what would be otherwise.
     *
     * @param params by a rule's id, the numbers that would be others, each as it was typed
     * @param since a day; empty for all of it
     */
    record WhatIf(Path data, Map<String, Map<String, String>> params, String since) implements Order {
        public WhatIf {
            params = Map.copyOf(params);
        }
    }

    /**
     * Has tried again what is held.
     *
     * @param citizen an id; empty for everybody
     */
    record Retry(Path data, String citizen) implements Order {}

    /**
     * Has looked whether the history is as it was written.
     *
     * @param citizen an id; empty for everybody
     * @param head an anchor that was kept elsewhere; empty for none
     */
    record VerifyHistory(Path data, String citizen, String head) implements Order {}

    /**
     * Has decided and made again what was decided and shown, and laid beside it.
     *
     * @param citizen an id; empty for everybody
     */
    record Replay(Path data, String citizen) implements Order {}
    /** What is older than it may be is shown; or has gone. */
    record Retain(Path data, boolean forReal) implements Order {}

    /** Has the citizens' keys wrapped with the key that is current. */
    record RotateKeys(Path data) implements Order {}

    /** Trains the JVM on what was built; {@code onlyNew} leaves alone what was trained in an earlier version. */
    record Prepare(Path data, boolean onlyNew) implements Order {}
}
