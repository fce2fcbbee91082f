package dk.enplan.plan.desk;

import dk.enplan.plan.access.Pass;
import dk.enplan.plan.desk.frame.Form;
import dk.enplan.plan.overview.HistoryReading;
import dk.enplan.plan.overview.Telling.Told;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/**
 * What has come into a plan since somebody opened a form: others act while one writes. It is shown beside the form as it comes, and
 * what its writer has not seen when they send holds the form up, once, with all that was written in it.
 */
@Component
public final class Meanwhile {

    /** The hidden field that says how far it had come when its writer was last shown what is new. */
    private static final String SEEN = "seen";

    private static final int MOST = 20;

    /**
     * What the form says of it.
     *
     * @param opened how far the plan had come when the form was opened
     * @param seen how far it has come as this is shown
     * @param news what came between, newest first
     */
    public record Since(long opened, long seen, List<Told> news) {
        public Since {
            news = List.copyOf(news);
        }
    }

    private final HistoryReading history;

    Meanwhile(HistoryReading history) {
        this.history = history;
    }

    /** @param form as it is drawn: for the first time, or again with what was written in it */
    public Since since(Pass pass, Form form) {
        var now = history.position(pass);
        var opened = form.number(Form.OPENED).orElse(now);
        return new Since(opened, now, opened == now ? List.of() : news(pass, form, opened));
    }

    /**
     * Whether something has come that its writer should look at before this is sent; the form then says so.
     *
     * @param matters to what is being sent
     */
    public boolean holdsUp(Pass pass, Form form, Predicate<Told> matters) {
        var unseen = form.number(SEEN).map(seen -> news(pass, form, seen)).orElse(List.of());
        if (unseen.stream().noneMatch(matters)) return false;
        form.reject("", "form.meanwhile");
        return true;
    }

    /** What this very form has said, sent twice, is no news to whoever sent it. */
    private List<Told> news(Pass pass, Form form, long since) {
        return history.arrivedBeyond(pass, since, MOST).stream()
                .filter(told -> !told.id().equals(form.id().toString()))
                .toList();
    }
}
