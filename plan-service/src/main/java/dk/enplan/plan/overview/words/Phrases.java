package dk.enplan.plan.overview.words;

import dk.enplan.contracts.CloudEvent;
import dk.enplan.contracts.Language;
import dk.enplan.contracts.Shape;
import dk.enplan.contracts.fact.Fact;
import dk.enplan.plan.model.Outlook.Words;
import dk.enplan.plan.rules.Lexicon;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** A sentence for every event of the language, in Danish and in English. Read and checked before the service serves anybody. */
public final class Phrases {

    private static final String TELLER = "sector";

    private final Tongue danish;
    private final Tongue english;

    private Phrases(Tongue danish, Tongue english) {
        this.danish = danish;
        this.english = english;
    }

    public static Phrases shipped() {
        var phrases = new Phrases(Tongue.danish(), Tongue.english());
        var wrong = new ArrayList<String>();
        Language.FACTS.shapes().forEach((type, shape) -> {
            wrong.addAll(wrong(phrases.danish, nameOf(type), shape));
            wrong.addAll(wrong(phrases.english, nameOf(type), shape));
        });
        if (!wrong.isEmpty()) throw new IllegalStateException("phrases: " + String.join("; ", wrong));
        return phrases;
    }

    /** What one language's phrase for one event lacks, or says that it may not. */
    static List<String> wrong(Tongue tongue, String event, Shape<?> shape) {
        var phrase = tongue.phrase(event);
        if (phrase.isEmpty()) return List.of(event + " has no phrase");
        return wrong(phrase.get(), event, shape);
    }

    static List<String> wrong(Phrase phrase, String event, Shape<?> shape) {
        var wrong = new ArrayList<String>();
        for (var name : phrase.fields())
            if (!name.equals(TELLER)
                    && field(shape, name).filter(Tongue::speakable).isEmpty()) wrong.add(event + " speaks of " + name);
        for (var name : phrase.needed())
            if (field(shape, name)
                    .filter(field -> field.optional() && !name.equals(TELLER))
                    .isPresent()) wrong.add(event + " needs " + name + ", which may be absent");
        for (var name : phrase.conditions())
            if (field(shape, name).filter(Tongue::decides).isEmpty()) wrong.add(event + " asks for " + name);
        return wrong;
    }

    public Words of(CloudEvent<Fact> event) {
        return each(tongue -> sentence(tongue, event));
    }

    /** Taken back, or taken back because something better follows. */
    public Words takenBack(CloudEvent<Fact> correction, CloudEvent<Fact> target, boolean corrected) {
        var key = corrected ? "said.corrected" : "said.taken-back";
        return each(tongue -> tongue.says(key, sentence(tongue, correction), sentence(tongue, target)));
    }

    /** Told on another day than it happened. */
    public Words late(Words words, Instant happened) {
        return new Words(
                danish.says("said.late", words.da(), danish.day(happened)),
                english.says("said.late", words.en(), english.day(happened)));
    }

    public Words noLonger(Words words) {
        return new Words(danish.says("said.no-longer", words.da()), english.says("said.no-longer", words.en()));
    }

    /** @param step raised, escalated, acknowledged, waived, cleared, cleared-retroactively or cleared-corrected */
    public Words flag(String step, String severity, Words title) {
        return new Words(
                danish.says("flag." + step, title.da(), danish.says("Severity." + severity)),
                english.says("flag." + step, title.en(), english.says("Severity." + severity)));
    }

    public Words sector(String code) {
        return each(tongue -> Lexicon.capital(tongue.sector(code)));
    }

    public Words flags() {
        return each(tongue -> tongue.says("flag.heading"));
    }

    /** A sentence of our own, with its places filled. */
    public Words says(String key, Words... values) {
        var da = Arrays.stream(values).map(Words::da).toArray(String[]::new);
        var en = Arrays.stream(values).map(Words::en).toArray(String[]::new);
        return new Words(danish.says(key, da), english.says(key, en));
    }

    /** What is the same in both languages: a number, a code. */
    public Words code(String code) {
        return new Words(code, code);
    }

    /**
     * An event that may happen some day: somebody tells it, and what else it will say nobody knows.
     *
     * @param narrowed the words that some of its fields will have one of
     */
    public Words happening(String event, Map<String, List<String>> narrowed) {
        var shape = Optional.ofNullable(Language.FACTS.shapes().get(Language.typeOf(event)))
                .orElseThrow();
        return each(tongue -> {
            var phrase = tongue.phrase(event).orElseThrow();
            var said = phrase.say(
                    name -> field(shape, name)
                            .filter(field -> narrowed.containsKey(name))
                            .map(field -> either(tongue, field, narrowed.getOrDefault(name, List.of())))
                            .or(() -> Optional.of(name.equals(TELLER) ? tongue.says("the.some") : "…")
                                    .filter(place -> phrase.needed().contains(name))),
                    name -> Optional.empty());
            // What would only have added to the sentence is left out of it.
            return Lexicon.capital(said.replace(" (…)", "").replaceFirst(": …$", ""));
        });
    }

    private static String either(Tongue tongue, Shape.Field field, List<String> codes) {
        return codes.stream()
                .map(code -> tongue.code(field, code))
                .collect(Collectors.collectingAndThen(Collectors.toList(), tongue::either));
    }

    public Words together(List<Words> all) {
        return new Words(
                danish.together(all.stream().map(Words::da).toList()),
                english.together(all.stream().map(Words::en).toList()));
    }

    public Words either(List<Words> all) {
        return new Words(
                all.stream().map(Words::da).collect(Collectors.joining(danish.says("rule.or"))),
                all.stream().map(Words::en).collect(Collectors.joining(english.says("rule.or"))));
    }

    private Words each(Function<Tongue, String> says) {
        return new Words(says.apply(danish), says.apply(english));
    }

    private static String sentence(Tongue tongue, CloudEvent<Fact> event) {
        var shape = Optional.ofNullable(
                        Language.FACTS.shapes().get(event.envelope().type()))
                .orElseThrow();
        JsonNode data = Language.FACTS.writeData(event.data());
        var phrase = tongue.phrase(nameOf(event.envelope().type())).orElseThrow();
        return Lexicon.capital(phrase.say(
                name -> name.equals(TELLER)
                        ? Optional.of(tongue.sector(event.envelope().sector().value()))
                        : field(shape, name)
                                .filter(field -> present(field, data.path(field.name())))
                                .map(field -> tongue.value(field, data.path(field.name()))),
                name -> Optional.of(data.path(name)).filter(JsonNode::isBoolean).map(JsonNode::booleanValue)));
    }

    private static boolean present(Shape.Field field, JsonNode value) {
        return !value.isMissingNode() && !(field.optional() && value.isArray() && value.isEmpty());
    }

    private static Optional<Shape.Field> field(Shape<?> shape, String name) {
        return shape.fields().stream()
                .filter(field -> field.name().equals(name))
                .findFirst();
    }

    /** {@code dk.enplan.effort.started.v1} is {@code effort.started} to people. */
    public static String nameOf(String type) {
        return type.substring("dk.enplan.".length(), type.lastIndexOf('.'));
    }
}
