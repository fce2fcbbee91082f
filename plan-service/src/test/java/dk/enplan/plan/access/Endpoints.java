package dk.enplan.plan.access;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What the running service answers to, as it knows it itself. */
final class Endpoints {

    /** @param asks the names of what may stand behind the question mark, as far as the method names them */
    record Endpoint(String method, String path, List<String> asks) {

        String name() {
            return method + " " + path;
        }
    }

    private Endpoints() {}

    static List<Endpoint> of(RequestMappingHandlerMapping mapping) {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(it -> it.getValue().getBeanType().getName().startsWith("dk.enplan."))
                .flatMap(it -> it.getKey().getPatternValues().stream()
                        .flatMap(path -> it.getKey().getMethodsCondition().getMethods().stream()
                                .map(method -> new Endpoint(method.name(), path, asks(it.getValue())))))
                .distinct()
                .sorted(Comparator.comparing(Endpoint::name))
                .toList();
    }

    /** A parameter of its own, or the parts of a record that is made of several. */
    private static List<String> asks(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .flatMap(parameter -> {
                    var named =
                            AnnotatedElementUtils.findMergedAnnotation(parameter.getParameter(), RequestParam.class);
                    if (named != null)
                        return Stream.of(
                                named.name().isEmpty()
                                        ? parameter.getParameter().getName()
                                        : named.name());
                    return parameter.getParameterType().isRecord() && parameter.getParameterAnnotations().length == 0
                            ? Arrays.stream(parameter.getParameterType().getRecordComponents())
                                    .map(it -> it.getName())
                            : Stream.of();
                })
                .toList();
    }
}
