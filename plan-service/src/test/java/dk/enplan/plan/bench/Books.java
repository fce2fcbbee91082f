package dk.enplan.plan.bench;

import dk.enplan.plan.rules.RuleBook;
import dk.enplan.plan.rules.RuleText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Which rules are asked: all there are, or ten. */
final class Books {

    static final String ALL = "all";
    static final String TEN = "ten";

    private static final int FEW = 10;
    /** How many event types are tried of those that the fewest rules listen to. */
    private static final int RARE = 6;

    private static final Map<String, RuleBook> READ = new ConcurrentHashMap<>();

    private Books() {}

    static RuleBook named(String name) {
        return READ.computeIfAbsent(
                name,
                it -> it.equals(ALL) ? RuleBook.shipped() : RuleBook.shipped().only(ten()));
    }

    /** The events that the fewest rules listen to; where nobody listens to one, there is nothing to compare. */
    static List<String> rare() {
        return News.types().stream()
                .filter(type -> !listeningTo(type).isEmpty())
                .sorted(Comparator.comparingInt(type -> listeningTo(type).size()))
                .limit(RARE)
                .toList();
    }

    /** Among them all that listen to what is told, so that both books have the same to say of it. */
    private static Set<String> ten() {
        var ten = new LinkedHashSet<String>();
        rare().forEach(type -> ten.addAll(listeningTo(type)));
        named(ALL).ids().stream().limit(FEW).forEach(id -> {
            if (ten.size() < FEW) ten.add(id);
        });
        return ten;
    }

    static List<String> listeningTo(String type) {
        var listening = new ArrayList<String>();
        for (var rule : named(ALL).texts()) if (heard(rule).anyMatch(type::equals)) listening.add(rule.id());
        return listening;
    }

    private static Stream<String> heard(RuleText rule) {
        var occasions = Stream.of(rule.when(), rule.expect(), rule.dissolve()).flatMap(List::stream);
        return Stream.concat(rule.listens().stream(), occasions.flatMap(it -> it.events().stream()));
    }
}
