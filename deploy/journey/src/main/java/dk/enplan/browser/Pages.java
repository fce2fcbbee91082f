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
            new Pages("own", "/me", "anja"),
            new Pages("own-act", "/me/consent", "anja"),
            new Pages("leader", "/leader", "lone"),
            new Pages("rules", "/rules", "anja"),
            new Pages("rule", "/rules/handoff/home-without-support", "lone"));

    public String of(String citizen) {
        return path.replace(CITIZEN, citizen);
    }

    @Override
    public String toString() {
        return name;
    }
}
