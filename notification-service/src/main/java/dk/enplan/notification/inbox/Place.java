package dk.enplan.notification.inbox;

import java.util.Optional;
import java.util.regex.Pattern;

/** Where the reading of an inbox stopped: notices told meanwhile come before it, so none is shown twice or left out. */
record Place(boolean settled, long telling) {

    static final Place TOP = new Place(false, Long.MAX_VALUE);

    private static final Pattern FORM = Pattern.compile("(open|settled)-(\\d{1,18})");

    static Optional<Place> of(String written) {
        var form = FORM.matcher(written);
        if (!form.matches()) return Optional.empty();
        return Optional.of(new Place(form.group(1).equals("settled"), Long.parseLong(form.group(2))));
    }

    String written() {
        return (settled ? "settled-" : "open-") + telling;
    }
}
