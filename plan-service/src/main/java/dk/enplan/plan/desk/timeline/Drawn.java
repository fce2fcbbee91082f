package dk.enplan.plan.desk.timeline;

import dk.enplan.plan.desk.timeline.Chart.Glyph;
import dk.enplan.plan.desk.timeline.Chart.Shape;
import dk.enplan.plan.overview.Strand;
import dk.enplan.plan.overview.Strand.Stretch;
import dk.enplan.plan.overview.Strand.What;
import org.jspecify.annotations.Nullable;

/** Which shape says what. Colour never says it alone. */
final class Drawn {

    private Drawn() {}

    static Shape shape(String state) {
        return switch (state) {
            case "waiting", "allocated", "requested" -> Shape.HOLLOW;
            case "suspended", "postponed", "stood-in", "open" -> Shape.THIN;
            case "interrupted", "away", "vacant" -> Shape.BROKEN;
            default -> Shape.SOLID;
        };
    }

    static Glyph severity(@Nullable String severity) {
        return switch (severity) {
            case "critical" -> Glyph.CRITICAL;
            case "high" -> Glyph.HIGH;
            case "warn" -> Glyph.WARN;
            case null, default -> Glyph.INFO;
        };
    }

    static Glyph moment(Strand strand, Stretch stretch) {
        if (strand.what() == What.MEETING) return stretch.state().equals("cancelled") ? Glyph.NO : Glyph.MEETING;
        return switch (stretch.state()) {
            case "granted", "partly" -> Glyph.YES;
            case "rejected", "withdrawn" -> Glyph.NO;
            default -> Glyph.ONCE;
        };
    }
}
