package dk.enplan.plan.overview;

import dk.enplan.contracts.Cpr;
import dk.enplan.contracts.Kind;
import dk.enplan.contracts.flag.Severity;
import dk.enplan.plan.overview.WorklistRows.By;
import dk.enplan.plan.overview.WorklistRows.Sort;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What somebody asks a worklist, as it stands in an address: for programs and pages alike. */
public record WorklistQuestion(
        @Nullable String mine,
        @Nullable List<String> severity,
        @Nullable String dueWithin,
        @Nullable String changedSince,
        @Nullable String noContact,
        @Nullable String nobodyPresent,
        @Nullable String text,
        @Nullable String page,
        @Nullable String size,
        @Nullable List<String> sort) {

    private static final int USUAL = 20;
    private static final int MOST = 200;

    private static final Map<String, Boolean> YES_OR_NO = Map.of("true", true, "false", false);

    /** Instead of an instant: since whoever asks last looked at each of the plans. */
    private static final String MY_LOOK = "my-look";

    private static final Map<String, Sort> SORTS = Map.of(
            "severity", Sort.SEVERITY,
            "oldestFlag", Sort.OLDEST_FLAG,
            "nextDue", Sort.NEXT_DUE,
            "changed", Sort.CHANGED,
            "lastContact", Sort.LAST_CONTACT,
            "citizenId", Sort.CITIZEN);

    private static final Map<String, String> SEVERITIES = Arrays.stream(Severity.values())
            .map(Kind::wireName)
            .collect(Collectors.toUnmodifiableMap(word -> word, word -> word));

    public WorklistReading.Wanted wanted() {
        var sinceMyLook = MY_LOOK.equals(changedSince);
        return new WorklistReading.Wanted(
                Questions.oneOf("mine", mine, YES_OR_NO),
                severities(severity),
                Questions.days("dueWithin", dueWithin),
                sinceMyLook ? Optional.empty() : Questions.instant("changedSince", changedSince),
                sinceMyLook,
                Questions.oneOf("nobodyPresent", nobodyPresent, YES_OR_NO).orElse(false),
                Questions.days("noContact", noContact),
                withoutCpr(text),
                Set.of(),
                order(sort),
                page == null ? 0 : Questions.number("page", page),
                Questions.size("size", size, USUAL, MOST));
    }

    /** What stands in an address is written down wherever it passes. */
    private static Optional<String> withoutCpr(@Nullable String text) {
        if (text != null && Cpr.standsIn(text))
            throw new Questions.Unclear(
                    "text", "must not hold a CPR number: ask POST /api/identities/lookup for the citizen's id.");
        return Optional.ofNullable(text).map(String::strip).filter(it -> !it.isEmpty());
    }

    private static List<String> severities(@Nullable List<String> asked) {
        return asked == null
                ? List.of()
                : asked.stream()
                        .flatMap(word -> Questions.oneOf("severity", word, SEVERITIES).stream())
                        .toList();
    }

    /** {@code severity,desc}, as often as wanted: Spring joins what one parameter holds by commas. */
    private static List<By> order(@Nullable List<String> sort) {
        if (sort == null) return List.of();
        var order = new ArrayList<By>();
        for (var word : sort) {
            if (word.isBlank()) continue;
            if (word.equals("asc") || word.equals("desc")) {
                if (order.isEmpty()) throw new Questions.Unclear("sort", "must name a property before its direction.");
                order.set(order.size() - 1, new By(order.getLast().sort(), word.equals("desc")));
            } else {
                order.add(new By(
                        Questions.oneOf("sort", word.split(",", 2)[0], SORTS).orElseThrow(), word.endsWith(",desc")));
            }
        }
        return order;
    }
}
