package dk.enplan.plan.rules;

import static dk.enplan.plan.rules.PlanTypes.AMOUNT;
import static dk.enplan.plan.rules.PlanTypes.EFFORT;
import static dk.enplan.plan.rules.PlanTypes.GOAL;
import static dk.enplan.plan.rules.PlanTypes.NUMBER;
import static dk.enplan.plan.rules.PlanTypes.PERSON;
import static dk.enplan.plan.rules.PlanTypes.PLAN;
import static dk.enplan.plan.rules.PlanTypes.STAY;
import static dk.enplan.plan.rules.PlanTypes.TEXT;
import static dk.enplan.plan.rules.PlanTypes.YES_OR_NO;

import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.exceptions.CelAttributeNotFoundException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelFunctionOverload;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** The functions of the plan in an expression, each with its types. One that is not declared here stops the start of a rule. */
final class PlanWords {

    /** CEL has no open argument lists; no rule names more kinds than this. */
    private static final int MOST_KINDS = 8;

    private static final List<Word> WORDS = words();

    private PlanWords() {}

    private record Word(String name, boolean ofThePlan, CelType answer, List<CelType> takes, CelFunctionOverload body) {

        String overload() {
            return name + "_" + (ofThePlan ? "plan_" : "") + takes.size();
        }

        CelOverloadDecl declared() {
            if (!ofThePlan) return CelOverloadDecl.newGlobalOverload(overload(), answer, takes);
            var all = new ArrayList<CelType>(List.of(PLAN));
            all.addAll(takes);
            return CelOverloadDecl.newMemberOverload(overload(), answer, all);
        }

        CelFunctionBinding bound() {
            var classes = new ArrayList<Class<?>>();
            if (ofThePlan) classes.add(PlanView.class);
            takes.forEach(type -> classes.add(type.equals(NUMBER) ? Long.class : String.class));
            return CelFunctionBinding.from(overload(), classes, body);
        }
    }

    static List<CelFunctionDecl> declarations() {
        var byName = new LinkedHashMap<String, List<CelOverloadDecl>>();
        for (var word : WORDS)
            byName.computeIfAbsent(word.name(), name -> new ArrayList<>()).add(word.declared());
        return byName.entrySet().stream()
                .map(named -> CelFunctionDecl.newFunctionDeclaration(named.getKey(), named.getValue()))
                .toList();
    }

    static List<CelFunctionBinding> bindings() {
        return WORDS.stream().map(Word::bound).toList();
    }

    private static List<Word> words() {
        var words = new ArrayList<>(List.of(
                ofPlan("effort", EFFORT, List.of(TEXT), said -> plan(said).effort(text(said, 1))),
                ofPlan("person", PERSON, List.of(TEXT), said -> plan(said).person(text(said, 1))),
                ofPlan("stay", STAY, List.of(TEXT), said -> plan(said).stay(text(said, 1))),
                ofPlan(
                        "goals",
                        ListType.create(GOAL),
                        List.of(TEXT),
                        said -> plan(said).goals(text(said, 1))),
                ofPlan(
                        "goalActive",
                        YES_OR_NO,
                        List.of(TEXT),
                        said -> known("goalActive", plan(said).goalActive(text(said, 1)))),
                ofPlan("present", YES_OR_NO, List.of(TEXT), said -> plan(said).present(text(said, 1))),
                ofPlan(
                        "present",
                        YES_OR_NO,
                        List.of(TEXT, TEXT),
                        said -> plan(said).present(text(said, 1), text(said, 2))),
                ofPlan(
                        "changes",
                        NUMBER,
                        List.of(TEXT, TEXT, NUMBER),
                        said -> plan(said).changes(text(said, 1), text(said, 2), number(said, 3))),
                ofPlan(
                        "heldBefore",
                        YES_OR_NO,
                        List.of(TEXT, TEXT),
                        said -> plan(said).heldBefore(text(said, 1), text(said, 2))),
                ofPlan(
                        "continuity",
                        YES_OR_NO,
                        List.of(TEXT),
                        said -> plan(said).continuity(text(said, 1))),
                ofPlan("granted", YES_OR_NO, List.of(TEXT), said -> plan(said).granted(text(said, 1))),
                ofPlan("exempt", YES_OR_NO, List.of(TEXT), said -> plan(said).exempt(text(said, 1))),
                ofPlan("covers", YES_OR_NO, List.of(TEXT), said -> plan(said).covers(text(said, 1))),
                ofPlan("staying", YES_OR_NO, List.of(TEXT), said -> plan(said).staying(text(said, 1))),
                ofPlan(
                        "stayed",
                        YES_OR_NO,
                        List.of(TEXT, NUMBER),
                        said -> plan(said).stayed(text(said, 1), number(said, 2))),
                ofPlan(
                        "count",
                        NUMBER,
                        List.of(TEXT, NUMBER),
                        said -> plan(said).count(text(said, 1), number(said, 2))),
                ofPlan(
                        "absenceBefore",
                        AMOUNT,
                        List.of(TEXT, TEXT),
                        said -> known("absenceBefore", plan(said).absenceBefore(text(said, 1), text(said, 2)))),
                ofPlan(
                        "scoreBefore",
                        AMOUNT,
                        List.of(TEXT, TEXT),
                        said -> known("scoreBefore", plan(said).scoreBefore(text(said, 1), text(said, 2)))),
                new Word("days", false, NUMBER, List.of(TEXT, TEXT), said -> days(text(said, 0), text(said, 1)))));
        for (int kinds = 1; kinds <= MOST_KINDS; kinds++)
            words.add(ofPlan(
                    "running",
                    YES_OR_NO,
                    Collections.nCopies(kinds, TEXT),
                    said -> Arrays.stream(said, 1, said.length)
                            .anyMatch(kind -> plan(said).running((String) kind))));
        return words;
    }

    private static Word ofPlan(String name, CelType answer, List<CelType> takes, CelFunctionOverload body) {
        return new Word(name, true, answer, takes, body);
    }

    private static PlanView plan(Object[] said) {
        return (PlanView) said[0];
    }

    private static String text(Object[] said, int place) {
        return (String) said[place];
    }

    private static long number(Object[] said, int place) {
        return (Long) said[place];
    }

    /** What the plan does not know is as absent as a field that was not said. */
    private static Object known(String fact, Optional<Object> value) {
        return value.orElseThrow(() -> CelAttributeNotFoundException.forMissingMapKey(fact));
    }

    private static Object days(String from, String to) {
        return ChronoUnit.DAYS.between(LocalDate.parse(from), LocalDate.parse(to));
    }
}
