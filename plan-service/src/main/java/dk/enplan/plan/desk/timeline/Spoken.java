package dk.enplan.plan.desk.timeline;

import dk.enplan.plan.desk.frame.Words;
import dk.enplan.plan.overview.Strand;
import dk.enplan.plan.overview.Strand.Stretch;
import dk.enplan.plan.rules.Lexicon;
import java.time.Clock;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** A picture's words, as they stand in messages. */
@Component
final class Spoken implements Wording {

    private final Words words;
    private final Clock clock;

    Spoken(Words words, Clock clock) {
        this.words = words;
        this.clock = clock;
    }

    @Override
    public Locale locale() {
        return LocaleContextHolder.getLocale();
    }

    @Override
    public String name(Strand it) {
        return switch (it.what()) {
            case FLAG -> words.of("severity", it.kind()) + ": " + title(it);
            case MEMBERSHIP -> words.of("membership", "enrolled");
            case MEETING -> it.kind() == null ? words.says("plan.meeting") : words.of("meeting", it.kind());
            case PERSON -> words.of("role", it.kind()) + " · " + it.who();
            case VACANCY -> words.says("timeline.nobody", words.of("role", it.kind()));
            case HOME -> words.says("plan.home");
            case STAY ->
                it.who() == null
                        ? words.of("stay", it.kind())
                        : words.says("timeline.member", words.of("stay", it.kind()));
            case EFFORT -> it.kind() == null ? words.says("effort") : words.of("kind", it.kind());
            case DEMAND -> words.says("timeline.demand", words.of("demand", it.kind()));
            case APPLICATION -> words.says("timeline.application", words.of("application", it.kind()));
        };
    }

    private String title(Strand flag) {
        var title = flag.title();
        return title == null ? "" : words.both(title);
    }

    @Override
    public String sector(String code) {
        return words.sector(code);
    }

    @Override
    public String track(String key) {
        return key.equals("flags") ? words.says("plan.flags") : Lexicon.capital(words.sector(key));
    }

    @Override
    public String state(Strand strand, Stretch it) {
        return switch (strand.what()) {
            case EFFORT, DEMAND, STAY -> words.of("state", it.state());
            case FLAG -> words.says(it.to() == null ? "flag.open" : "timeline.stood");
            case MEMBERSHIP -> words.of("membership", it.state());
            case MEETING, PERSON, VACANCY, HOME, APPLICATION -> words.of("timeline.state", it.state());
        };
    }

    @Override
    public String span(Stretch it) {
        if (it.isMoment()) return words.moment(it.from());
        if (it.to() != null) return words.says("timeline.span", words.day(it.from()), words.day(it.to()));
        var ahead = it.from().isAfter(clock.instant());
        var since = words.says(ahead ? "timeline.from" : "timeline.since", words.day(it.from()));
        return it.planned() == null ? since : since + ", " + words.says("timeline.planned", words.day(it.planned()));
    }

    @Override
    public String change(Change change) {
        return change == Change.NONE
                ? ""
                : words.says("timeline.change." + change.name().toLowerCase(Locale.ROOT));
    }

    @Override
    public String then(Stretch stretch) {
        return words.says("timeline.then", span(stretch));
    }

    @Override
    public String more(int pieces) {
        return words.says("timeline.more", pieces);
    }
}
