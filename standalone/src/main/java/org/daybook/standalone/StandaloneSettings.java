package org.daybook.standalone;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the standalone form.
 *
 * @param dataDir where the database and the keys are kept
 * @param demo {@code on} loads the sample returns on the first start, {@code off} starts empty
 */
@ConfigurationProperties("daybook")
public record StandaloneSettings(
        @DefaultValue("data") Path dataDir,
        @DefaultValue("on") String demo) {}
