package dk.enplan.kit.trial;

import dk.enplan.contracts.Audience;
import dk.enplan.contracts.CitizenId;
import dk.enplan.contracts.CloudEvent;
import dk.enplan.contracts.Envelope;
import dk.enplan.contracts.Kind;
import dk.enplan.contracts.Tag;
import dk.enplan.contracts.Text;
import dk.enplan.contracts.Wire;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.jackson.TypeNameResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.util.ClassUtils;

/** What goes over the wire, as the records themselves declare it. */
final class ApiSchemas {

    private static final String THERE = "#/components/schemas/";

    static {
        // Two records of one simple name would otherwise be taken for one.
        TypeNameResolver.std.setUseFqn(true);
        var words = string();
        words.setEnum(
                Arrays.stream(Audience.values()).<Object>map(Kind::wireName).toList());
        SpringDocUtils.getConfig()
                .replaceWithSchema(CitizenId.class, string().format("uuid"))
                .replaceWithSchema(Tag.class, string())
                .replaceWithSchema(Text.class, string())
                .replaceWithSchema(Audience.class, words);
    }

    private final Map<String, Schema<?>> used = new ConcurrentHashMap<>();

    Schema<?> of(Class<?> type) {
        if (type == CloudEvent.class) return event();
        var resolved = ModelConverters.getInstance(true).readAllAsResolvedSchema(new AnnotatedType(type));
        resolved.referencedSchemas.forEach(used::put);
        return new JsonSchema().$ref(THERE + type.getCanonicalName());
    }

    Schema<?> oneOf(Class<?>... types) {
        if (types.length == 1) return of(types[0]);
        var any = new JsonSchema();
        for (var type : types) any.addOneOfItem(of(type));
        return any;
    }

    Schema<?> problem() {
        return of(ProblemOnTheWire.class);
    }

    Schema<?> problem(List<String> codes) {
        var code = string();
        code.setEnum(List.copyOf(codes));
        return both(problem(), object().addProperty("code", code));
    }

    /** The data of each type has a schema of its own, which is the contract's to tell. */
    private Schema<?> event() {
        var more = object();
        more.addProperty("specversion", string()._const("1.0"));
        more.addProperty("data", object());
        more.setRequired(List.of("data", "specversion"));
        return both(of(Envelope.class), more);
    }

    void addTo(Components components) {
        used.forEach(components::addSchemas);
        components.getSchemas().forEach(ApiSchemas::declare);
    }

    /** What may be null is left out when it is; everything else is always there. */
    @SuppressWarnings({"rawtypes", "unchecked"}) // the library keeps its maps of raw schemas
    private static void declare(String className, Schema<?> schema) {
        var components = components(className);
        var properties = new LinkedHashMap<String, Schema>();
        for (var component : components)
            properties.put(wireName(component), schema.getProperties().get(component.getName()));
        // In this order: a schema does not take the name of a property it has not yet.
        schema.setProperties(properties);
        schema.setRequired(Arrays.stream(components)
                .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .map(ApiSchemas::wireName)
                .sorted()
                .toList());
    }

    private static String wireName(RecordComponent component) {
        var wire = component.getAnnotation(Wire.class);
        return wire == null ? component.getName() : wire.value();
    }

    private static RecordComponent[] components(String className) {
        try {
            var type = ClassUtils.forName(className, null);
            if (type.isRecord()) return type.getRecordComponents();
        } catch (ClassNotFoundException e) {
            throw new AssertionError(className + " is named in the description and is no class", e);
        }
        throw new AssertionError(className + " goes over the wire and is no record");
    }

    private static Schema<?> both(Schema<?> one, Schema<?> other) {
        var both = new JsonSchema();
        both.addAllOfItem(one);
        both.addAllOfItem(other);
        return both;
    }

    private static JsonSchema string() {
        var string = new JsonSchema();
        string.setTypes(Set.of("string"));
        return string;
    }

    private static JsonSchema object() {
        var object = new JsonSchema();
        object.setTypes(Set.of("object"));
        return object;
    }
}
