package dk.enplan.plan.overview.generation;

import static dk.enplan.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.plan.Story;
import dk.enplan.testkit.Http;
import dk.enplan.testkit.Person;
import tools.jackson.databind.JsonNode;

/** What readers and operators see of the views while something in them goes wrong. */
final class Onlooker {

    static final Person OTTO = Person.operator("otto");
    static final Person TOVE = Person.coordinator("tove");
    /** A row that breaks a rule of its table: it is the event's fault, whoever tries again. */
    static final String DEFECT = "23514";

    private final int port;
    private final ViewKeeper keeper;
    private final Generations generations;

    Onlooker(int port, ViewKeeper keeper, Generations generations) {
        this.port = port;
        this.keeper = keeper;
        this.generations = generations;
    }

    void nothingIsBeingMade() {
        eventually(() -> assertThat(generations.present()).noneMatch(Generation::coming));
    }

    void theServiceGoesOn() {
        if (!keeper.isRunning()) keeper.start();
        generations.present().forEach(keeper::abandon);
    }

    /** What went a long way round has come to the same rows. */
    void likeOneMadeAfresh() {
        var before = serving();
        assertThat(keeper.rebuild()).isPresent();
        eventually(
                () -> assertThat(generation(before).path("state").stringValue()).isEqualTo("dropped"));
        assertThat(generation(before).path("unlike").intValue()).isZero();
        assertThat(generation(before).path("alike").intValue()).isPositive();
    }

    static void effort(Story whose, String id) {
        whose.tell("family", "effort.started", "{\"effortId\":\"%s\",\"kind\":\"support\"}".formatted(id));
    }

    Generation serving() {
        return generations.serving().orElseThrow();
    }

    Http.Answer read(Story whose) {
        return Http.at(port).as(TOVE).get("/api/plans/" + whose.citizen());
    }

    JsonNode plan(Story whose) {
        return read(whose).json();
    }

    int efforts(Story whose) {
        return plan(whose).path("efforts").size();
    }

    boolean behind(Story whose) {
        return plan(whose).path("behind").booleanValue(false);
    }

    JsonNode retry() {
        var answer = Http.at(port).as(OTTO).post("/api/views/retry", "");
        assertThat(answer.status()).isEqualTo(200);
        return answer.json();
    }

    JsonNode generation(Generation which) {
        return Http.at(port)
                .as(OTTO)
                .get("/api/views")
                .json()
                .path("generations")
                .valueStream()
                .filter(it -> it.path("generation").intValue() == which.number())
                .findFirst()
                .orElseThrow();
    }

    JsonNode standing() {
        return standing(serving());
    }

    JsonNode standing(Generation which) {
        return generation(which).path("setAside");
    }
}
