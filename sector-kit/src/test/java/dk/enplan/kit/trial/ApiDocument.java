package dk.enplan.kit.trial;

import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.kit.edge.Described;
import dk.enplan.testkit.Http;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The OpenAPI document that is checked in for one service, beside what the running service says now. */
public record ApiDocument(Path file) {

    private static final JsonMapper SORTED = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    /** Below {@code docs/openapi} in the checkout. */
    public static ApiDocument named(String service) {
        return new ApiDocument(Path.of(System.getProperty("basedir", "."), "../docs/openapi", service + ".json"));
    }

    /** Everything sorted, and nothing of where it ran. */
    public static String of(String title, String says, Http service) {
        var answer = service.get("/v3/api-docs");
        assertThat(answer.status()).isEqualTo(200);
        var text = answer.body();
        for (var schema : shortNames(answer).entrySet())
            text = text.replace('"' + schema.getKey() + '"', '"' + schema.getValue() + '"')
                    .replace('/' + schema.getKey() + '"', '/' + schema.getValue() + '"');
        var document = SORTED.readValue(text, new TypeReference<TreeMap<String, Object>>() {});
        document.remove("servers");
        document.put("info", Map.of("title", title, "version", "1", "description", says));
        return SORTED.writeValueAsString(document) + '\n';
    }

    private static Map<String, String> shortNames(Http.Answer answer) {
        var names = new TreeMap<String, String>();
        for (var name : answer.json().path("components").path("schemas").propertyNames())
            names.put(name, shortName(name));
        assertThat(names.values()).as("schemas, each of its own name").doesNotHaveDuplicates();
        return names;
    }

    /** {@code Effort} of {@code PlanDocument} is {@code PlanDocument.Effort}, whichever room it is in. */
    private static String shortName(String className) {
        return className.replaceFirst("^([a-z]\\w*\\.)+", "").replace("OnTheWire", "");
    }

    /** Those of our endpoints that do not say what they are. */
    public static List<String> undescribed(RequestMappingHandlerMapping endpoints) {
        return endpoints.getHandlerMethods().values().stream()
                .filter(handler -> handler.getBeanType().isAnnotationPresent(RestController.class))
                .filter(handler -> handler.getBeanType().getPackageName().startsWith("dk.enplan"))
                .filter(handler -> !handler.hasMethodAnnotation(Described.class))
                .map(HandlerMethod::getShortLogMessage)
                .sorted()
                .toList();
    }

    public void isStill(String now) {
        assertThat(read())
                .as("%s differs from what the service says of itself. If it should: ./enplan api", file.getFileName())
                .isEqualTo(now);
    }

    public void write(String now) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, now);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String read() {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
