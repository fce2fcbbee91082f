package dk.enplan.psychiatry.model.sinner;

import org.springframework.http.HttpStatus;

public record ModelWithAFramework(HttpStatus answer) {}
