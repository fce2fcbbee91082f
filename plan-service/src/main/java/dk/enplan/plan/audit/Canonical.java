package dk.enplan.plan.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What is signed, as text: JSON without a space, names in their order, nothing that is absent. The same is the same text. */
public final class Canonical {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .changeDefaultPropertyInclusion(it -> it.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private Canonical() {}

    public static String text(Record said) {
        return JSON.writeValueAsString(said);
    }

    public static <T extends Record> T read(String text, Class<T> as) {
        return JSON.readValue(text, as);
    }
}
