package dk.enplan.plan.desk.leader;

import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.plan.overview.figures.FiguresDocument.Cell;
import dk.enplan.plan.overview.figures.FiguresDocument.Group;
import dk.enplan.plan.overview.figures.FiguresDocument.Week;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Charts and files say what the tables say, and nothing else. */
class DrawnTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);
    private static final Cell FEW = new Cell(null, "few");

    @Test
    void a_hidden_number_has_no_bar_and_no_place_among_the_others() {
        var bars = Bars.largestFirst(List.of(group("a", of(5)), group("b", FEW), group("c", of(20))), name -> name);
        assertThat(bars).isEqualTo(new Bars(List.of(new Bars.Bar("c", 20, 100), new Bars.Bar("a", 5, 25)), 1, 0));
    }

    @Test
    void of_many_the_largest_are_drawn() {
        var many =
                IntStream.range(0, 15).mapToObj(i -> group("r" + i, of(i + 5))).toList();
        var bars = Bars.largestFirst(many, name -> name);
        assertThat(bars.bars()).hasSize(12);
        assertThat(bars.bars().getFirst().label()).isEqualTo("r14");
        assertThat(bars.more()).isEqualTo(3);
    }

    @Test
    void a_line_breaks_where_a_number_is_hidden() {
        var curve = Curve.ofOpen(List.of(week(0, of(0)), week(1, of(20)), week(2, FEW), week(3, of(20))));
        var open = curve.lines().getFirst();
        assertThat(open.name()).isEqualTo("open");
        assertThat(open.paths()).containsExactly("M48.0 224.0 L269.3 12.0", "M712.0 12.0");
        assertThat(open.marks()).hasSize(3);
        assertThat(curve.scale()).extracting(Curve.Tick::label).containsExactly("0", "5", "10", "15", "20");
    }

    @Test
    void nothing_at_all_can_be_drawn() {
        assertThat(Curve.ofChange(List.of()).lines())
                .extracting(Curve.Line::name)
                .containsExactly("cleared", "raised");
        assertThat(Curve.ofOpen(List.of(week(0, FEW))).lines().getFirst().paths())
                .isEmpty();
        assertThat(Bars.inOrder(List.of(), name -> name).bars()).isEmpty();
    }

    @Test
    void a_file_cannot_be_mistaken_for_formulas() {
        var sheet = new Sheet(
                "load",
                List.of("Tovholder", "Borgere"),
                List.of(new Sheet.Line(1, List.of("=HYPERLINK(\"x\")", "12"))));
        assertThat(sheet.file()).isEqualTo("\uFEFF\"Tovholder\";\"Borgere\"\r\n\"'=HYPERLINK(\"\"x\"\")\";\"12\"\r\n");
    }

    private static Week week(int number, Cell open) {
        return new Week(MONDAY.plusWeeks(number), of(0), of(0), open);
    }

    private static Group group(String name, Cell count) {
        return new Group(name, count, null, null, List.of());
    }

    private static Cell of(long value) {
        return new Cell(value, null);
    }
}
