package dk.enplan.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.testkit.Http.Answer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * A sector whose caseworkers act at a desk of their own, beside its door. Each test has a citizen of its own; orders are
 * about that citizen.
 */
public abstract class DeskTrial extends DoorTrial {

    private final Person caseworker;
    private final UUID citizen = UUID.randomUUID();

    protected DeskTrial(Person caseworker, Sample sample) {
        super(Objects.requireNonNull(caseworker.sector()), "/events", sample);
        this.caseworker = caseworker;
    }

    protected final UUID citizen() {
        return citizen;
    }

    protected final Answer order(String path, Map<String, ?> says) {
        var order = new HashMap<String, Object>(says);
        order.put("citizenId", citizen.toString());
        return as(caseworker).post(path, JSON.writeValueAsString(order));
    }

    protected final void taken(String path) {
        taken(path, Map.of());
    }

    protected final void taken(String path, Map<String, ?> says) {
        assertThat(order(path, says)).as(path).extracting(Answer::status).isEqualTo(202);
    }

    /** It clashes with what was told before; the code says in what. */
    protected final void clashes(String code, String path) {
        clashes(code, path, Map.of());
    }

    protected final void clashes(String code, String path, Map<String, ?> says) {
        var answer = order(path, says);
        assertThat(answer.status()).as(path).isEqualTo(409);
        assertThat(answer.json().path("code").stringValue()).isEqualTo(code);
    }

    /** Nothing else about the citizen, and in this order. Named as in {@code home.lost}. */
    protected final void told(String... names) {
        assertThat(published(citizen, names.length))
                .extracting(event -> event.path("type").stringValue())
                .containsExactlyElementsOf(Arrays.stream(names)
                        .map(name -> "dk.enplan." + name + ".v1")
                        .toList());
    }

    @Test
    void only_its_own_look_at_its_picture_of_a_citizen() {
        var stranger = as(Person.caseworker("eva", "elsewhere", true));

        assertThat(stranger.get("/citizens/" + citizen).status()).isEqualTo(403);
        assertThat(system().get("/citizens/" + citizen).json().path("known").size())
                .isZero();
    }
}
