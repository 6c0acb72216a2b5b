package org.kuangjie.geo.features;

/**
 * A column of a layer file.
 *
 * @param length longest text in bytes where the format limits it; 0 = no limit known
 */
public record FeatureField(String name, FieldType type, int length) {

  public static FeatureField of(String name, FieldType type) {
    return new FeatureField(name, type, 0);
  }
}
