package dk.enplan.plan.rules;

import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;
import dev.cel.common.types.StructTypeReference;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelFunctionOverload;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** The words for the plan in an expression, each with its types. A fact that is not declared here stops the start of a rule. */
final class PlanWords {

    static final String PLAN = "Plan";
    private static final String EFFORT = "PlanEffort";
    private static final String PERSON = "PlanPerson";
    private static final String STAY = "PlanStay";
    private static final CelType TEXT = SimpleType.STRING;
    private static final CelType YES_OR_NO = SimpleType.BOOL;
    private static final CelType NUMBER = SimpleType.INT;
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
            var all = new ArrayList<CelType>(List.of(StructTypeReference.create(PLAN)));
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

    static Map<String, StructType> types() {
        return Map.of(
                PLAN,
                Speech.struct(
                        PLAN,
                        Map.of(
                                "active", YES_OR_NO,
                                "housed", YES_OR_NO,
                                "child", YES_OR_NO,
                                "placedInCare", YES_OR_NO,
                                "fixedContactPerson", YES_OR_NO,
                                "contacts", NUMBER,
                                "age", NUMBER,
                                "cluster", TEXT)),
                EFFORT,
                Speech.struct(
                        EFFORT,
                        Map.of(
                                "kind", TEXT,
                                "sector", TEXT,
                                "state", TEXT,
                                "purpose", TEXT,
                                "hoursPerWeek", SimpleType.DYN,
                                "compulsory", YES_OR_NO,
                                "provider", TEXT,
                                "startedOn", TEXT,
                                "domain", TEXT,
                                "supportAttached", YES_OR_NO)),
                PERSON,
                Speech.struct(
                        PERSON, Map.of("roles", ListType.create(TEXT), "sector", TEXT, "endingAnnounced", YES_OR_NO)),
                STAY,
                Speech.struct(STAY, Map.of("kind", TEXT)));
    }

    static List<CelFunctionDecl> declarations() {
        var byName = new java.util.LinkedHashMap<String, List<CelOverloadDecl>>();
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
        var words = new ArrayList<Word>();
        for (int kinds = 1; kinds <= MOST_KINDS; kinds++)
            words.add(ofPlan(
                    "running",
                    YES_OR_NO,
                    Collections.nCopies(kinds, TEXT),
                    said -> Arrays.stream(said, 1, said.length)
                            .anyMatch(kind -> plan(said).running((String) kind))));
        words.add(ofPlan(
                "effort",
                StructTypeReference.create(EFFORT),
                List.of(TEXT),
                said -> plan(said).effort(text(said, 1))));
        words.add(ofPlan(
                "person",
                StructTypeReference.create(PERSON),
                List.of(TEXT),
                said -> plan(said).person(text(said, 1))));
        words.add(ofPlan(
                "stay",
                StructTypeReference.create(STAY),
                List.of(TEXT),
                said -> plan(said).stay(text(said, 1))));
        words.add(ofPlan("present", YES_OR_NO, List.of(TEXT), said -> plan(said).present(text(said, 1))));
        words.add(ofPlan(
                "present", YES_OR_NO, List.of(TEXT, TEXT), said -> plan(said).present(text(said, 1), text(said, 2))));
        words.add(ofPlan("staying", YES_OR_NO, List.of(TEXT), said -> plan(said).staying(text(said, 1))));
        words.add(ofPlan(
                "stayed", YES_OR_NO, List.of(TEXT, NUMBER), said -> plan(said).stayed(text(said, 1), (Long) said[2])));
        words.add(ofPlan(
                "count", NUMBER, List.of(TEXT, NUMBER), said -> plan(said).count(text(said, 1), (Long) said[2])));
        words.add(new Word("days", false, NUMBER, List.of(TEXT, TEXT), said -> days(text(said, 0), text(said, 1))));
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

    private static Object days(String from, String to) {
        return ChronoUnit.DAYS.between(LocalDate.parse(from), LocalDate.parse(to));
    }
}
