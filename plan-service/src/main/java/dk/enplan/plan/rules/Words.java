package dk.enplan.plan.rules;

import dk.enplan.contracts.Kind;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A closed list of words, by the form they have on the wire. */
final class Words {

    private Words() {}

    static <C extends Enum<C>> Function<String, @Nullable C> of(Class<C> choices) {
        Map<String, C> byWord =
                Arrays.stream(choices.getEnumConstants()).collect(Collectors.toUnmodifiableMap(Kind::wireName, c -> c));
        return byWord::get;
    }
}
