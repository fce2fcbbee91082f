package dk.enplan.notification.model;

import org.springframework.jdbc.core.simple.JdbcClient;

/** A sinner, for the wall to find. */
record DatabaseInTheModel(JdbcClient jdbc) {}
