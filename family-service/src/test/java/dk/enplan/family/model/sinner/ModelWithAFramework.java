package dk.enplan.family.model.sinner;

import org.springframework.http.HttpStatus;

public record ModelWithAFramework(HttpStatus answer) {}
