package dk.enplan.proof;

import dk.enplan.proof.Life.Told;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** Many lives told side by side, each in its order: a few events of every life, then the next few. */
final class Telling {

    private static final int TELLERS = 4;
    private static final int AT_A_TIME = 5;

    private Telling() {}

    static void tell(List<Life> lives, Doors doors) throws InterruptedException {
        try (var tellers = Executors.newFixedThreadPool(TELLERS)) {
            var work = IntStream.range(0, TELLERS)
                    .mapToObj(teller -> tellers.submit(() -> rounds(share(lives, teller), doors)))
                    .toList();
            for (var done : work) done.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("not everything could be told", failed.getCause());
        }
    }

    private static List<Life> share(List<Life> lives, int teller) {
        return IntStream.range(0, lives.size())
                .filter(place -> place % TELLERS == teller)
                .mapToObj(lives::get)
                .toList();
    }

    private static void rounds(List<Life> lives, Doors doors) {
        var longest = lives.stream().mapToInt(life -> life.told().size()).max().orElse(0);
        var together = Doors.LARGEST_BATCH / AT_A_TIME;
        for (int from = 0; from < longest; from += AT_A_TIME)
            for (int first = 0; first < lives.size(); first += together) {
                var round = new ArrayList<Told>();
                for (var life : lives.subList(first, Math.min(lives.size(), first + together)))
                    round.addAll(slice(life, from));
                doors.tell(round);
            }
    }

    private static List<Told> slice(Life life, int from) {
        var told = life.told();
        return told.subList(Math.min(from, told.size()), Math.min(from + AT_A_TIME, told.size()));
    }
}
