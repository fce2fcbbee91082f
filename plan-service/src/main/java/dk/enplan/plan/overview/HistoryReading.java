package dk.enplan.plan.overview;

import dk.enplan.contracts.Here;
import dk.enplan.plan.access.Pass;
import dk.enplan.plan.access.Reader;
import dk.enplan.plan.model.Outlook.Words;
import dk.enplan.plan.overview.EntryRows.Heap;
import dk.enplan.plan.overview.EntryRows.Order;
import dk.enplan.plan.overview.EntryRows.Place;
import dk.enplan.plan.overview.EntryRows.Slice;
import dk.enplan.plan.overview.words.Phrases;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A plan's history, as one reader may see it: by when it was true, or by when it became known. Nothing, where there is no plan. */
@Component
public class HistoryReading {

    private static final String FLAG = "flag";
    private static final String FACT = "fact";

    private final EntryRows rows;
    private final PlanRows plans;
    private final PlanReading planned;
    private final Phrases phrases = Phrases.shipped();

    HistoryReading(EntryRows rows, PlanRows plans, PlanReading planned) {
        this.planned = planned;
        this.rows = rows;
        this.plans = plans;
    }

    /** @param cursor where this page ended; the next begins there */
    public record Wanted(
            @Nullable Place cursor,
            int size,
            boolean newestFirst,
            @Nullable String sector,
            @Nullable String type,
            @Nullable Instant from,
            @Nullable Instant to,
            Optional<String> kind) {

        /** @param next what the page before gave for the next; without it, from the beginning */
        public static Wanted after(
                @Nullable String next,
                int size,
                boolean newestFirst,
                @Nullable String sector,
                @Nullable String type,
                @Nullable Instant from,
                @Nullable Instant to,
                Optional<String> kind) {
            var place = Questions.cursor("cursor", next, HistoryReading::place).orElse(null);
            return new Wanted(place, size, newestFirst, sector, type, from, to, kind);
        }
    }

    /**
     * @param next the cursor of the next page, absent on the last
     * @param behind something that was told is not in it yet
     * @param withheld facts in all of this plan that this reader may not see. Of all of it, whatever was filtered: a count for each
     *     filter would tell what they are
     */
    public record Timeline(
            List<Telling.Told> entries, @Nullable String next, boolean behind, int withheld) {}

    public Optional<Timeline> timeline(Pass pass, Wanted wanted) {
        return read(pass, (reader, heaps, behind) -> {
            var slice = new Slice(
                    seen(heaps, reader),
                    Order.TRUTH,
                    wanted.newestFirst(),
                    wanted.cursor(),
                    wanted.sector(),
                    wanted.type(),
                    wanted.from(),
                    wanted.to(),
                    !wanted.kind().equals(Optional.of(FLAG)),
                    !wanted.kind().equals(Optional.of(FACT)),
                    wanted.size() + 1,
                    reader.hidden(),
                    planned.veil(pass));
            var found = rows.slice(pass.citizen(), slice);
            var page = found.subList(0, Math.min(found.size(), wanted.size()));
            var telling = new Telling(pass.citizen(), page, reader, rows, phrases);
            var next = found.size() > page.size() ? cursor(page.getLast().time(), page.getLast()) : null;
            return new Timeline(page.stream().map(telling::tell).toList(), next, behind, withheld(heaps, reader));
        });
    }

    public record Group(@Nullable String sector, Words heading, List<Telling.Told> changes) {}

    public record Day(LocalDate day, List<Group> groups) {}

    /**
     * @param cursor ask with this as {@code since}, and only what came later is told
     * @param earlier ask with this as {@code before} for what did not fit; absent when all did
     * @param behind something that was told is not in it yet
     */
    public record Changes(
            List<Day> days, String cursor, @Nullable String earlier, boolean behind, int withheld) {}

    /** @param types what each of them says, by how it is called */
    public record Tellers(List<String> sectors, SequencedMap<String, PlanDocument.Words> types) {}

    /** Who has told anything that this reader may see, and what kinds of things. */
    public Optional<Tellers> tellers(Pass pass) {
        return read(pass, (reader, heaps, behind) -> {
            var seen = seen(heaps, reader);
            var sectors = heaps.stream()
                    .filter(heap -> heap.seenBy(reader))
                    .map(Heap::sector)
                    .distinct()
                    .sorted()
                    .toList();
            var types = new LinkedHashMap<String, PlanDocument.Words>();
            for (var type : rows.types(pass.citizen(), seen)) {
                var words = phrases.happening(Phrases.nameOf(type), Map.of());
                types.put(type, new PlanDocument.Words(words.da(), words.en()));
            }
            return new Tellers(sectors, types);
        });
    }

