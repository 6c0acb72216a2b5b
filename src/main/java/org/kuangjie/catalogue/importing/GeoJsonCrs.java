package org.kuangjie.catalogue.importing;

import java.util.Optional;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Text;
import tools.jackson.databind.JsonNode;

/** What the old {@code crs} member of GeoJSON may say (C.7: 4326 is not 4490 by law). */
final class GeoJsonCrs {

  static final Text UNDECLARED =
      Text.of(
          "文件未声明坐标系，按 EPSG:4490 经纬度（经度在前）读取",
          "The file declares no CRS; read as EPSG:4490, longitude first");

  private static final Text WGS84 =
      Text.of(
          "文件声明 WGS 84；按 EPSG:4490 读取，数值差小于 1 米，但法定坐标系是 CGCS2000",
          "The file declares WGS 84; read as EPSG:4490, less than 1 m apart, but the law wants CGCS2000");

  private GeoJsonCrs() {}

  /**
   * A note for people; empty when the declared system is EPSG:4490.
   *
   * @throws DomainException INVALID for any other system
   */
  static Optional<Text> check(JsonNode crs) {
    String name = crs.path("properties").path("name").asString("");
    if (name.matches(".*EPSG:{1,2}4490")) {
      return Optional.empty();
    }
    if (name.matches(".*(EPSG:{1,2}4326|CRS84|CRS:84)")) {
      return Optional.of(WGS84);
    }
    throw DomainException.invalid(
        "import-crs",
        "文件声明的坐标系「%s」不是经纬度 EPSG:4490，请先转换".formatted(name),
        "The declared CRS '%s' is not EPSG:4490 in degrees; convert the file first"
            .formatted(name));
  }
}
