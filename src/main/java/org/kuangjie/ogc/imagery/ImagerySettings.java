package org.kuangjie.ogc.imagery;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Limits of raster layers.
 *
 * @param maxMegapixels most pixels of image files that one map may have read, in millions
 */
@Validated
@ConfigurationProperties("kuangjie.ogc.imagery")
public record ImagerySettings(@DefaultValue("256") @Min(1) @Max(100000) int maxMegapixels) {}
