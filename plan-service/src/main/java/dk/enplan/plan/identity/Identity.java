package dk.enplan.plan.identity;

import dk.enplan.contracts.Cpr;
import dk.enplan.contracts.FieldProblem;
import dk.enplan.contracts.FieldProblem.Fault;
import dk.enplan.contracts.Reading;
import dk.enplan.contracts.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who somebody is: known to the register and to nobody else. Prints as nothing. */
record Identity(
        Cpr cpr, Text givenName, Text familyName, @Nullable Text address) {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_ADDRESS = 300;

    /** As it is told, and as it is kept under the citizen's key. */
    public record Written(
            Text cpr,
            Text givenName,
            Text familyName,
            @Nullable Text address) {}

    /** Every field that is wrong is named, and none repeated. */
    static Reading<Identity> of(Written told) {
        var problems = new ArrayList<FieldProblem>();
        var cpr = cpr(told.cpr(), problems);
        var given = words("givenName", told.givenName(), LONGEST_NAME, problems);
        var family = words("familyName", told.familyName(), LONGEST_NAME, problems);
        var address = told.address() == null ? null : words("address", told.address(), LONGEST_ADDRESS, problems);
        return cpr == null || !problems.isEmpty()
                ? new Reading.Wrong<>(problems)
                : new Reading.Understood<>(new Identity(cpr, given, family, address));
    }

    private static @Nullable Cpr cpr(Text told, List<FieldProblem> problems) {
        return switch (Cpr.read(told.value())) {
            case Reading.Understood<Cpr>(var cpr) -> cpr;
            case Reading.Unheard<Cpr> unheard -> throw new IllegalStateException("a number has no type");
            case Reading.Wrong<Cpr>(var wrong) -> {
                wrong.forEach(it -> problems.add(new FieldProblem("cpr", it.fault(), it.says())));
                yield null;
            }
        };
    }

    private static Text words(String field, Text told, int longest, List<FieldProblem> problems) {
        var words = told.value().strip().replaceAll("\\s+", " ");
        if (words.codePoints().noneMatch(Character::isLetter))
            problems.add(new FieldProblem(field, Fault.NOT_ALLOWED, "must hold a letter"));
        if (words.length() > longest)
            problems.add(new FieldProblem(field, Fault.TOO_LONG, "must be at most " + longest + " characters"));
        // A name stands on pages.
        if (Cpr.standsIn(words)) problems.add(new FieldProblem(field, Fault.CPR_IN_TEXT, "must not hold a CPR number"));
        return new Text(words);
    }

    Written written() {
        return new Written(new Text(cpr.digits()), givenName, familyName, address);
    }

    String name() {
        return givenName.value() + " " + familyName.value();
    }

    /** Whether this is what was told before: who says nothing of an address does not say that there is none. */
    boolean isSaidBy(Identity told) {
        return equals(told.address == null ? new Identity(told.cpr, told.givenName, told.familyName, address) : told);
    }
}
