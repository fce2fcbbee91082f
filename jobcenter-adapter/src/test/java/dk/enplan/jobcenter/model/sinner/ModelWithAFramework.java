package dk.enplan.jobcenter.model.sinner;

import org.springframework.http.HttpStatus;

public record ModelWithAFramework(HttpStatus answer) {}