    /** These events, as far as this reader may see them, in the order in which they were true. */
    public Optional<List<Telling.Told>> told(Pass pass, Collection<UUID> events) {
        return read(pass, (reader, heaps, behind) -> {
            var entries = rows.said(pass.citizen(), seen(heaps, reader), events);
            var telling = new Telling(pass.citizen(), entries, reader, rows, phrases);
            return entries.stream().map(telling::tell).toList();
        });
    }

    /** Which events have arrived since then, of those that this reader may see. */
    public Set<UUID> arrivedSince(Pass pass, Instant since) {
        return read(pass, (reader, heaps, behind) -> rows.arrivedSince(pass.citizen(), seen(heaps, reader), since))
                .orElse(Set.of());
    }

    /** What has come since the plan stood there, newest first; at most so many. */
    public List<Telling.Told> arrivedBeyond(Pass pass, long position, int most) {
        return read(pass, (reader, heaps, behind) -> {
                    var entries = rows
                            .slice(
                                    pass.citizen(),
                                    Slice.newest(seen(heaps, reader), most, reader.hidden(), planned.veil(pass)))
                            .stream()
                            .filter(entry -> entry.position() > position)
                            .toList();
                    var telling = new Telling(pass.citizen(), entries, reader, rows, phrases);
                    return entries.stream().map(telling::tell).toList();
                })
                .orElse(List.of());
    }

    /** How far the plan has come, as far as this reader may know; before its beginning where nothing of it is known. */
    public long position(Pass pass) {
        return plans.position(pass);
    }

    /** @param since nothing that arrived by then; {@code before} only what arrived before that */
    public Optional<Changes> changes(Pass pass, Place since, Optional<Place> before, int size) {
        return read(pass, (reader, heaps, behind) -> {
            var slice = new Slice(
                    seen(heaps, reader),
                    Order.ARRIVAL,
                    true,
                    before.orElse(null),
                    null,
                    null,
                    null,
                    null,
                    true,
                    true,
                    size + 1,
                    reader.hidden(),
                    planned.veil(pass));
            var found = rows.slice(pass.citizen(), slice).stream()
                    .filter(entry -> isAfter(entry, since))
                    .toList();
            var page = found.subList(0, Math.min(found.size(), size));
            var telling = new Telling(pass.citizen(), page, reader, rows, phrases);
            var newest = page.isEmpty()
                    ? Questions.cursor(since.at().toString(), "" + since.position())
                    : cursor(page.getFirst().arrivedAt(), page.getFirst());
            var earlier = found.size() > page.size() ? cursor(page.getLast().arrivedAt(), page.getLast()) : null;
            return new Changes(days(page, telling), newest, earlier, behind, withheld(heaps, reader));
        });
    }

    private static boolean isAfter(Entry entry, Place since) {
        var order = entry.arrivedAt().compareTo(since.at());
        return order > 0 || (order == 0 && entry.position() > since.position());
    }

    /** By the day it became known, and by who told it; flags by themselves, and before the rest. */
    private List<Day> days(List<Entry> newestFirst, Telling telling) {
        Map<LocalDate, Map<String, List<Telling.Told>>> days = new LinkedHashMap<>();
        for (var entry : newestFirst) {
            var told = telling.tellLate(entry);
            days.computeIfAbsent(Here.dateOf(entry.arrivedAt()), day -> new LinkedHashMap<>())
                    .computeIfAbsent(told.sector() == null ? "" : told.sector(), sector -> new ArrayList<>())
                    .add(told);
        }
        return days.entrySet().stream()
                .map(day -> new Day(
                        day.getKey(),
                        day.getValue().entrySet().stream()
                                .sorted(java.util.Comparator.comparing(
                                        group -> !group.getKey().isEmpty()))
                                .map(this::group)
                                .toList()))
                .toList();
    }

    private Group group(Map.Entry<String, List<Telling.Told>> group) {
        return group.getKey().isEmpty()
                ? new Group(null, phrases.flags(), group.getValue())
                : new Group(group.getKey(), phrases.sector(group.getKey()), group.getValue());
    }

    private interface Reading<T> {
        T of(Reader reader, List<Heap> heaps, boolean behind);
    }

    private <T> Optional<T> read(Pass pass, Reading<T> reading) {
        return plans.mark(pass.citizen())
                .map(standing -> reading.of(pass.reader(), rows.heaps(pass.citizen()), standing.behind()));
    }

    static List<String> seen(List<Heap> heaps, Reader reader) {
        return heaps.stream().filter(heap -> heap.seenBy(reader)).map(Heap::key).toList();
    }

    static int withheld(List<Heap> heaps, Reader reader) {
        return heaps.stream()
                .filter(heap -> heap.knownTo(reader) && !heap.seenBy(reader))
                .mapToInt(Heap::facts)
                .sum();
    }

    private static String cursor(Instant at, Entry entry) {
        return Questions.cursor(at.toString(), Long.toString(entry.position()));
    }

    static Place place(List<String> cursor) {
        return new Place(Instant.parse(cursor.get(0)), Long.parseLong(cursor.get(1)));
    }
}
