package dk.enplan.plan.desk.timeline;

import dk.enplan.plan.overview.Strand;
import dk.enplan.plan.overview.Strand.Stretch;
import java.util.Locale;

/** What a picture says, in its reader's language. */
interface Wording {

    Locale locale();

    String name(Strand strand);

    String sector(String code);

    /** One sector's things, all flags, or what is the plan's own. */
    String track(String key);

    String state(Strand strand, Stretch stretch);

    /** From when to when, or when. */
    String span(Stretch stretch);

    String change(Change change);

    /** What it was in the plan that was asked for. */
    String then(Stretch stretch);

    String more(int pieces);
}
