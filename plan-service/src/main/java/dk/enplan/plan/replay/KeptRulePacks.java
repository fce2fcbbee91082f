package dk.enplan.plan.replay;

import dk.enplan.plan.rules.BrokenRules;
import dk.enplan.plan.rules.RuleBook;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rules in force are kept before anything is decided by them; all that ever were are read again when somebody asks. */
@Component
final class KeptRulePacks implements RulePacks, SmartLifecycle {

    /** To read a set of rules is to compile hundreds of expressions; nobody ever had many. */
    private static final int REMEMBERED = 8;

    private final JdbcClient jdbc;
    private final RuleBook inForce;
    private final Clock clock;
    private final Map<String, Found> read = new LinkedHashMap<>();
    private volatile boolean kept;

    KeptRulePacks(JdbcClient jdbc, RuleBook inForce, Clock clock) {
        this.jdbc = jdbc;
        this.inForce = inForce;
        this.clock = clock;
    }

    @Override
    public void start() {
        jdbc.sql("insert into rule_pack (version, rules, first_seen) values (?, ?, ?) on conflict do nothing")
                .params(inForce.version(), inForce.kept(), clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        kept = true;
    }

    @Override
    public void stop() {
        kept = false;
    }

    @Override
    public boolean isRunning() {
        return kept;
    }

    /** Before anybody listens to a topic or to a door. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }

    @Override
    public synchronized Found of(String version) {
        var known = read.get(version);
        if (known != null) return known;
        var found = text(version)
                .map(text -> found(version, text))
                .orElseGet(() -> new Found.Gone("The rules %s were never kept here.".formatted(version)));
        // What is not here may be kept by another replica a moment later.
        if (!(found instanceof Found.Here)) return found;
        if (read.size() >= REMEMBERED) read.clear();
        read.put(version, found);
        return found;
    }

    private Optional<String> text(String version) {
        return jdbc.sql("select rules from rule_pack where version = ?")
                .param(version)
                .query(String.class)
                .optional();
    }

    private Found found(String version, String text) {
        if (version.equals(inForce.version()) && text.equals(inForce.kept()))
            return new Found.Here(inForce, hash(text));
        try {
            var rules = RuleBook.ofKept(version, text);
            // The version is a hash of what they say: rules that somebody wrote over give themselves away.
            return rules.version().equals(version)
                    ? new Found.Here(rules, hash(text))
                    : new Found.Gone("What is kept as the rules %s is not what had that version.".formatted(version));
        } catch (BrokenRules unreadable) {
            return new Found.Gone("This version of the service cannot read the rules %s.".formatted(version));
        }
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
