package org.kuangjie.ogc.store;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How much of the database the services for maps and features may take.
 *
 * @param connections read from at the same time; the rest of the pool stays for everybody else
 * @param waitMillis how long a request waits for one of them
 * @param timeoutSeconds after which a statement, or the next thousand rows, is given up
 */
@Validated
@ConfigurationProperties("kuangjie.ogc.reading")
public record ReadingSettings(
    @DefaultValue("8") @Min(1) @Max(1000) int connections,
    @DefaultValue("5000") @Min(0) @Max(600_000) int waitMillis,
    @DefaultValue("60") @Min(1) @Max(3600) int timeoutSeconds) {

  static ReadingSettings defaults() {
    return new ReadingSettings(8, 5000, 60);
  }
}
