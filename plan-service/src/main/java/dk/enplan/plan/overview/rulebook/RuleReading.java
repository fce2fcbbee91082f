package dk.enplan.plan.overview.rulebook;

import dk.enplan.plan.overview.words.Phrases;
import dk.enplan.plan.rules.RuleBook;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The rules in words, for pages and programs alike. */
@Component
public class RuleReading {

    private final RuleDocument.Book book;

    RuleReading(RuleBook book) {
        var inWords = new InWords(Phrases.shipped());
        this.book = new RuleDocument.Book(
                book.version(), book.texts().stream().map(inWords::of).toList());
    }

    public RuleDocument.Book book() {
        return book;
    }

    /** An older flag may name one that has gone since. */
    public Optional<RuleDocument> rule(String id) {
        return rules().stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    private List<RuleDocument> rules() {
        return book.rules();
    }
}
