package dk.enplan.plan.rules;

import dk.enplan.contracts.CitizenId;
import dk.enplan.contracts.CloudEvent;
import dk.enplan.contracts.fact.Fact;
import dk.enplan.plan.model.Outlook;
import dk.enplan.plan.model.Rules;
import dk.enplan.plan.model.Watch;
import dk.enplan.plan.rules.scene.Params;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The rules in force. Read whole or not at all; never changed once read: a change makes another book. */
public final class RuleBook implements Rules {

    private static final int VERSION_LENGTH = 16;

    private final SortedMap<String, Written> written;
    private final SortedMap<String, Rule> rules;
    private final Pack pack;
    private final Pack handoffs;
    private final String version;

    private RuleBook(SortedMap<String, Written> written, SortedMap<String, Rule> rules) {
        this.written = written;
        this.rules = rules;
        var asked = ids().stream().map(this::rule).toList();
        this.pack = new Pack(asked);
        this.handoffs =
                new Pack(asked.stream().filter(Rule.Handoff.class::isInstance).toList());
        this.version = hash(written);
    }

    /** The product's own catalogue. */
    public static RuleBook shipped() {
        return Shipped.BOOK;
    }

    /** To read it is to compile hundreds of expressions: it is done once, and not before somebody asks. */
    private static final class Shipped {
        static final RuleBook BOOK = of(Catalogue.shipped());
    }

    /**
     * @param files the text of each file by its name, as problems will name it
     * @throws BrokenRules naming everything that is wrong, with file, rule and reason
     */
    public static RuleBook of(Map<String, String> files) {
        var problems = new ArrayList<String>();
        var written = new TreeMap<String, Written>();
        RuleReader.written(new TreeMap<>(files), problems).forEach(rule -> written.put(rule.id(), rule));
        return read(written, Map.of(), problems);
    }

    /**
     * The same rules counting with other numbers.
     *
     * @param params by the rule's id, the numbers that change; each value as it would stand in a file
     * @throws BrokenRules where a rule or a number is not known, or a value is of another kind
     */
    public RuleBook with(Map<String, Map<String, Object>> params) {
        var problems = new ArrayList<String>();
        var changed = new TreeMap<>(written);
        params.forEach((id, values) -> {
            var rule = written.get(id);
            if (rule == null) problems.add(id + ": unknown rule");
            else changed.put(id, rule.with("asked for", values, problems));
        });
        return reread(changed, problems);
    }

    /**
     * These rules as one municipality wants them.
     *
     * @param fileName as problems will name it
     * @param yaml see docs/operations.md
     * @throws BrokenRules naming everything that is wrong, with file, rule and reason
     */
    public RuleBook overriddenBy(String fileName, String yaml) {
        var problems = new ArrayList<String>();
        return reread(LocalRules.over(written, fileName, yaml, problems), problems);
    }

    /** What nobody touched is not read again. */
    private RuleBook reread(SortedMap<String, Written> changed, List<String> problems) {
        var kept = new TreeMap<>(rules);
        changed.forEach((id, rule) -> {
            var before = written.get(id);
            if (before == null || !before.content().equals(rule.content())) kept.remove(id);
        });
        return read(changed, kept, problems);
    }

    private static RuleBook read(SortedMap<String, Written> written, Map<String, Rule> known, List<String> problems) {
        var rules = new TreeMap<>(known);
        written.forEach((id, rule) -> {
            if (!rules.containsKey(id)) RuleReader.read(rule, problems).ifPresent(it -> rules.put(id, it));
        });
        if (!problems.isEmpty())
            throw new BrokenRules(problems.stream().distinct().toList());
        return new RuleBook(written, rules);
    }

    /** Those that are asked. */
    public Set<String> ids() {
        var ids = new TreeSet<String>();
        written.forEach((id, rule) -> {
            if (rule.enabled()) ids.add(id);
        });
        return ids;
    }

    /** Every rule as it is written, also those that are switched off; in order of their ids. */
    public List<RuleText> texts() {
        return written.values().stream().map(RuleText::of).toList();
    }

    /** The numbers that a rule counts with, also one that is switched off. */
    public Params params(String id) {
        var rule = written.get(id);
        if (rule == null) throw new IllegalArgumentException("there is no rule " + id);
        return new Params(RuleText.of(rule).params());
    }

    /** The rules of which the two books say different things, or which only one of them asks. */
    public Set<String> differing(RuleBook other) {
        var differing = new TreeSet<String>();
        for (var id : Stream.concat(ids().stream(), other.ids().stream()).toList()) {
            var here = written.get(id);
            var there = other.written.get(id);
            if (here == null
                    || there == null
                    || here.enabled() != there.enabled()
                    || !here.content().equals(there.content())) differing.add(id);
        }
        return differing;
    }

    /** All that is asked, in one file, to be read again when these rules have long been others: {@link #ofKept}. */
    public String kept() {
        return Catalogue.yaml()
                .dump(written.values().stream()
                        .filter(Written::enabled)
                        .map(Written::content)
                        .toList());
    }

    /** @throws BrokenRules where this version of the service cannot read what an earlier one asked */
    public static RuleBook ofKept(String version, String kept) {
        return of(Map.of("rules " + version, kept));
    }

    /** These rules alone. */
    public RuleBook only(Set<String> wanted) {
        var few = new TreeMap<>(written);
        few.keySet().retainAll(wanted);
        var read = new TreeMap<>(rules);
        read.keySet().retainAll(wanted);
        return new RuleBook(few, read);
    }

    /** The events without which no flag of these rules can ever be; nothing, where a rule may hold without any. */
    public Optional<Set<String>> beginWith() {
        var begin = new TreeSet<String>();
        for (var id : ids())
            switch (rule(id)) {
                case Rule.Handoff handoff -> handoff.when().forEach(trigger -> begin.addAll(trigger.types()));
                case Rule.Conflict _ -> {
                    return Optional.empty();
                }
            }
        return Optional.of(begin);
    }

    private Rule rule(String id) {
        var rule = rules.get(id);
        if (rule == null) throw new IllegalStateException(id + " was written and not read");
        return rule;
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public Watch watch(CitizenId citizen) {
        return Lookout.over(pack, citizen);
    }

    /** Conflicts expect nothing. */
    @Override
    public List<Outlook.Expectation> expectations(CitizenId citizen, List<CloudEvent<Fact>> standing, Instant now) {
        return Lookout.over(handoffs, citizen).look(standing, now).outlook().expectations();
    }

    /** Every flag that these rules would have raised over the facts in their order, from the first one to now. */
    public List<Episode> episodes(CitizenId citizen, List<CloudEvent<Fact>> standing, Instant now) {
        return Lookout.episodes(pack, citizen, standing, now);
    }

    private static String hash(SortedMap<String, Written> written) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var rule : written.values())
                if (rule.enabled()) digest.update((rule.canonical() + "\n").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest()).substring(0, VERSION_LENGTH);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }
}
