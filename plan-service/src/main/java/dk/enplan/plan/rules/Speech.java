package dk.enplan.plan.rules;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableMap;
import dev.cel.bundle.Cel;
import dev.cel.bundle.CelFactory;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;
import dev.cel.common.types.StructTypeReference;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the expressions of one place in one rule may speak of: the trigger {@code e}, the candidate {@code x}, the plan, the numbers.
 * Each is typed by the language, so a word that does not exist is found when the rule is read, not when a citizen needs it.
 */
final class Speech {

    private static final String TRIGGER = "Trigger";
    private static final String CANDIDATE = "Candidate";
    private static final String PARAMS = "Params";
    private static final String ENVELOPE = "Envelope";

    private final Cel cel;
    private final Spelling spelling;

    private Speech(Cel cel, Spelling spelling) {
        this.cel = cel;
        this.spelling = spelling;
    }

    static Speech of(Map<String, Object> params, Collection<String> triggers) {
        return new Speech(builder(params, triggers, Map.of()).build(), new Spelling(Map.of("e", triggers)));
    }

    static Speech of(Map<String, Object> params, Collection<String> triggers, Collection<String> candidates) {
        var cel = builder(params, triggers, Vocabulary.fields(candidates))
                .addVar("x", StructTypeReference.create(CANDIDATE))
                .build();
        return new Speech(cel, new Spelling(Map.of("e", triggers, "x", candidates)));
    }

    private static dev.cel.bundle.CelBuilder builder(
            Map<String, Object> params, Collection<String> triggers, Map<String, CelType> candidate) {
        var numbers = new HashMap<String, CelType>();
        params.forEach((name, value) -> numbers.put(name, Vocabulary.typeOf(value)));
        var types = new HashMap<>(PlanTypes.all());
        types.put(TRIGGER, struct(TRIGGER, withEnvelope(Vocabulary.fields(triggers))));
        types.put(CANDIDATE, struct(CANDIDATE, withEnvelope(candidate)));
        types.put(ENVELOPE, struct(ENVELOPE, Vocabulary.ENVELOPE));
        types.put(PARAMS, struct(PARAMS, numbers));
        return CelFactory.standardCelBuilder()
                .setOptions(CelOptions.current()
                        .enableHeterogeneousNumericComparisons(true)
                        .build())
                .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                .setTypeProvider(provider(types))
                .addVar("e", StructTypeReference.create(TRIGGER))
                .addVar("params", StructTypeReference.create(PARAMS))
                .addVar("plan", PlanTypes.PLAN)
                .addFunctionDeclarations(PlanWords.declarations())
                .addFunctionBindings(PlanWords.bindings());
    }

    static StructType struct(String name, Map<String, CelType> fields) {
        var known = ImmutableMap.copyOf(fields);
        return StructType.create(name, known.keySet(), field -> Optional.ofNullable(known.get(field)));
    }

    Question condition(String text, Entry at) {
        return compile(text, at, SimpleType.BOOL);
    }

    /** A day or an instant. */
    Question moment(String text, Entry at) {
        return compile(text, at, SimpleType.STRING, SimpleType.TIMESTAMP);
    }

    private Question compile(String text, Entry at, CelType... results) {
        try {
            var ast = cel.compile(text).getAst();
            if (!java.util.List.of(results).contains(ast.getResultType()))
                at.wrong("'" + text + "' answers with " + ast.getResultType().name() + ", not with "
                        + results[0].name());
            spelling.check(ast, at);
            return new Question(cel.createProgram(ast));
        } catch (CelValidationException | CelEvaluationException wrong) {
            at.wrong("'" + text + "': "
                    + String.valueOf(wrong.getMessage()).lines().findFirst().orElse("cannot be read"));
            return Question.ALWAYS;
        }
    }

    private static Map<String, CelType> withEnvelope(Map<String, CelType> fields) {
        var all = new HashMap<>(fields);
        all.put("env", StructTypeReference.create(ENVELOPE));
        return all;
    }

    static CelTypeProvider provider(Map<String, StructType> byName) {
        ImmutableMap<String, CelType> types = ImmutableMap.copyOf(byName);
        return new CelTypeProvider() {
            @Override
            public ImmutableCollection<CelType> types() {
                return types.values();
            }

            @Override
            public Optional<CelType> findType(String name) {
                return Optional.ofNullable(types.get(name));
            }
        };
    }
}
