package dk.enplan.plan.desk.week;

import dk.enplan.contracts.CitizenId;
import dk.enplan.contracts.Here;
import dk.enplan.kit.edge.Caller;
import dk.enplan.plan.access.Access;
import dk.enplan.plan.access.Entry;
import dk.enplan.plan.access.Pass;
import dk.enplan.plan.access.What;
import dk.enplan.plan.desk.Saying;
import dk.enplan.plan.desk.frame.Form;
import dk.enplan.plan.desk.frame.NothingToRead;
import dk.enplan.plan.desk.frame.Page;
import dk.enplan.plan.desk.frame.Words;
import dk.enplan.plan.overview.Diary;
import dk.enplan.plan.overview.DiaryReading;
import dk.enplan.plan.overview.Looks;
import dk.enplan.plan.overview.PlanDocument;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The week of citizen and household on one page, and a time for what is to come into it. */
@Page
@RequestMapping("/citizens/{citizenId}/week")
final class WeekPage {

    /** @param address where it is booked, with all that was asked for */
    record Offer(Slots.Slot slot, String address) {}

    private final Access access;
    private final DiaryReading reading;
    private final Looks looks;
    private final Saying saying;
    private final Words words;
    private final NothingToRead nothing;

    WeekPage(Access access, DiaryReading reading, Looks looks, Saying saying, Words words, NothingToRead nothing) {
        this.access = access;
        this.reading = reading;
        this.looks = looks;
        this.saying = saying;
        this.words = words;
        this.nothing = nothing;
    }

    @GetMapping
    String week(
            Caller caller,
            @PathVariable UUID citizenId,
            @RequestParam(defaultValue = "") String from,
            HttpServletRequest request,
            Model page,
            HttpServletResponse response) {
        return switch (access.enter(caller, new CitizenId(citizenId), What.WEEK)) {
            case Entry.Out(var why) -> nothing.refused(why, page, response);
            case Entry.In(var pass) ->
                reading.read(pass)
                        .map(read -> {
                            looks.look(pass);
                            var diary = read.diary();
                            show(read.plan(), diary, Weeks.mondayOf(from, Here.dateOf(diary.at())), page);
                            find(read.plan(), diary, Form.sent(request), page);
                            page.addAttribute("booking", mayBook(pass));
                            return "week";
                        })
                        .orElseGet(() -> nothing.noPlan(page, response));
        };
    }

    private void show(PlanDocument plan, Diary diary, LocalDate monday, Model page) {
        var today = Here.dateOf(diary.at());
        var week = Week.of(diary, monday);
        page.addAttribute("citizenId", plan.citizenId());
        page.addAttribute("plan", plan);
        page.addAttribute("watched", watched(plan, diary));
        page.addAttribute("week", week);
        page.addAttribute("names", names(diary));
        page.addAttribute("persons", diary.persons());
        page.addAttribute("between", diary.measure().between().toMinutes());
        page.addAttribute("lasts", diary.measure().meeting().toMinutes());
        page.addAttribute("number", Weeks.number(monday));
        page.addAttribute("shown", Weeks.written(monday));
        page.addAttribute("load", WeekLoad.of(week.load(), diary.measure()));
        page.addAttribute("before", Weeks.written(monday.minusWeeks(1)));
        page.addAttribute("after", Weeks.written(monday.plusWeeks(1)));
        page.addAttribute("now", monday.equals(Week.mondayOf(today)) ? null : Weeks.written(Week.mondayOf(today)));
        page.addAttribute(
                "wanted",
                plan.meetings().stream()
                        .filter(it -> it.state().equals("requested"))
                        .toList());
    }

    /** The plans that the calendar is made of. */
    private static List<UUID> watched(PlanDocument plan, Diary diary) {
        var watched = new ArrayList<>(List.of(plan.citizenId()));
        for (var member : plan.household())
            for (var somebody : diary.persons())
                if (somebody.read() && member.memberId().equals(somebody.memberId()) && member.citizenId() != null)
                    watched.add(member.citizenId());
        return watched;
    }

    /** By what they are to the citizen; two children are told apart by a number. */
    private List<String> names(Diary diary) {
        var names = new ArrayList<String>();
        var times = new LinkedHashMap<String, Integer>();
        for (var somebody : diary.persons()) {
            var name = somebody.memberId() == null
                    ? words.says("week.citizen")
                    : somebody.relation() == null
                            ? words.says("week.unknown")
                            : words.of("week.relation", somebody.relation());
            var nth = times.merge(name, 1, Integer::sum);
            names.add(nth == 1 ? name : name + " " + nth);
        }
        return names;
    }

