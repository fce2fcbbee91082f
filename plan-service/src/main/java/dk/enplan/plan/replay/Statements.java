package dk.enplan.plan.replay;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Statements as they are signed: JSON without a space, names in their order, nothing that is absent. The same statement is the same text. */
@Component
final class Statements {

    private static final JsonMapper CANONICAL = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .changeDefaultPropertyInclusion(it -> it.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    String canonical(Statement statement) {
        return CANONICAL.writeValueAsString(statement);
    }

    Statement read(String text) {
        return CANONICAL.readValue(text, Statement.class);
    }

    /** Which release judged: what is written in Java is in no rule pack. */
    String software() {
        return Optional.ofNullable(Statements.class.getPackage().getImplementationVersion())
                .orElse("unreleased");
    }
}
