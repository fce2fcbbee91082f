package dk.enplan.browser;

import java.util.List;

/** Every page there is, and somebody who reads it. */
public record Pages(String name, String path, String person) {

    /** In a path: the citizen whose pages are looked at. */
    private static final String CITIZEN = "{citizen}";

    public static final List<Pages> ALL = List.of(
            new Pages("citizens", "/citizens", "tove"),
            new Pages("plan", "/citizens/{citizen}", "tove"),
            new Pages("act", "/citizens/{citizen}/acts/meeting", "tove"),
            new Pages("week", "/citizens/{citizen}/week", "tove"),
            new Pages("timeline", "/citizens/{citizen}/timeline", "tove"),
            new Pages("timeline-known", "/citizens/{citizen}/timeline?knownAt=2026-01-01", "tove"),
            new Pages("household", "/citizens/{citizen}/household", "tove"),
            new Pages("own", "/me", "anja"),
            new Pages("own-act", "/me/consent", "anja"),
            new Pages("leader", "/leader", "lone"),
            new Pages("rules", "/rules", "anja"),
            new Pages("rule", "/rules/handoff/home-without-support", "lone"),
            new Pages("aside", "/aside", "otto"),
            new Pages("audit", "/audit", "rita"),
            new Pages("audit-citizen", "/audit/citizens/{citizen}", "rita"),
            new Pages("audit-difference", "/audit/citizens/{citizen}/difference", "rita"),
            new Pages("audit-corrected", "/audit/citizens/{citizen}/corrected", "rita"),
            new Pages("privacy", "/privacy", "dorte"),
            new Pages("erasure", "/privacy/erasure", "dorte"));

    public String of(String citizen) {
        return path.replace(CITIZEN, citizen);
    }

    @Override
    public String toString() {
        return name;
    }
}
