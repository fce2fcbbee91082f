package dk.enplan.contracts;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The published schemas, as somebody who has nothing but them and a validator would use them. */
final class Schemas {

    private static final String AT = "https://sector.example/contract/";

    private final SchemaRegistry registry;
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

    private Schemas(Map<String, String> texts) {
        registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(texts));
    }

    static Schemas published() {
        return new Schemas(Publication.ours().checkedIn().entrySet().stream()
                .filter(file -> !file.getKey().equals(Publication.TOPICS))
                .collect(Collectors.toMap(
                        file -> AT + file.getKey().substring("contract/".length()),
                        file -> file.getValue().toString())));
    }

    List<String> complaints(String type, JsonNode event) {
        var schema = schemas.computeIfAbsent(
                type, name -> registry.getSchema(SchemaLocation.of(AT + Contract.fileOf(name))));
        Consumer<com.networknt.schema.ExecutionContext> formats =
                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true));
        return schema.validate(event, formats).stream().map(Object::toString).toList();
    }
}
