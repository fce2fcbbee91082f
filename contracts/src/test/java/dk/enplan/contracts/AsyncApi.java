package dk.enplan.contracts;

import java.util.List;
import java.util.SortedMap;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The topics and what travels on them, in AsyncAPI, told from the side of a sector that takes part. */
final class AsyncApi {

    private static final int PARTITIONS = 12;
    private static final String CLOUD_EVENT = "application/cloudevents+json";
    private static final List<String> SECTORS = List.of("jobcenter", "family", "housing", "psychiatry", "school");

    private final ObjectNode document = JsonNodeFactory.instance.objectNode();
    private final Sentences sentences;

    private AsyncApi(Sentences sentences) {
        this.sentences = sentences;
    }

    static ObjectNode document(Sentences sentences) {
        var api = new AsyncApi(sentences);
        api.head();
        api.channels();
        api.operations();
        api.messages();
        return api.document;
    }

    private void head() {
        document.put("asyncapi", "3.0.0").put("id", "urn:enplan:contract");
        document.putObject("info")
                .put("title", "Enplan: the published language")
                .put("version", "1.0.0")
                .put("description", """
                        What sectors tell one plan, and what the plan answers. Every message is one CloudEvent in structured \
                        JSON. Its key is the citizen, so that one citizen's events keep their order. Fields and types that a \
                        reader does not know are passed on, not refused. `time` is when it became true, `recordedat` when \
                        the publisher registered it; late events are normal. Fields marked `x-personal` hold words about a \
                        person and belong in no log, metric, key or error.""")
                .putObject("license")
                .put("name", "Apache-2.0");
        document.put("defaultContentType", CLOUD_EVENT);
    }

    private void channels() {
        document.putObject("channels");
        channel("events", "enplan.events.{sector}", "What a sector tells the plan.", Language.FACTS.shapes());
        channel("receipts", "enplan.receipts.{sector}", "What the plan answers it.", Language.RECEIPTS.shapes());
        channel("flags", "enplan.flags", "What the plan says about itself.", Language.FLAGS.shapes());
        channel("erasures", "enplan.erasures", "Who is to be forgotten.", Language.ERASURES.shapes());
    }

    private void channel(String name, String address, String says, SortedMap<String, ?> types) {
        var channel = ((ObjectNode) document.get("channels"))
                .putObject(name)
                .put("address", address)
                .put("description", says);
        if (address.contains("{sector}"))
            SECTORS.forEach(channel.putObject("parameters")
                    .putObject("sector")
                    .put("description", "The code of the sector, lower-case; new ones come without a change here.")
                    .putArray("examples")::add);
        var messages = channel.putObject("messages");
        for (var type : types.keySet()) {
            var message = EventSchema.nameOf(type);
            messages.putObject(message).put("$ref", "#/components/messages/" + message);
        }
        channel.putObject("bindings")
                .putObject("kafka")
                .put("partitions", PARTITIONS)
                .put("bindingVersion", "0.5.0");
    }

    private void operations() {
        document.putObject("operations");
        operation("tell", "send", "events", "Through the sector's door over HTTP, or on its topic.");
        operation("hear-answers", "receive", "receipts", "What became of each event.");
        operation("hear-flags", "receive", "flags", "Whoever tells people about flags listens here.");
        operation("hear-erasures", "receive", "erasures", "Whoever keeps anything about citizens listens here.");
    }

    private void operation(String name, String action, String channel, String says) {
        ((ObjectNode) document.get("operations"))
                .putObject(name)
                .put("action", action)
                .put("description", says)
                .putObject("channel")
                .put("$ref", "#/channels/" + channel);
    }

    private void messages() {
        var components = document.putObject("components");
        var messages = components.putObject("messages");
        for (var language : Contract.LANGUAGES)
            language.shapes().forEach((type, shape) -> message(messages, type, shape));
        var trait =
                components.putObject("messageTraits").putObject("cloud-event").put("contentType", CLOUD_EVENT);
        trait.putObject("correlationId").put("location", "$message.payload#/correlationid");
        var kafka = trait.putObject("bindings").putObject("kafka");
        kafka.putObject("key")
                .put("type", "string")
                .put("format", "uuid")
                .put("description", "The citizen, as in subject.");
        kafka.put("bindingVersion", "0.5.0");
    }

    private void message(ObjectNode messages, String type, Shape<? extends Record> shape) {
        var name = EventSchema.nameOf(type);
        var message = messages.putObject(name).put("name", type).put("title", name);
        sentences.about(shape.type()).ifPresent(says -> message.put("summary", says));
        message.putArray("traits").addObject().put("$ref", "#/components/messageTraits/cloud-event");
        message.putObject("payload").put("$ref", "contract/" + Contract.fileOf(type));
    }
}
