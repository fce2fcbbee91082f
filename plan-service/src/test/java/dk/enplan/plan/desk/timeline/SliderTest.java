package dk.enplan.plan.desk.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

/** The two times that can be set. */
class SliderTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void it_goes_from_the_day_on_which_the_plan_began_to_today() {
        assertThat(sliders(new MockHttpServletRequest(), TODAY.minusDays(40)))
                .allMatch(it -> it.first().equals(TODAY.minusDays(40))
                        && it.last().equals(TODAY)
                        && it.day().equals(TODAY)
                        && !it.moved());
    }

    @Test
    void it_can_be_moved_on_the_first_day_of_a_plan() {
        assertThat(sliders(new MockHttpServletRequest(), TODAY))
                .allMatch(it -> it.first().isBefore(it.last()));
    }

    @Test
    void it_stands_on_the_day_that_is_asked_for_even_before_all_began() {
        var request = new MockHttpServletRequest();
        request.setParameter("knownAt", "2020-03-01");
        var known = sliders(request, TODAY.minusDays(40)).getFirst();
        assertThat(known.day()).isEqualTo("2020-03-01").isEqualTo(known.first());
        assertThat(known.moved()).isTrue();
    }

    private static List<Slider> sliders(MockHttpServletRequest request, LocalDate began) {
        return Slider.of(Asking.of(request, TODAY), began, TODAY);
    }
}
