package dk.enplan.plan.desk.rules;

import dk.enplan.plan.overview.figures.Shown;
import dk.enplan.plan.whatif.AllAnswer;
import java.util.List;

/**
 * What other numbers would have said of all plans, as far as it may be shown: no number below five, and none from which one could be
 * reckoned. The flags that would have been are those that were, with what comes and without what goes: so of these four, beside one
 * that is few, none is told.
 */
record AllShown(
        Shown was,
        Shown wouldBe,
        Shown appear,
        Shown vanish,
        Shown move,
        Shown touched,
        long plans,
        boolean shareShown,
        double percent) {

    private static final double HUNDRED = 100;

    static AllShown of(AllAnswer answer) {
        var related = List.of(answer.was(), answer.wouldBe(), answer.appear(), answer.vanish());
        var together = related.stream().anyMatch(AllShown::few)
                ? related.stream().map(AllShown::hidden).toList()
                : related.stream().<Shown>map(Shown.Exact::new).toList();
        var touched = alone(answer.touched());
        return new AllShown(
                together.get(0),
                together.get(1),
                together.get(2),
                together.get(3),
                few(answer.touched()) && answer.move() > 0 ? hidden(answer.move()) : alone(answer.move()),
                touched,
                answer.plans(),
                touched.isExact() && !few(answer.plans()),
                answer.share() * HUNDRED);
    }

    private static boolean few(long number) {
        return number > 0 && number < Shown.FEWEST;
    }

    private static Shown alone(long number) {
        return few(number) ? new Shown.Few() : new Shown.Exact(number);
    }

    private static Shown hidden(long number) {
        return few(number) ? new Shown.Few() : new Shown.Withheld();
    }
}
