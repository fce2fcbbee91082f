package dk.enplan.local;

import java.nio.file.Path;

/** What somebody wants of the launcher, as said on the command line. */
sealed interface Order {

    /** Where the data is, unless said otherwise: {@code .enplan} in the checkout. */
    Path data();

    record Up(Path data, Ports ports, boolean fresh, boolean empty, boolean detach) implements Order {}

    record Down(Path data) implements Order {}

    record Status(Path data) implements Order {}

    record Logs(Path data, String part, boolean follow) implements Order {}

    record Token(Path data, String name) implements Order {}

    record MoveClock(Path data, String to) implements Order {}

    record ShowClock(Path data) implements Order {}

    /** Makes ready what starts quicker when it is made ready beforehand. */
    record Prepare(Path data) implements Order {}
}
