package dk.enplan.plan.rules;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.navigation.CelNavigableExpr;
import dk.enplan.contracts.Kind;
import dk.enplan.contracts.Shape;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The words an expression compares with. A kind that does not exist would never match, and nobody would notice: so each is held
 * against the closed list it should come from.
 */
final class Spelling {

    private static final Set<String> COMPARES = Set.of("_==_", "_!=_", "@in");

    private final Map<String, Collection<String>> events;

    /** @param events by the name an expression gives the one that was said: {@code e}, {@code x} */
    Spelling(Map<String, Collection<String>> events) {
        this.events = Map.copyOf(events);
    }

    void check(CelAbstractSyntaxTree expression, Entry at) {
        CelNavigableAst.fromAst(expression)
                .getRoot()
                .allNodes()
                .map(CelNavigableExpr::expr)
                .filter(expr -> expr.exprKind().getKind() == ExprKind.Kind.CALL)
                .forEach(expr -> call(expr.call(), at));
    }

    private void call(CelExpr.CelCall call, Entry at) {
        if (COMPARES.contains(call.function())) compared(call.args(), at);
        if (call.target().isEmpty()) return;
        for (int place = 0; place < call.args().size(); place++)
            for (var word : words(Stream.of(call.args().get(place))).toList())
                if (!ClosedWords.takes(call.function(), place, word))
                    at.wrong("unknown word '" + word + "' in " + call.function() + "()");
    }

    private void compared(List<CelExpr> sides, Entry at) {
        for (var fact : sides.stream().flatMap(Spelling::fact).toList())
            sides.stream()
                    .flatMap(Spelling::listed)
                    .filter(word -> !ClosedWords.has(fact, word))
                    .forEach(word -> at.wrong("'" + fact + "' is never '" + word + "'"));
        var fields = sides.stream().flatMap(this::field).toList();
        if (fields.isEmpty() || fields.stream().anyMatch(field -> field.kind() != Kind.CHOICE)) return;
        sides.stream()
                .flatMap(Spelling::listed)
                .filter(word -> fields.stream().noneMatch(field -> has(field, word)))
                .forEach(word -> at.wrong("'" + fields.getFirst().name() + "' is never '" + word + "'"));
    }

    /** What each event that may be meant has under this name. */
    private Stream<Shape.Field> field(CelExpr side) {
        if (side.exprKind().getKind() != ExprKind.Kind.SELECT) return Stream.of();
        var of = side.select().operand();
        if (of.exprKind().getKind() != ExprKind.Kind.IDENT) return Stream.of();
        return events.getOrDefault(of.ident().name(), List.of()).stream()
                .flatMap(event -> Vocabulary.field(List.of(event), side.select().field()).stream());
    }

    /** {@code plan.cluster}, or {@code effort.kind} for {@code plan.effort(…).kind}. */
    private static Stream<String> fact(CelExpr side) {
        if (side.exprKind().getKind() != ExprKind.Kind.SELECT) return Stream.of();
        var of = side.select().operand();
        return switch (of.exprKind().getKind()) {
            case IDENT -> Stream.of(of.ident().name() + "." + side.select().field());
            case CALL -> Stream.of(of.call().function() + "." + side.select().field());
            default -> Stream.of();
        };
    }

    private static Stream<String> listed(CelExpr side) {
        return side.exprKind().getKind() == ExprKind.Kind.LIST
                ? words(side.list().elements().stream())
                : words(Stream.of(side));
    }

    private static Stream<String> words(Stream<CelExpr> exprs) {
        return exprs.filter(expr -> expr.exprKind().getKind() == ExprKind.Kind.CONSTANT)
                .map(CelExpr::constant)
                .filter(constant -> constant.getKind() == CelConstant.Kind.STRING_VALUE)
                .map(CelConstant::stringValue);
    }

    private static boolean has(Shape.Field field, String word) {
        return Arrays.stream(field.type().getEnumConstants())
                .anyMatch(choice -> Kind.wireName((Enum<?>) choice).equals(word));
    }
}
