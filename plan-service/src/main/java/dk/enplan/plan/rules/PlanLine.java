package dk.enplan.plan.rules;

import com.google.common.collect.ImmutableList;
import dev.cel.bundle.Cel;
import dev.cel.bundle.CelFactory;
import dev.cel.common.CelErrorCode;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructTypeReference;
import dev.cel.parser.CelMacro;
import dev.cel.parser.CelMacroExpander;
import dev.cel.parser.CelMacroExprFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dk.enplan.contracts.CitizenId;
import dk.enplan.contracts.CloudEvent;
import dk.enplan.contracts.fact.Fact;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/** A statement about the plan as it stands at the end of a story, in the words of the rules and a few of its own. */
public final class PlanLine {

    /** How a statement turned out. */
    public enum Truth {
        HOLDS,
        DOES_NOT_HOLD,
        /** It rests on something that nobody has told. */
        UNKNOWN
    }

    private static final Cel CEL = cel();

    private final String text;
    private final CelRuntime.Program program;

    private PlanLine(String text, CelRuntime.Program program) {
        this.text = text;
        this.program = program;
    }

    /** Nothing, and the reason among the problems, for what cannot be read. */
    public static Optional<PlanLine> read(String text, Collection<String> problems) {
        try {
            var ast = CEL.compile(text).getAst();
            if (ast.getResultType().equals(SimpleType.BOOL)
                    || ast.getResultType().equals(SimpleType.DYN))
                return Optional.of(new PlanLine(text, CEL.createProgram(ast)));
            problems.add("'" + text + "' is no statement: it answers with "
                    + ast.getResultType().name());
        } catch (CelValidationException | CelEvaluationException wrong) {
            problems.add("'" + text + "': "
                    + String.valueOf(wrong.getMessage()).lines().findFirst().orElse("cannot be read"));
        }
        return Optional.empty();
    }

    /**
     * @param standing the facts that stand, in order of time
     * @param open the rules that have an open flag
     */
    public Truth ask(CitizenId citizen, List<CloudEvent<Fact>> standing, Instant now, Collection<String> open) {
        var story = StoryView.of(citizen, standing, now);
        var words = new HashMap<String, Object>(story.words());
        words.put("flags", java.util.Map.of("open", open.stream().sorted().toList()));
        try {
            return Boolean.TRUE.equals(program.eval(words)) ? Truth.HOLDS : Truth.DOES_NOT_HOLD;
        } catch (CelEvaluationException failed) {
            if (failed.getErrorCode() == CelErrorCode.ATTRIBUTE_NOT_FOUND) return Truth.UNKNOWN;
            return Truth.DOES_NOT_HOLD;
        }
    }

    @Override
    public String toString() {
        return text;
    }

    private static Cel cel() {
        var types = new HashMap<>(PlanTypes.all());
        types.putAll(StoryView.types());
        return CelFactory.standardCelBuilder()
                .setOptions(CelOptions.current()
                        .enableHeterogeneousNumericComparisons(true)
                        .build())
                .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                .addMacros(
                        of("effort", "plan"),
                        of("stay", StoryView.STORY),
                        of("goal", StoryView.STORY),
                        of("demand", StoryView.STORY))
                .setTypeProvider(Speech.provider(types))
                .addVar("plan", PlanTypes.PLAN)
                .addVar(StoryView.STORY, StructTypeReference.create(StoryView.TYPE))
                .addVar("coordinator", SimpleType.DYN)
                .addVar("primary", SimpleType.DYN)
                .addVar("sectors", ListType.create(SimpleType.STRING))
                .addVar("flags", StructTypeReference.create(StoryView.FLAGS))
                .addFunctionDeclarations(PlanWords.declarations())
                .addFunctionDeclarations(StoryView.declarations())
                .addFunctionBindings(PlanWords.bindings())
                .addFunctionBindings(StoryView.bindings())
                .build();
    }

    /** {@code effort(id)} is said for {@code plan.effort(id)}. */
    private static CelMacro of(String function, String of) {
        return CelMacro.newGlobalMacro(function, 1, new CelMacroExpander() {
            @Override
            public Optional<CelExpr> expandMacro(
                    CelMacroExprFactory words, CelExpr target, ImmutableList<CelExpr> arguments) {
                return Optional.of(words.newReceiverCall(function, words.newIdentifier(of), arguments));
            }
        });
    }
}
