package org.kuangjie.catalogue.importing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kuangjie.shared.DomainException;
import org.springframework.modulith.NamedInterface;

/**
 * What a layer says about itself and every report repeats.
 *
 * @param date date of the data, not of the import
 * @param accuracyMetres horizontal standard error; null when the source states none
 * @param synthetic 示意
 */
@NamedInterface("intake")
public record LayerMetadata(
    String source,
    String licence,
    LocalDate date,
    @Nullable Double accuracyMetres,
    boolean synthetic) {

  public LayerMetadata {
    if (source.isBlank() || licence.isBlank()) {
      throw DomainException.invalid(
          "layer-metadata", "须写明数据来源和许可", "State the source and the licence of the data");
    }
    if (accuracyMetres != null && !(accuracyMetres >= 0)) {
      throw DomainException.invalid(
          "layer-metadata", "精度不能为负：" + accuracyMetres, "Accuracy cannot be negative");
    }
  }
}
