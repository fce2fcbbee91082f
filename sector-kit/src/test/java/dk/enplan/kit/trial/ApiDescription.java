package dk.enplan.kit.trial;

import dk.enplan.kit.edge.Caller;
import dk.enplan.kit.edge.Described;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.customizers.ParameterCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.HandlerMethod;

/** Lets a service under test describe its endpoints as they say of themselves; see {@link Described}. */
@TestConfiguration(proxyBeanMethods = false)
public class ApiDescription {

    private static final String BEARER = "bearer";
    private static final String UNREADABLE = "Unreadable";
    private static final String TOKEN_NEEDED = "TokenNeeded";

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class);
    }

    private final ApiSchemas schemas = new ApiSchemas();

    @Bean
    OperationCustomizer operations() {
        return (operation, handler) -> {
            var described = handler.getMethodAnnotation(Described.class);
            return described == null ? operation : described(operation, handler, described);
        };
    }

    @Bean
    ParameterCustomizer parameters() {
        return (parameter, method) -> {
            var as = method.getParameterAnnotation(Described.As.class);
            return parameter == null || as == null ? parameter : parameter.description(as.value());
        };
    }

    @Bean
    OpenApiCustomizer document() {
        return this::complete;
    }

    private void complete(OpenAPI api) {
        api.setTags(null);
        api.addSecurityItem(new SecurityRequirement().addList(BEARER));
        var scheme = new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme(BEARER);
        api.getComponents()
                .addSecuritySchemes(BEARER, scheme.bearerFormat("JWT"))
                .addResponses(TOKEN_NEEDED, problem(List.of("token-needed")))
                .addResponses(
                        UNREADABLE,
                        new ApiResponse()
                                .description("A parameter cannot be read.")
                                .content(content(schemas.problem(), "application/problem+json")));
        schemas.addTo(api.getComponents());
    }

    private Operation described(Operation operation, HandlerMethod handler, Described described) {
        var answers = new ApiResponses();
        if (Arrays.stream(handler.getMethodParameters()).anyMatch(it -> it.getParameterAnnotations().length > 0))
            answers.addApiResponse("400", new ApiResponse().$ref(UNREADABLE));
        answers.addApiResponse("401", new ApiResponse().$ref(TOKEN_NEEDED));
        for (var answer : described.answers()) answers.addApiResponse(String.valueOf(answer.status()), answer(answer));
        problems(described).forEach((status, codes) -> answers.addApiResponse(status, problem(codes)));
        if (answers.containsKey("304")) revalidated(operation, answers);
        if (described.asks() != void.class)
            operation.requestBody(
                    new RequestBody().required(true).content(content(schemas.of(described.asks()), consumed(handler))));
        return operation
                .operationId(described.id())
                .summary(described.says())
                .tags(null)
                .responses(answers);
    }

    private ApiResponse answer(Described.Answer answer) {
        var reason = HttpStatus.valueOf(answer.status()).getReasonPhrase();
        var response = new ApiResponse().description(answer.says().isEmpty() ? reason : answer.says());
        return answer.body().length == 0
                ? response
                : response.content(content(schemas.oneOf(answer.body()), "application/json"));
    }

    private ApiResponse problem(List<String> codes) {
        return new ApiResponse()
                .description(String.join(", ", codes))
                .content(content(schemas.problem(codes), "application/problem+json"));
    }

    private static Map<String, List<String>> problems(Described described) {
        return Arrays.stream(described.problems())
                .sorted()
                .map(problem -> problem.split(" ", 2))
                .collect(Collectors.groupingBy(
                        problem -> problem[0],
                        TreeMap::new,
                        Collectors.mapping(problem -> problem[1], Collectors.toList())));
    }

    private static void revalidated(Operation operation, ApiResponses answers) {
        operation.addParametersItem(new HeaderParameter()
                .name("If-None-Match")
                .description("The ETag of the answer that is held already.")
                .schema(new StringSchema()));
        answers.computeIfPresent(
                "200", (status, answer) -> answer.addHeaderObject("ETag", new Header().schema(new StringSchema())));
    }

    private static String[] consumed(HandlerMethod handler) {
        var mapping = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), RequestMapping.class);
        return mapping == null || mapping.consumes().length == 0
                ? new String[] {"application/json"}
                : mapping.consumes();
    }

    private static Content content(Schema<?> schema, String... types) {
        var content = new Content();
        for (var type : types) {
            var one = type.contains("batch") ? new ArraySchema().items(schema) : schema;
            content.addMediaType(type, new MediaType().schema(one));
        }
        return content;
    }
}
