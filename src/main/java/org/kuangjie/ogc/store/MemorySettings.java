package org.kuangjie.ogc.store;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Layers that are held in memory beside the database, and how closely they follow it.
 *
 * @param enabled false: every request reads the database
 * @param megabytes of all layers held; the one used longest ago makes room
 * @param layerMegabytes of one layer; larger ones are read from the database
 * @param maxAgeMillis nothing older than this is answered: changes are heard of at once, and looked
 *     for at a quarter of it; while that fails the database is read
 */
@Validated
@ConfigurationProperties("kuangjie.ogc.memory")
public record MemorySettings(
    @DefaultValue("true") boolean enabled,
    @DefaultValue("384") @Min(1) @Max(1_000_000) int megabytes,
    @DefaultValue("192") @Min(1) @Max(1_000_000) int layerMegabytes,
    @DefaultValue("2000") @Min(200) @Max(600_000) int maxAgeMillis) {

  static MemorySettings defaults() {
    return new MemorySettings(true, 384, 192, 2000);
  }
}
