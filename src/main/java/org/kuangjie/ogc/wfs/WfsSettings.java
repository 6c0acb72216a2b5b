package org.kuangjie.ogc.wfs;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Limits of the WFS.
 *
 * @param defaultCount features of an answer whose request names no count; 0 = all there are
 * @param maxJoinRows features of the first type a join goes through before it asks for a narrower
 *     filter
 * @param maxJoined pairs of features on one page of a join
 * @param maxQueries queries in one request
 * @param publicStoredQueries whether everybody may create and drop stored queries, also without
 *     signing in; else officials only
 * @param maxStoredQueries stored queries that are kept
 */
@Validated
@ConfigurationProperties("kuangjie.ogc.wfs")
public record WfsSettings(
    @DefaultValue("0") @Min(0) int defaultCount,
    @DefaultValue("20000") @Min(1) @Max(10_000_000) int maxJoinRows,
    @DefaultValue("10000") @Min(1) @Max(1_000_000) int maxJoined,
    @DefaultValue("100") @Min(1) @Max(10_000) int maxQueries,
    @DefaultValue("false") boolean publicStoredQueries,
    @DefaultValue("1000") @Min(1) @Max(100_000) int maxStoredQueries) {}
