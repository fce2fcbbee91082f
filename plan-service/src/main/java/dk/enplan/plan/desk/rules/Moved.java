package dk.enplan.plan.desk.rules;

import dk.enplan.plan.desk.frame.Form;
import dk.enplan.plan.overview.rulebook.RuleDocument;
import dk.enplan.plan.rules.BrokenRules;
import dk.enplan.plan.rules.RuleBook;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The numbers of one rule that somebody moves, and the rules as they would be then. Pure. */
final class Moved {

    /** The numbers' fields begin so, that none is mistaken for another field. */
    static final String FIELD = "p-";

    private static final long FAR = 3;
    private static final long NEAR = 10;
    private static final long MOST = 100_000;

    /** @param most where the slider ends; what is typed may go on */
    record Dial(String name, String field, Object inForce, long most, boolean whole) {}

    private Moved() {}

    static List<Dial> dials(RuleDocument rule) {
        return rule.params().stream()
                .filter(param -> param.value() instanceof Number)
                .map(param -> dial(param.name(), (Number) param.value()))
                .toList();
    }

    private static Dial dial(String name, Number value) {
        return new Dial(name, FIELD + name, value, Math.max(NEAR, FAR * Math.round(value.doubleValue())), whole(value));
    }

    private static boolean whole(Number value) {
        return value instanceof Integer || value instanceof Long;
    }

    /** What is wrong stands beside its field. */
    static Optional<RuleBook> book(RuleBook rules, RuleDocument rule, Form form) {
        Map<String, Object> moved = new LinkedHashMap<>();
        for (var dial : dials(rule)) {
            form.suggest(dial.field(), String.valueOf(dial.inForce()));
            number(form, dial)
                    .filter(it -> it.doubleValue() != ((Number) dial.inForce()).doubleValue())
                    .ifPresent(it -> moved.put(dial.name(), it));
        }
        if (!form.wrong() && moved.isEmpty()) form.reject("", "rules.nothingMoved");
        if (form.wrong()) return Optional.empty();
        try {
            return Optional.of(rules.with(Map.of(rule.id(), moved)));
        } catch (BrokenRules cannotBe) {
            moved.keySet().forEach(name -> form.reject(FIELD + name, "rules.cannotBe"));
            return Optional.empty();
        }
    }

    private static Optional<Number> number(Form form, Dial dial) {
        var text = form.required(dial.field()).replace(',', '.');
        if (text.isEmpty()) return Optional.empty();
        try {
            var number = Double.parseDouble(text);
            if (number >= 0 && number <= MOST) {
                if (!dial.whole()) return Optional.of(number);
                if (number == Math.rint(number)) return Optional.of((int) number);
            }
        } catch (NumberFormatException notANumber) {
            // said below
        }
        form.reject(dial.field(), dial.whole() ? "rules.notWhole" : "rules.notANumber");
        return Optional.empty();
    }
}
