package dk.enplan.testkit;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.NotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.dockerclient.DockerClientProviderStrategy;

/** What this machine has to run containers with. */
sealed interface DockerEngine {

    record Silent() implements DockerEngine {}

    record Answering(Set<String> held) implements DockerEngine {
        public Answering {
            held = Set.copyOf(held);
        }
    }

    /** Why tests cannot run on these images here, and what to do about it. */
    default Optional<String> refusal(List<String> images) {
        return switch (this) {
            case Silent() -> Optional.of("No Docker engine answers: start one, or run the tests without -Pcontainers.");
            case Answering(var held) when held.containsAll(images) -> Optional.empty();
            case Answering(var held) ->
                Optional.of(images.stream()
                        .filter(image -> !held.contains(image))
                        .collect(Collectors.joining(
                                ", ",
                                "The Docker engine does not hold ",
                                ": load what is missing, or run the tests without -Pcontainers.")));
        };
    }

    /** Looks without starting a container: Testcontainers' own client would start its reaper, and download it. */
    static DockerEngine seen() {
        var factory = DockerClientFactory.instance();
        try {
            factory.getInfo();
        } catch (IllegalStateException noEngine) {
            return new Silent();
        }
        try (var client = DockerClientProviderStrategy.getClientForConfig(factory.getTransportConfig())) {
            return new Answering(ContainerGround.IMAGES.stream()
                    .filter(image -> holds(client, image))
                    .collect(Collectors.toSet()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean holds(DockerClient client, String image) {
        try {
            client.inspectImageCmd(image).exec();
            return true;
        } catch (NotFoundException missing) {
            return false;
        }
    }
}
