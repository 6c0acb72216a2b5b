package org.kuangjie.ogc.tiles;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How tiles are made and kept.
 *
 * @param memoryMegabytes MiB of memory that tiles may take; 0 = none is kept
 * @param diskMegabytes MiB of disk that tiles may take; 0 = none is kept there
 * @param folder where tiles on disk lie
 * @param metatile so many tiles to each side are drawn as one picture and cut afterwards, so that
 *     labels are whole
 * @param reachPixels how far symbols and labels are taken to reach beyond the features when the
 *     tiles of a layer are counted
 * @param maxAgeSeconds how long clients may show a public tile without asking again
 * @param maxFeatures features of one layer in a vector tile; what is more is left out and said so
 * @param patienceSeconds how long drawing a picture may take
 */
@Validated
@ConfigurationProperties("kuangjie.ogc.tiles")
public record TileSettings(
    @DefaultValue("128") @Min(0) @Max(65_536) long memoryMegabytes,
    @DefaultValue("0") @Min(0) @Max(10_000_000) long diskMegabytes,
    @DefaultValue("data/tiles") Path folder,
    @DefaultValue("4") @Min(1) @Max(8) int metatile,
    @DefaultValue("32") @Min(0) @Max(512) int reachPixels,
    @DefaultValue("60") @Min(0) @Max(86_400) int maxAgeSeconds,
    @DefaultValue("20000") @Min(1) @Max(1_000_000) int maxFeatures,
    @DefaultValue("30") @Min(1) @Max(600) int patienceSeconds) {}
