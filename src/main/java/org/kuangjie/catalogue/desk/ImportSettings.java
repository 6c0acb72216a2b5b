package org.kuangjie.catalogue.desk;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How much the import desk takes on.
 *
 * @param folder where uploaded files wait and, while rejected rows can still be corrected, stay
 * @param workers imports at the same time; those of one layer follow each other in any case
 * @param maxQueued imports that may wait; further ones are answered with 503
 * @param maxIssues issues kept of one import; all are counted, and a rejected row keeps all its own
 * @param keepDays days that a file with rejected rows is kept for correction
 * @param minFreeMegabytes room in MiB that an upload must leave on the disk of the folder
 */
@Validated
@ConfigurationProperties("kuangjie.imports")
public record ImportSettings(
    @DefaultValue("data/imports") Path folder,
    @DefaultValue("2") @Min(1) @Max(16) int workers,
    @DefaultValue("100") @Min(1) @Max(10_000) int maxQueued,
    @DefaultValue("100000") @Min(100) @Max(1_000_000) int maxIssues,
    @DefaultValue("30") @Min(1) @Max(3650) int keepDays,
    @DefaultValue("512") @Min(0) @Max(1_000_000) long minFreeMegabytes) {}
