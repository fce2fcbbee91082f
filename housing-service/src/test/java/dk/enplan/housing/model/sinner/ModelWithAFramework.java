package dk.enplan.housing.model.sinner;

import org.springframework.http.HttpStatus;

public record ModelWithAFramework(HttpStatus answer) {}
