package dk.enplan.plan.wiring;

import dk.enplan.contracts.CloudEvent;
import dk.enplan.contracts.Language;
import dk.enplan.contracts.fact.Fact;
import dk.enplan.plan.keys.Forgotten;
import dk.enplan.plan.model.PlanEvent;
import java.util.Map;
import java.util.stream.Collectors;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Plan events in the store: JSON, under names of ours that outlive every renaming of a class. A recorded fact is kept
 * as its own CloudEvents text, so what a newer publisher added is still there when we learn to read it.
 */
final class PlanEventSerializer extends Jackson3Serializer {

    private static final Map<String, Class<?>> CLASSES = Map.of(
            Forgotten.NAME,
            Forgotten.class,
            "fact-recorded",
            PlanEvent.FactRecorded.class,
            "flag-raised",
            PlanEvent.FlagRaised.class,
            "flag-escalated",
            PlanEvent.FlagEscalated.class,
            "flag-acknowledged",
            PlanEvent.FlagAcknowledged.class,
            "flag-cleared",
            PlanEvent.FlagCleared.class,
            "flag-waived",
            PlanEvent.FlagWaived.class,
            "rules-changed",
            PlanEvent.RulesChanged.class);
    private static final Map<Class<?>, String> NAMES =
            CLASSES.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));

    PlanEventSerializer() {
        super(Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(json -> json.addModule(facts())
                        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                        // A yes or no that was not yet said when it was kept is a no.
                        .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)));
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        var known = CLASSES.get(type.getName());
        return known == null ? super.classForType(type) : known;
    }

    @Override
    @SuppressWarnings("rawtypes") // as the interface has it
    public SerializedType typeForClass(Class type) {
        var name = NAMES.get(type);
        return name == null ? super.typeForClass(type) : new SimpleSerializedType(name, "1");
    }

    private static SimpleModule facts() {
        var module = new SimpleModule("facts");
        module.addSerializer(new AsItCame());
        module.addDeserializer(CloudEvent.class, new Understood());
        return module;
    }

    @SuppressWarnings("rawtypes") // Jackson asks for the raw class
    private static final class AsItCame extends StdSerializer<CloudEvent> {
        AsItCame() {
            super(CloudEvent.class);
        }

        @Override
        public void serialize(CloudEvent event, JsonGenerator json, SerializationContext context) {
            json.writeRawValue(event.json());
        }
    }

    @SuppressWarnings("rawtypes") // Jackson asks for the raw class
    private static final class Understood extends StdDeserializer<CloudEvent> {
        Understood() {
            super(CloudEvent.class);
        }

        @Override
        public CloudEvent<Fact> deserialize(JsonParser parser, DeserializationContext context) {
            return Language.FACTS.kept(context.readTree(parser));
        }
    }
}
