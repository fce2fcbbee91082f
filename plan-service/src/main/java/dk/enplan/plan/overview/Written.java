package dk.enplan.plan.overview;

import dk.enplan.contracts.Kind;
import dk.enplan.contracts.Tag;
import dk.enplan.contracts.Text;
import dk.enplan.plan.model.Item;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the model holds, as it is written in the document. */
final class Written {

    private Written() {}

    /** By sector, and within one in the order in which it began. */
    static <S extends Record, C, D> List<D> bySector(Stream<Item<S, C>> items, Function<Item<S, C>, D> drawn) {
        var order = Comparator.comparing((Item<S, C> item) -> item.origin().sector())
                .thenComparing(item -> item.origin().since());
        return items.sorted(order).map(drawn).toList();
    }

    static @Nullable String word(@Nullable Enum<?> choice) {
        return choice == null ? null : Kind.wireName(choice);
    }

    static @Nullable String code(@Nullable Tag tag) {
        return tag == null ? null : tag.value();
    }

    static @Nullable String words(@Nullable Text text) {
        return text == null ? null : text.value();
    }

    static List<String> codes(@Nullable List<Tag> tags) {
        return tags == null ? List.of() : tags.stream().map(Tag::value).toList();
    }
}
