package dk.enplan.local.identity;

import java.net.URI;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param data where the signing key is kept, so that a token outlives a restart
 * @param planUrl where plan-service waits for people who have logged in
 */
@ConfigurationProperties("enplan.identity")
record Settings(URI issuer, Path data, URI planUrl, String planClientSecret) {}
