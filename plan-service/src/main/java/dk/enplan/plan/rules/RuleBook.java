package dk.enplan.plan.rules;

import dk.enplan.contracts.CitizenId;
import dk.enplan.contracts.CloudEvent;
import dk.enplan.contracts.fact.Fact;
import dk.enplan.plan.model.Rules;
import dk.enplan.plan.model.Watch;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The rules in force. Read whole or not at all; never changed once read. */
public final class RuleBook implements Rules {

    private static final int VERSION_LENGTH = 16;

    private final Pack pack;
    private final Set<String> ids;
    private final String version;

    private RuleBook(List<Rule> rules, String version) {
        this.pack = new Pack(rules);
        this.ids = rules.stream().map(Rule::id).collect(Collectors.toCollection(TreeSet::new));
        this.version = version;
    }

    /** The product's own catalogue. */
    public static RuleBook shipped() {
        return of(Catalogue.shipped());
    }

    /**
     * @param files the text of each file by its name, as problems will name it
     * @throws BrokenRules naming everything that is wrong, with file, rule and reason
     */
    public static RuleBook of(Map<String, String> files) {
        var sorted = new TreeMap<>(files);
        return new RuleBook(RuleReader.read(sorted), hash(sorted));
    }

    public Set<String> ids() {
        return ids;
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public Watch watch(CitizenId citizen) {
        return Lookout.over(pack, citizen);
    }

    /** Every flag that these rules would have raised over the facts in their order, from the first one to now. */
    public List<Episode> episodes(CitizenId citizen, List<CloudEvent<Fact>> standing, Instant now) {
        return Lookout.episodes(pack, citizen, standing, now);
    }

    private static String hash(SortedMap<String, String> files) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            files.forEach(
                    (file, text) -> digest.update((Catalogue.content(text) + "\n").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest()).substring(0, VERSION_LENGTH);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }
}
