package dk.enplan.plan.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.contracts.FieldProblem;
import dk.enplan.contracts.Reading;
import dk.enplan.contracts.Text;
import dk.enplan.testkit.Nobody;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IdentityTest {

    private final String cpr = Nobody.cpr();

    @Test
    void what_is_told_is_kept_without_its_blanks_and_prints_as_nothing() {
        var identity = read(told(cpr, " Anja  Marie ", "Opdigtet", null));
        assertThat(identity.name()).isEqualTo("Anja Marie Opdigtet");
        assertThat(identity.toString()).doesNotContain("Anja", "Opdigtet", cpr);
        assertThat(told(cpr, "Anja", "Opdigtet", "Vej 1").toString()).doesNotContain("Anja", "Vej", cpr);
    }

    @Test
    void every_field_that_is_wrong_is_named_and_none_repeated() {
        var problems = wrong(told("120385-12", "-", "x".repeat(101), "hos " + cpr));
        assertThat(problems.stream().map(FieldProblem::field))
                .containsExactly("cpr", "givenName", "familyName", "address");
        assertThat(problems.toString()).doesNotContain("120385", "xx", cpr);
        assertThat(wrong(told(cpr, "Anja " + cpr, "Opdigtet", null)).getFirst().fault())
                .isEqualTo(FieldProblem.Fault.CPR_IN_TEXT);
    }

    @Test
    void who_says_nothing_of_an_address_does_not_say_that_there_is_none() {
        var known = read(told(cpr, "Anja", "Opdigtet", "Vej 1"));
        assertThat(known.isSaidBy(read(told(cpr, "Anja", "Opdigtet", null)))).isTrue();
        assertThat(known.isSaidBy(read(told(cpr, "Anja", "Opdigtet", "Vej 2")))).isFalse();
        assertThat(known.isSaidBy(read(told(cpr, "Anna", "Opdigtet", null)))).isFalse();
    }

    private static Identity.Written told(String cpr, String given, String family, @Nullable String address) {
        return new Identity.Written(
                new Text(cpr), new Text(given), new Text(family), address == null ? null : new Text(address));
    }

    private static Identity read(Identity.Written told) {
        if (Identity.of(told) instanceof Reading.Understood<Identity>(var identity)) return identity;
        throw new AssertionError("it was refused");
    }

    private static List<FieldProblem> wrong(Identity.Written told) {
        if (Identity.of(told) instanceof Reading.Wrong<Identity>(var problems)) return problems;
        throw new AssertionError("it was taken");
    }
}
