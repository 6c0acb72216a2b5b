package org.kuangjie.ogc.wms;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Limits of the Web Map Service.
 *
 * @param maxWidth widest map in pixels
 * @param maxHeight highest map in pixels
 * @param maxLayers most layers of one map
 * @param maxFeatureCount most features GetFeatureInfo gives of one layer
 * @param maxStyleKilobytes largest style a request may bring, in KiB
 * @param maxFilterLength longest filter a request may bring, in characters
 * @param patience how long drawing one map may take
 * @param mapsAtOnce how many maps are drawn at the same time; 0 = twice the processors
 * @param waiting how long a map waits for its turn before the answer is 503
 */
@Validated
@ConfigurationProperties("kuangjie.ogc.wms")
record WmsSettings(
    @DefaultValue("4096") @Min(256) @Max(16384) int maxWidth,
    @DefaultValue("4096") @Min(256) @Max(16384) int maxHeight,
    @DefaultValue("64") @Min(1) @Max(1000) int maxLayers,
    @DefaultValue("1000") @Min(1) @Max(100000) int maxFeatureCount,
    @DefaultValue("512") @Min(1) @Max(10240) int maxStyleKilobytes,
    @DefaultValue("8000") @Min(100) @Max(1000000) int maxFilterLength,
    @DefaultValue("60s") Duration patience,
    @DefaultValue("0") @Min(0) @Max(1000) int mapsAtOnce,
    @DefaultValue("20s") Duration waiting) {}
