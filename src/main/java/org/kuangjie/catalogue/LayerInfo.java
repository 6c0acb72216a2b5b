package org.kuangjie.catalogue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One imported version of a layer, as every report must name it.
 *
 * @param versionId database key of the version
 * @param date date of the data, not of the import
 * @param accuracyMetres horizontal standard error; null when the source states none
 * @param synthetic 示意: made for demonstration, not surveyed
 * @param hash SHA-256 over the features as imported
 */
public record LayerInfo(
    String name,
    long versionId,
    int version,
    LocalDate date,
    @Nullable Double accuracyMetres,
    boolean synthetic,
    String source,
    String hash) {}
