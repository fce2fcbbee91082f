package dk.enplan.notification.inbox;

import org.springframework.cloud.stream.config.ListenerContainerCustomizer;

/** A sinner, for the wall to find. */
interface ListeningAtTheDesk extends ListenerContainerCustomizer<Object> {}
