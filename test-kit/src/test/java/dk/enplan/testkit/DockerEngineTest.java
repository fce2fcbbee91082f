package dk.enplan.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DockerEngineTest {

    private static final List<String> NEEDED = List.of("broker:1", "database:2");

    @Test
    void without_an_engine_one_sentence_says_what_to_do() {
        assertThat(new DockerEngine.Silent().refusal(NEEDED))
                .hasValue("No Docker engine answers: start one, or run the tests without -Pcontainers.");
    }

    @Test
    void an_image_that_is_not_held_is_named_and_not_fetched() {
        assertThat(new DockerEngine.Answering(Set.of("database:2")).refusal(NEEDED))
                .hasValue("The Docker engine does not hold broker:1: load what is missing,"
                        + " or run the tests without -Pcontainers.");
    }

    @Test
    void with_all_images_held_there_is_nothing_to_refuse() {
        assertThat(new DockerEngine.Answering(Set.of("broker:1", "database:2")).refusal(NEEDED))
                .isEmpty();
    }

    @Test
    void a_ground_of_containers_refuses_where_no_engine_answers() {
        assumeTrue(DockerEngine.seen() instanceof DockerEngine.Silent, "an engine answers here");
        var ground = new ContainerGround();
        assertThatThrownBy(ground::kafka).hasMessageContaining("No Docker engine answers");
        assertThatThrownBy(() -> ground.database("plan")).hasMessageContaining("No Docker engine answers");
    }
}
