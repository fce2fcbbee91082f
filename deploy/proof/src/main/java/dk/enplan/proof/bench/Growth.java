package dk.enplan.proof.bench;

import dk.enplan.proof.bench.Measured.Limit;
import dk.enplan.proof.bench.Rounds.Pair;
import java.sql.SQLException;
import java.util.List;

/**
 * The same intake when ten times as much is recorded, beside a second platform that has recorded a tenth. Every event is about another
 * citizen, and none of them is at hand.
 */
final class Growth implements Figure {

    private static final int SMALL = 5_000;
    private static final int LARGE = 50_000;
    private static final int ROUNDS = 5;
    private static final double LEAST = 0.85;

    private final Growing many;
    private final Growing few;

    Growth(Growing many, Growing few) {
        this.many = many;
        this.few = few;
    }

    @Override
    public List<Measured> measure() throws SQLException, InterruptedException {
        few.to(SMALL);
        many.to(LARGE);
        few.firstCalls();
        many.firstCalls();
        var rates = Rounds.alternating(ROUNDS, round -> many.calls(), round -> few.calls());
        return List.of(new Measured(
                "intake at a million recorded events against a hundred thousand",
                Measured.perSecond(Rounds.median(rates, Pair::ours)),
                Measured.perSecond(Rounds.median(rates, Pair::beside)),
                Rounds.ratio(rates),
                new Limit.AtLeast(LEAST)));
    }
}
