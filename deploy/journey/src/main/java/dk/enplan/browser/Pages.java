package dk.enplan.browser;

import java.util.List;

/** Every page there is, and somebody who reads it. */
public record Pages(String name, String path, String person) {

    /** In a path: the citizen whose pages are looked at. */
    private static final String CITIZEN = "{citizen}";

    public static final List<Pages> ALL = List.of(
            new Pages("citizens", "/citizens", "tove"),
            new Pages("plan", "/citizens/{citizen}", "tove"),
            new Pages("timeline", "/citizens/{citizen}/timeline", "tove"),
            new Pages("timeline-known", "/citizens/{citizen}/timeline?knownAt=2026-01-01", "tove"),
            new Pages("household", "/citizens/{citizen}/household", "tove"),
            new Pages("act", "/citizens/{citizen}/acts/meeting", "tove"));

    public String of(String citizen) {
        return path.replace(CITIZEN, citizen);
    }

    @Override
    public String toString() {
        return name;
    }
}
