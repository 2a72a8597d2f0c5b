package org.daybook.query;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the query side.
 *
 * @param area the ONS code of the council, for the population under a rate
 */
@ConfigurationProperties("daybook.query")
public record QuerySettings(@DefaultValue("E06000006") String area) {}
