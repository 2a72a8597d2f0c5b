package org.daybook.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the pages.
 *
 * @param council the council's name in the header
 * @param demonstration true where the five demonstration accounts exist (the standalone default)
 */
@ConfigurationProperties("daybook.web")
public record WebSettings(
        @DefaultValue("Northmere Borough Council") String council,
        @DefaultValue("false") boolean demonstration) {}
