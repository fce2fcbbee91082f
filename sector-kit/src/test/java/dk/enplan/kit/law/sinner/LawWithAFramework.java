package dk.enplan.kit.law.sinner;

import org.springframework.http.HttpStatus;

public record LawWithAFramework(HttpStatus answer) {}
