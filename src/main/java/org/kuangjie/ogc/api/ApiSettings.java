package org.kuangjie.ogc.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Pages of features in the OGC API.
 *
 * @param defaultLimit features on a page when the request does not say
 * @param maximumLimit most features on a page, whatever the request says
 */
@Validated
@ConfigurationProperties("kuangjie.ogc.api")
public record ApiSettings(
    @DefaultValue("100") @Min(1) @Max(1000000) int defaultLimit,
    @DefaultValue("10000") @Min(1) @Max(1000000) int maximumLimit) {}
