package dk.enplan.contracts;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The sectors that are shipped. Nobody is bound to them: which sectors there are is said by whoever runs Enplan. What must stand elsewhere
 * as well, in a setting or on a machine that knows nothing of this language, is held to this list by a test there.
 */
public final class Sectors {

    /** The service through which they all speak that have none of their own. */
    public static final String GATEWAY = "partner-gateway";

    /** Sectors with a service here, and its name. */
    static final Map<String, String> WITH_A_SERVICE = Map.of(
            "jobcenter", "jobcenter-adapter",
            "family", "family-service",
            "housing", "housing-service",
            "psychiatry", "psychiatry-liaison");

    /** In the order in which the gateway's own setting has them. */
    public static final List<String> AT_THE_GATEWAY = List.of(
            "social",
            "benefits",
            "visitation",
            "substance",
            "health",
            "school",
            "education",
            "employer",
            "civil-society",
            "registry",
            "probation",
            "finance",
            "plan",
            "citizen");

    private Sectors() {}

    /** All of them, and the service through which each speaks. */
    public static Map<String, String> shipped() {
        var sectors = new TreeMap<>(WITH_A_SERVICE);
        AT_THE_GATEWAY.forEach(sector -> sectors.put(sector, GATEWAY));
        return sectors;
    }
}
