package dk.enplan.plan.desk.leader;

import dk.enplan.kit.edge.Caller;
import dk.enplan.plan.desk.frame.NothingToRead;
import dk.enplan.plan.desk.frame.Page;
import dk.enplan.plan.overview.figures.FigureReading;
import dk.enplan.plan.overview.figures.FiguresDocument;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** How it goes, in numbers. What is asked stands in the address, and the files say what the page says. */
@Page
final class LeaderPage {

    private static final String SECTOR = "sector:";
    private static final String RULE = "rule:";
    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

    private final FigureReading reading;
    private final Sheets sheets;
    private final NothingToRead nothing;

    LeaderPage(FigureReading reading, Sheets sheets, NothingToRead nothing) {
        this.reading = reading;
        this.sheets = sheets;
        this.nothing = nothing;
    }

    /** @param of {@code sector:…} or {@code rule:…}; one choice, for both at once would leave too small groups */
    @GetMapping("/leader")
    String leader(Caller caller, @RequestParam(defaultValue = "") String of, Model page, HttpServletResponse response) {
        return switch (read(caller, of)) {
            case FigureReading.Answer.Found(var figures) -> {
                page.addAttribute("of", of);
                fill(page, figures);
                yield "leader";
            }
            case FigureReading.Answer.NotYours() ->
                nothing.because("leader.notYours", HttpServletResponse.SC_FORBIDDEN, page, response);
            case FigureReading.Answer.OneAtATime(), FigureReading.Answer.NoSuchCourse() ->
                nothing.because("leader.noCourse", HttpServletResponse.SC_NOT_FOUND, page, response);
        };
    }

    @GetMapping("/leader/{table}.csv")
    ResponseEntity<String> file(Caller caller, @PathVariable String table, @RequestParam(defaultValue = "") String of) {
        return switch (read(caller, of)) {
            case FigureReading.Answer.Found(var figures) ->
                sheets.of(figures).stream()
                        .filter(sheet -> sheet.name().equals(table))
                        .findFirst()
                        .map(LeaderPage::file)
                        .orElseGet(() -> ResponseEntity.notFound().build());
            case FigureReading.Answer.NotYours() ->
                ResponseEntity.status(HttpStatus.FORBIDDEN).build();
            case FigureReading.Answer.OneAtATime(), FigureReading.Answer.NoSuchCourse() ->
                ResponseEntity.notFound().build();
        };
    }

    private static ResponseEntity<String> file(Sheet sheet) {
        return ResponseEntity.ok()
                .contentType(CSV)
                .cacheControl(CacheControl.noStore())
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename("enplan-%s.csv".formatted(sheet.name()))
                                .build()
                                .toString())
                .body(sheet.file());
    }

    private FigureReading.Answer read(Caller caller, String of) {
        if (of.isEmpty()) return reading.read(caller, null, null);
        if (of.startsWith(SECTOR)) return reading.read(caller, of.substring(SECTOR.length()), null);
        return reading.read(caller, null, of.startsWith(RULE) ? of.substring(RULE.length()) : of);
    }

    private void fill(Model page, FiguresDocument figures) {
        page.addAttribute("figures", figures);
        var tables = new LinkedHashMap<String, Sheet>();
        sheets.of(figures).forEach(sheet -> tables.put(sheet.name(), sheet));
        page.addAttribute("sheets", tables);
        page.addAttribute("bars", bars(figures));
        var weeks = figures.course().weeks();
        page.addAttribute("curves", List.of(Curve.ofOpen(weeks), Curve.ofChange(weeks)));
        var sectors = new LinkedHashMap<String, String>();
        figures.course().sectors().forEach(it -> sectors.put(SECTOR + it, sheets.sector(it)));
        page.addAttribute("sectors", sectors);
        var rules = new LinkedHashMap<String, String>();
        figures.course().rules().forEach(it -> rules.put(RULE + it, sheets.rule(it)));
        page.addAttribute("rules", rules);
        page.addAttribute("totals", totals(figures));
    }

    private static Map<String, FiguresDocument.Cell> totals(FiguresDocument figures) {
        var totals = new LinkedHashMap<String, FiguresDocument.Cell>();
        totals.put(Sheets.WAITING, figures.waiting().count());
        totals.put(Sheets.VACANCIES, figures.vacancies().count());
        totals.put(Sheets.HANDOFFS, figures.handoffs().count());
        totals.put(Sheets.RULES, figures.flagsByRule().count());
        return totals;
    }

    private Map<String, Bars> bars(FiguresDocument figures) {
        return Map.of(
                Sheets.WAITING, Bars.largestFirst(figures.waiting().parts(), sheets::waited),
                Sheets.VACANCIES, Bars.largestFirst(figures.vacancies().parts(), sheets::role),
                Sheets.HANDOFFS, Bars.largestFirst(figures.handoffs().parts(), sheets::sector),
                Sheets.RULES,
                        Bars.largestFirst(
                                figures.flagsByRule().parts().stream()
                                        .flatMap(kind -> kind.parts().stream())
                                        .toList(),
                                sheets::rule),
                Sheets.AGES, Bars.inOrder(figures.flagsByAge().parts(), sheets::age),
                Sheets.LOAD,
                        Bars.sorted(
                                figures.load().stream().map(sheets::staff),
                                figures.load().stream()
                                        .map(FiguresDocument.Load::citizens)
                                        .toList()));
    }
}
