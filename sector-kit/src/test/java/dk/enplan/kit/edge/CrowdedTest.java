package dk.enplan.kit.edge;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

class CrowdedTest {

    private final Crowded door = new Crowded(2, JsonMapper.shared());

    @Test
    void whoever_comes_while_the_house_is_full_is_told_to_come_again() throws Exception {
        var third = new MockHttpServletResponse();
        asks(
                "/events",
                (request, response) -> asks("/events", (inside, too) -> door.doFilter(asking(), third, nobody())));

        assertThat(third.getStatus()).isEqualTo(503);
        assertThat(third.getHeader("Retry-After")).isEqualTo("1");
        assertThat(third.getContentAsString()).contains("crowded").contains("send it again");
    }

    @Test
    void whoever_has_left_makes_room_also_when_what_they_asked_for_failed() throws Exception {
        for (int i = 0; i < 5; i++)
            try {
                asks("/events", (request, response) -> {
                    throw new IOException("the line broke");
                });
            } catch (IOException asExpected) {
                assertThat(asExpected).hasMessage("the line broke");
            }
        var next = new MockHttpServletResponse();
        door.doFilter(asking(), next, (request, response) -> ((MockHttpServletResponse) response).setStatus(204));

        assertThat(next.getStatus()).isEqualTo(204);
    }

    @Test
    void how_the_service_is_can_always_be_asked() throws Exception {
        var health = new MockHttpServletResponse();
        asks(
                "/events",
                (request, response) -> asks(
                        "/events",
                        (inside, too) -> door.doFilter(
                                new MockHttpServletRequest("GET", "/actuator/health/liveness"),
                                health,
                                (asked, answer) -> ((MockHttpServletResponse) answer).setStatus(200))));

        assertThat(health.getStatus()).isEqualTo(200);
    }

    private void asks(String path, FilterChain inside) throws IOException, ServletException {
        door.doFilter(new MockHttpServletRequest("POST", path), new MockHttpServletResponse(), inside);
    }

    private static MockHttpServletRequest asking() {
        return new MockHttpServletRequest("POST", "/events");
    }

    private static FilterChain nobody() {
        return (request, response) -> {
            throw new AssertionError("came in");
        };
    }
}
