package dk.enplan.testkit.town.model;

import java.util.List;

public record Innocent(List<String> words) {
    public Innocent {
        words = List.copyOf(words);
    }
}
