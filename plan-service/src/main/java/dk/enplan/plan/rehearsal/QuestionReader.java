package dk.enplan.plan.rehearsal;

import dk.enplan.contracts.CitizenId;
import dk.enplan.plan.rules.BrokenRules;
import dk.enplan.plan.rules.RuleBook;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what somebody wants to see rehearsed, in YAML or in JSON of the same form. */
public final class QuestionReader {

    private static final String CITIZEN = "citizenId";
    private static final String PARAMS = "params";
    private static final String RULES = "rules";
    private static final String SINCE = "since";

    private final RuleBook rules;
    private final List<Problem> problems = new ArrayList<>();

    private QuestionReader(RuleBook rules) {
        this.rules = rules;
    }

    /**
     * A story, or one citizen's plan under other rules.
     *
     * @param rules those in force
     */
    public static Question read(String text, RuleBook rules) {
        var reader = new QuestionReader(rules);
        var page = Page.read(text, reader.problems);
        if (page.isPresent() && page.get().has(CITIZEN)) return reader.asked(reader.citizen(page.get()));
        return switch (ScenarioReader.read(text, rules)) {
            case ScenarioReading.Read(var story) -> new Question.OfStory(story);
            case ScenarioReading.Unreadable(var problems) -> new Question.Unreadable(problems);
        };
    }

    /** Every plan under other rules. */
    public static Question readOfAll(String text, RuleBook rules) {
        var reader = new QuestionReader(rules);
        return reader.asked(Page.read(text, reader.problems)
                .filter(page -> page.holdsKeys("what is asked"))
                .flatMap(reader::all));
    }

    private Question asked(Optional<Question> question) {
        problems.sort(Comparator.comparingInt(Problem::line));
        return problems.isEmpty() && question.isPresent() ? question.get() : new Question.Unreadable(problems);
    }

    private Optional<Question> citizen(Written page) {
        page.only(Set.of(CITIZEN, PARAMS, RULES));
        var citizen = page.text(CITIZEN).flatMap(id -> citizen(page, id));
        return other(page).flatMap(book -> citizen.map(id -> new Question.OfCitizen(id, book)));
    }

    private static Optional<CitizenId> citizen(Written page, String id) {
        try {
            return Optional.of(CitizenId.of(id));
        } catch (IllegalArgumentException notAnId) {
            page.at(CITIZEN).ifPresent(it -> it.wrong("'citizenId' must be a UUID"));
            return Optional.empty();
        }
    }

    private Optional<Question> all(Written page) {
        page.only(Set.of(PARAMS, RULES, SINCE));
        var since = When.day(page, SINCE);
        return other(page).map(book -> new Question.OfAll(book, since));
    }

    private Optional<RuleBook> other(Written page) {
        if (page.has(PARAMS) == page.has(RULES)) page.wrong("says either 'params' or 'rules': what would be otherwise");
        if (!problems.isEmpty()) return Optional.empty();
        var place = page.at(page.has(PARAMS) ? PARAMS : RULES).orElseThrow();
        try {
            return page.has(PARAMS) ? params(place) : Optional.of(book(place));
        } catch (BrokenRules wrong) {
            wrong.problems().forEach(place::wrong);
            return Optional.empty();
        }
    }

    private Optional<RuleBook> params(Written params) {
        if (!params.holdsKeys("'params'")) return Optional.empty();
        Map<String, Map<String, Object>> said = new LinkedHashMap<>();
        for (var rule : params.keys()) {
            var numbers = params.at(rule).orElseThrow();
            if (numbers.holdsKeys("what is said of '" + rule + "'")) said.put(rule, numbers.values());
        }
        return problems.isEmpty() ? Optional.of(rules.with(said)) : Optional.empty();
    }

    /** A list of rules is a catalogue of its own; rules by their id are changes to the one in force. */
    private RuleBook book(Written said) {
        var text = said.isText() ? said.word(RULES).orElse("") : said.json().toString();
        var list = Page.read(text, new ArrayList<>()).filter(Written::isList).isPresent();
        return list ? RuleBook.of(Map.of(RULES, text)) : rules.overriddenBy(RULES, text);
    }
}
