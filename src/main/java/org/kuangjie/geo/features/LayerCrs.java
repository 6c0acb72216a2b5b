package org.kuangjie.geo.features;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kuangjie.geo.Crs;
import org.kuangjie.geo.Crs.Acceptance;
import org.kuangjie.geo.boundary.CrsHint;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Text;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * The CRS of a layer file: what the sender says, else what the file says, else what the numbers
 * show where they leave no choice (DQ-01, C.7). Never guessed: plain metres without a declared
 * central meridian are refused.
 *
 * <p>Edges longer than {@link Crs#DEFAULT_MAX_EDGE_METRES} in a Gauss-Krüger plane get points in
 * between before they are converted, the same as boundaries of rights do, so that two neighbours of
 * which one was drawn in the plane still share their edge; the file's own corners stay as they are.
 */
final class LayerCrs {

  static final Text UNDECLARED =
      Text.of(
          "文件未声明坐标系，按 EPSG:4490 经纬度（经度在前）读取",
          "The file declares no CRS; read as EPSG:4490, longitude first");

  static final Text WGS84 =
      Text.of(
          "文件声明 WGS 84；按 EPSG:4490 读取，数值差小于 1 米，但法定坐标系是 CGCS2000",
          "The file declares WGS 84; read as EPSG:4490, less than 1 m apart, but the law wants CGCS2000");

  private static final double LARGEST_DEGREES = 400;

  private final Crs crs;
  private final List<Text> notes;

  private LayerCrs(Crs crs, List<Text> notes) {
    this.crs = crs;
    this.notes = notes;
  }

  /**
   * @param hint what the file says; null = nothing
   * @param extent of coordinates as they stand in the file, or of a part of them; null = unknown
   * @throws DomainException {@code import-crs} when the coordinates cannot be used as they are
   */
  static LayerCrs resolve(
      @Nullable Crs declared, @Nullable CrsHint hint, @Nullable Envelope extent) {
    List<Text> notes = new ArrayList<>();
    Crs crs = declared;
    if (crs == null && hint != null) {
      crs = fromHint(hint);
    } else if (crs != null && hint != null && hint.datum() != null && hint.datum() != crs.datum()) {
      notes.add(
          Text.of(
              "按指定的 %s 读取，文件却写明 %s，请核对".formatted(crs, hint.words()),
              "Read as %s, as told, but the file says %s; check which"
                  .formatted(crs, hint.words())));
    }
    if (crs == null) {
      crs = fromNumbers(extent, notes);
    }
    requireUsable(crs);
    if (crs.acceptance() == Acceptance.ACCEPTED_WITH_WARNING) {
      notes.add(WGS84);
    }
    requireFit(crs, extent);
    return new LayerCrs(crs, List.copyOf(notes));
  }

  private static Crs fromHint(CrsHint hint) {
    Crs exact = hint.exact();
    if (exact != null) {
      return exact;
    }
    Crs.Datum datum = hint.datum();
    if (datum == Crs.Datum.XIAN_1980 || datum == Crs.Datum.BEIJING_1954) {
      return Crs.findByEpsg(datum == Crs.Datum.XIAN_1980 ? 4610 : 4214).orElseThrow();
    }
    throw refused(
        "文件写明的坐标系无法识别（%s），请指定坐标系（如 EPSG:4545）或先转换为 EPSG:4490".formatted(hint.words()),
        "The CRS the file names is not known (%s); declare it (e.g. EPSG:4545) or convert to EPSG:4490"
            .formatted(hint.words()));
  }

  private static Crs fromNumbers(@Nullable Envelope extent, List<Text> notes) {
    if (extent == null || extent.isNull() || isDegrees(extent)) {
      notes.add(UNDECLARED);
      return Crs.CGCS2000;
    }
    int west = (int) (extent.getMinX() / 1e6);
    int east = (int) (extent.getMaxX() / 1e6);
    Optional<Crs> zone = west == east && west > 0 ? Crs.findByZone(west) : Optional.empty();
    if (zone.isPresent()) {
      notes.add(
          Text.of(
              "文件未声明坐标系；横坐标前两位是带号 %d，按 %s 读取".formatted(west, zone.get()),
              "The file declares no CRS; the eastings begin with zone %d, read as %s"
                  .formatted(west, zone.get())));
      return zone.get();
    }
    throw refused(
        "文件未声明坐标系，坐标是不带带号的米，无法确定中央经线；请附 .prj 或指定坐标系（如 EPSG:4545）",
        "The file declares no CRS and holds metres without zone number; add a .prj or declare the CRS (e.g. EPSG:4545)");
  }

  private static void requireUsable(Crs crs) {
    if (crs.acceptance() == Acceptance.NEEDS_APPROVED_PARAMETERS) {
      throw refused(
          "%s：2018年7月1日起只接受2000国家大地坐标系，须先按批准的转换参数转换".formatted(crs.name().zh()),
          "%s: only CGCS2000 is accepted since 2018-07-01; convert with the approved parameters first"
              .formatted(crs.name().en()));
    } else if (!crs.isAccepted()) {
      throw refused(
          "%s 不是重庆使用的坐标系（3度带第35、36、37带），请转换或核对".formatted(crs.name().zh()),
          "%s is not used in Chongqing (3-degree zones 35, 36, 37); convert it or check"
              .formatted(crs.name().en()));
    }
  }

  /** Refuses what the numbers plainly contradict, before the first row. */
  private static void requireFit(Crs crs, @Nullable Envelope extent) {
    if (extent == null || extent.isNull()) {
      return;
    }
    if (crs.isGeographic() && !isDegrees(extent)) {
      throw refused(
          "坐标系为 %s（度），坐标却是米；请指定高斯投影的带（如 EPSG:4545）".formatted(crs),
          "The CRS is %s in degrees, but the coordinates are metres; declare the zone (e.g. EPSG:4545)"
              .formatted(crs));
    } else if (!crs.isGeographic() && isDegrees(extent)) {
      throw refused(
          "坐标系为 %s（米），坐标却是度；请核对坐标系，或指定 EPSG:4490".formatted(crs),
          "The CRS is %s in metres, but the coordinates are degrees; check it, or declare EPSG:4490"
              .formatted(crs));
    } else if (!crs.isGeographic() && crs.hasZonePrefix() != (extent.getMinX() > 1e7)) {
      Integer meridian = crs.centralMeridian();
      throw refused(
          "坐标系 %s（中央经线 %d°）与横坐标是否带带号不符，请核对".formatted(crs, meridian),
          "%s (central meridian %d) does not fit the eastings: zone number present or absent"
              .formatted(crs, meridian));
    }
  }

  private static boolean isDegrees(Envelope extent) {
    return Math.max(Math.abs(extent.getMinX()), Math.abs(extent.getMaxX())) <= LARGEST_DEGREES
        && Math.max(Math.abs(extent.getMinY()), Math.abs(extent.getMaxY())) <= LARGEST_DEGREES;
  }

  private static DomainException refused(String zh, String en) {
    return Refusals.invalid("import-crs", zh, en);
  }

  Crs crs() {
    return crs;
  }

  List<Text> notes() {
    return notes;
  }

  String words() {
    return crs + " " + crs.name().zh();
  }

  /**
   * @throws DomainException {@code outside-projection}
   */
  Geometry toGeographic(Geometry inFile) {
    return crs.isGeographic() ? inFile : crs.toGeographic(inFile);
  }
}
