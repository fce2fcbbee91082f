package dk.enplan.plan.overview;

import dk.enplan.kit.edge.Problem;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What is asked for in a query string, read so that what is wrong is told by its name. */
final class Questions {

    /** What was asked makes no sense; the sender is told which field, and what would. */
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    static final class Unclear extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final String field;

        Unclear(String field, String says) {
            super(says);
            this.field = field;
        }

        ProblemDetail problem() {
            var says = String.valueOf(getMessage());
            var problem = Problem.of(HttpStatus.BAD_REQUEST, "unclear-question", "Mend " + field + ": it " + says);
            problem.setProperty("errors", List.of(Map.of("field", field, "says", says)));
            return problem;
        }
    }

    private Questions() {}

    static int size(String field, @Nullable String text, int usual, int most) {
        if (text == null) return usual;
        var size = number(field, text);
        if (size < 1 || size > most) throw new Unclear(field, "must be between 1 and " + most + ".");
        return size;
    }

    static int number(String field, String text) {
        try {
            var number = Integer.parseInt(text);
            if (number >= 0) return number;
        } catch (NumberFormatException notANumber) {
            // said below
        }
        throw new Unclear(field, "must be a whole number from nought up.");
    }

    static Optional<Instant> instant(String field, @Nullable String text) {
        return read(
                text,
                Moments::read,
                () -> new Unclear(
                        field, "must be an instant such as 2026-03-01T09:00:00Z; a plus sign has to be escaped."));
    }

    /** An instant; or a day, of which the end is meant. */
    static Optional<Instant> end(String field, @Nullable String text) {
        return read(text, Moments::readEnd, () -> notADay(field));
    }

    /** An instant; or a day, of which the beginning is meant. */
    static Optional<Instant> begin(String field, @Nullable String text) {
        return read(text, Moments::readBegin, () -> notADay(field));
    }

    private static Unclear notADay(String field) {
        return new Unclear(
                field,
                "must be a day such as 2026-03-01, or an instant such as 2026-03-01T09:00:00Z; a plus sign has to"
                        + " be escaped.");
    }

    static Optional<Period> days(String field, @Nullable String text) {
        return read(
                text,
                period -> {
                    try {
                        var days = Period.parse(period);
                        return days.isNegative() ? Optional.empty() : Optional.of(days);
                    } catch (DateTimeParseException notAPeriod) {
                        return Optional.empty();
                    }
                },
                () -> new Unclear(field, "must be a period such as P7D or P2W."));
    }

    /** A word that is looked for as it stands: the database knows no U+0000, so nothing there ever had it. */
    static Optional<String> word(String field, @Nullable String text) {
        return read(
                text,
                word -> Optional.of(word.strip()).filter(it -> it.indexOf('\u0000') < 0),
                () -> new Unclear(field, "must not hold U+0000."));
    }

    static <T> Optional<T> oneOf(String field, @Nullable String text, Map<String, T> words) {
        return read(
                text,
                word -> Optional.ofNullable(words.get(word)),
                () -> new Unclear(
                        field,
                        "must be one of "
                                + String.join(
                                        ", ", words.keySet().stream().sorted().toList()) + "."));
    }

    /** Sealed only against curiosity: what it says is no secret, but nobody should build on it. */
    static String cursor(String... parts) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join("|", parts).getBytes(StandardCharsets.UTF_8));
    }

    static <T> Optional<T> cursor(String field, @Nullable String text, Function<List<String>, T> read) {
        return read(
                text,
                cursor -> {
                    try {
                        var parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
                        return Optional.of(read.apply(List.of(parts.split("\\|", -1))));
                    } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeParseException notOurs) {
                        return Optional.empty();
                    }
                },
                () -> new Unclear(field, "must be a cursor that an earlier answer gave; leave it out to begin anew."));
    }

    private static <T> Optional<T> read(
            @Nullable String text, Function<String, Optional<T>> read, java.util.function.Supplier<Unclear> otherwise) {
        if (text == null || text.isBlank()) return Optional.empty();
        return Optional.of(read.apply(text).orElseThrow(otherwise));
    }
}