    private void find(PlanDocument plan, Diary diary, Form form, Model page) {
        var wish = Wish.of(form, plan);
        form.suggest("what", wish.what())
                .suggest("length", String.valueOf(wish.length().toMinutes()));
        page.addAttribute("form", form);
        page.addAttribute("wish", wish);
        page.addAttribute("sectors", Wish.named(Wish.sectors(plan), words::sector));
        page.addAttribute("kinds", Wish.named(Wish.KINDS, kind -> words.of("week.what", kind)));
        page.addAttribute("lengths", Wish.LENGTHS);
        var people = new LinkedHashMap<String, String>();
        plan.people().forEach(it -> people.put(it.personId(), name(it.personId(), plan)));
        page.addAttribute("people", people);
        page.addAttribute("noMornings", Wish.noMornings(plan));
        page.addAttribute("whoIsAway", wish.nobodyKnows(plan));
        page.addAttribute(
                "offers",
                Slots.find(diary, wish.taken(diary), wish.notBefore(plan), Wish.opens(plan)).stream()
                        .map(slot -> new Offer(slot, wish.address(plan, slot.start())))
                        .toList());
    }

    private String name(String personId, PlanDocument plan) {
        return plan.people().stream()
                .filter(it -> it.personId().equals(personId))
                .map(it -> (it.name() == null ? it.personId() : it.name()) + " · " + words.all("role", it.roles()))
                .findFirst()
                .orElse(personId);
    }

    @GetMapping("/booking")
    String form(
            Caller caller,
            @PathVariable UUID citizenId,
            HttpServletRequest request,
            Model page,
            HttpServletResponse response) {
        var asked = Form.sent(request);
        var form = Form.toFill(request);
        return withDiary(
                caller,
                citizenId,
                What.ACT,
                page,
                response,
                (pass, plan, diary) -> Wish.at(asked)
                        .map(start -> confirm(plan, Wish.of(asked, plan), start, form, page))
                        .orElse("redirect:/citizens/" + citizenId + "/week"));
    }

    @PostMapping("/booking")
    String book(
            Caller caller,
            @PathVariable UUID citizenId,
            HttpServletRequest request,
            Model page,
            HttpServletResponse response) {
        var form = Form.sent(request);
        return withDiary(
                caller,
                citizenId,
                What.EVENT_RECORDED,
                page,
                response,
                (pass, plan, diary) -> Wish.at(form)
                        .map(start -> {
                            var wish = Wish.of(form, plan);
                            var booking = new Booking(wish, start, Wish.sectors(plan), form);
                            if (!booking.fits(diary)) access.cameToNothing(pass);
                            else if (saying.say(pass, booking.sentences()).doneOr(form))
                                return "redirect:/citizens/" + citizenId + "/week?from="
                                        + Weeks.written(Week.mondayOf(Here.dateOf(start)));
                            response.setStatus(422);
                            return confirm(plan, wish, start, form, page);
                        })
                        .orElse("redirect:/citizens/" + citizenId + "/week"));
    }

    private interface Reply {
        String to(Pass pass, PlanDocument plan, Diary diary);
    }

    private String withDiary(
            Caller caller, UUID citizenId, What what, Model page, HttpServletResponse response, Reply reply) {
        return switch (access.enter(caller, new CitizenId(citizenId), what)) {
            case Entry.Out(var why) -> nothing.refused(why, page, response);
            case Entry.In(var pass) -> {
                if (!mayBook(pass)) {
                    access.cameToNothing(pass);
                    yield nothing.notYours(page, response);
                }
                yield reading.read(pass)
                        .map(read -> reply.to(pass, read.plan(), read.diary()))
                        .orElseGet(() -> nothing.noPlan(page, response));
            }
        };
    }

    private String confirm(PlanDocument plan, Wish wish, Instant start, Form form, Model page) {
        page.addAttribute("name", plan.name());
        page.addAttribute("citizenId", plan.citizenId());
        page.addAttribute("wish", wish);
        page.addAttribute("start", start);
        page.addAttribute("end", start.plus(wish.length()));
        page.addAttribute("who", wish.who().map(id -> name(id, plan)).orElse(null));
        page.addAttribute("address", wish.address(plan, start));
        page.addAttribute("sectors", Wish.named(Wish.sectors(plan), words::sector));
        page.addAttribute("back", Weeks.written(Week.mondayOf(Here.dateOf(start))));
        page.addAttribute("form", form);
        return "booking";
    }

    private boolean mayBook(Pass pass) {
        return pass.right().coordinates() && saying.isHeard(pass);
    }
}
