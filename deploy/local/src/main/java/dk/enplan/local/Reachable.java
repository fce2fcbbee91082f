package dk.enplan.local;

import java.nio.file.Path;

/** A platform that somebody else may use. */
public interface Reachable {

    /** Where a service answers, or a broker or database is found. */
    String address(String part);

    /** An access token of a person or a sector's system. */
    String token(String name);

    /** The file of the keys that keep the citizens' own. */
    Path keys();
}
