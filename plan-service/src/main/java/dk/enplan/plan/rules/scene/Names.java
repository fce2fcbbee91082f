package dk.enplan.plan.rules.scene;

import dk.enplan.contracts.fact.Fact;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Under which labels a fact is filed: its kind, its family, and every thing it names by id. */
record Names(List<String> labels) {

    /** Fields that hold the id of something without being called so. */
    private static final Set<String> IDS_BY_ANOTHER_NAME =
            Set.of("about", "replaces", "by", "successorOf", "waitsOn", "nextStep");

    private record Reader(String field, MethodHandle read) {}

    private static final ClassValue<List<Reader>> READERS = new ClassValue<>() {
        @Override
        protected List<Reader> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .filter(Names::holdsAnId)
                    .map(Names::reader)
                    .toList();
        }
    };

    static Names of(Fact fact) {
        var type = fact.getClass();
        var labels = new ArrayList<>(List.of(label(type), label(family(type))));
        for (var reader : READERS.get(type)) {
            switch (value(reader, fact)) {
                case String id -> labels.add(label(reader.field(), id));
                case List<?> ids ->
                    ids.stream().distinct().forEach(id -> labels.add(label(reader.field(), (String) id)));
                case null, default -> {}
            }
        }
        return new Names(labels);
    }

    static String label(Class<?> type) {
        return type.getName();
    }

    static String label(String field, String id) {
        return field + "=" + id;
    }

    private static Class<?> family(Class<?> type) {
        return type.getInterfaces()[0];
    }

    private static boolean holdsAnId(RecordComponent component) {
        var name = component.getName();
        var text = component.getGenericType().getTypeName();
        return (text.equals("java.lang.String") || text.equals("java.util.List<java.lang.String>"))
                && (name.endsWith("Id") || name.endsWith("Ids") || IDS_BY_ANOTHER_NAME.contains(name));
    }

    private static Reader reader(RecordComponent component) {
        try {
            return new Reader(component.getName(), MethodHandles.publicLookup().unreflect(component.getAccessor()));
        } catch (IllegalAccessException closed) {
            throw new IllegalStateException("cannot read " + component, closed);
        }
    }

    private static @org.jspecify.annotations.Nullable Object value(Reader reader, Fact fact) {
        try {
            return reader.read().invoke(fact);
        } catch (Throwable broken) {
            throw new IllegalStateException("cannot read " + reader.field(), broken);
        }
    }
}
