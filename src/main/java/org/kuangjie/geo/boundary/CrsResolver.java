package org.kuangjie.geo.boundary;

import org.jspecify.annotations.Nullable;
import org.kuangjie.geo.Crs;
import org.kuangjie.geo.Crs.Acceptance;
import org.kuangjie.geo.Crs.Datum;
import org.kuangjie.geo.boundary.Issues.Where;
import org.kuangjie.shared.Text;

/**
 * Finds the CRS from what the sender declares, what the file says and what the numbers show, in
 * this order, and reports every contradiction (DQ-01, DQ-02, DQ-03). It explains and never guesses:
 * where two systems are possible it asks.
 */
final class CrsResolver {

  private final RawBoundary raw;
  private final @Nullable Crs declared;
  private final @Nullable CrsHint hint;
  private final Issues issues;
  private final Census census;

  private CrsResolver(RawBoundary raw, @Nullable Crs declared, Issues issues) {
    this.raw = raw;
    this.declared = declared;
    this.hint = raw.hint();
    this.issues = issues;
    this.census = new Census(raw);
  }

  static CrsResolution resolve(RawBoundary raw, @Nullable Crs declared, Issues issues) {
    CrsResolver resolver = new CrsResolver(raw, declared, issues);
    resolver.census.report(issues);
    resolver.reportConflict();
    CrsResolution resolution = resolver.decide();
    resolver.reportAcceptance(resolution.crs());
    if (resolution.isLocatable()) {
      new PlaceCheck(raw, resolution, issues).report();
    }
    return resolution;
  }

  private CrsResolution decide() {
    Crs refused = refused();
    if (refused != null) {
      return new CrsResolution(refused, source(refused));
    }
    if (declared == null && hint != null && hint.isUnknown()) {
      return undecided(
          Text.of(
              "文件写明的坐标系无法识别（" + hint.words() + "），请声明坐标系或转换为2000国家大地坐标系",
              "The CRS the file names is not known (" + hint.words() + "); declare it or convert"));
    }
    return switch (census.kind()) {
      case DEGREES -> decideDegrees();
      case PREFIXED_METRES -> decidePrefixed();
      case PLAIN_METRES -> decidePlain();
      case NEITHER ->
          new CrsResolution(
              null, Text.of("没有可识别的坐标", "There are no coordinates that can be recognised"));
    };
  }

  private @Nullable Crs refused() {
    if (declared != null && !declared.isConvertible()) {
      return declared;
    }
    Datum datum = declared != null || hint == null ? null : hint.datum();
    if (hint != null && hint.exact() != null && datum != null && !hint.exact().isConvertible()) {
      return hint.exact();
    }
    return datum == Datum.XIAN_1980 || datum == Datum.BEIJING_1954
        ? Crs.findByEpsg(datum == Datum.XIAN_1980 ? 4610 : 4214).orElseThrow()
        : null;
  }

  private CrsResolution decideDegrees() {
    Crs expected = expected();
    if (expected != null && !expected.isGeographic()) {
      issues.error(
          "DQ-01",
          Where.FILE,
          Text.of(
              source(expected).zh() + "，但坐标是经纬度（度）",
              source(expected).en() + ", but the coordinates are degrees"));
    } else if (expected != null) {
      return new CrsResolution(expected, source(expected));
    }
    if (expected == null && hint != null && hint.datum() != null) {
      Crs crs = hint.datum() == Datum.WGS84 ? Crs.WGS84 : Crs.CGCS2000;
      return new CrsResolution(crs, source(crs));
    }
    String order = census.isEastFirst() ? "经度在前" : "纬度在前";
    String orderEn = census.isEastFirst() ? "longitude first" : "latitude first";
    return new CrsResolution(
        Crs.CGCS2000,
        Text.of(
            "未声明坐标系：数值为度（" + order + "），按唯一可用的2000国家大地坐标系经纬度读取",
            "No CRS declared: the values are degrees (" + orderEn + "), read as CGCS2000"));
  }

  private CrsResolution decidePrefixed() {
    int zone = census.zone();
    Crs crs = CrsResolution.byPrefix(zone);
    if (crs == null) {
      return undecided(
          Text.format("横坐标带号 %d 不存在，请检查坐标", "There is no zone %d; check the eastings", zone));
    }
    Crs expected = expected();
    if (expected != null && expected.isGeographic()) {
      metresDeclaredAsDegrees(expected);
    } else if (expected != null && !expected.equals(crs)) {
      boolean sameZone = crs.zone() != null && crs.zone().equals(expected.zone());
      String advice = sameZone ? "应声明带带号的" + crs : "应统一";
      issues.error(
          "DQ-02",
          Where.FILE,
          Text.of(
              source(expected).zh() + "，但坐标的带号是 " + zone + "，" + advice,
              source(expected).en() + ", but the eastings carry zone " + zone));
    } else if (expected == null && hint != null && differs(hint, zone)) {
      issues.error(
          "DQ-02",
          Where.FILE,
          Text.of(
              "文件写明" + hint.words() + "，但坐标的带号是 " + zone,
              "The file says " + hint.words() + ", but the eastings carry zone " + zone));
    }
    Text found = Text.format("横坐标前两位是带号 %d", "the eastings begin with zone number %d", zone);
    return new CrsResolution(crs, reason(crs, found));
  }

  private static boolean differs(CrsHint hint, int zone) {
    boolean other = hint.zone() != null && hint.zone() != zone;
    return other || (hint.sixDegree() && zone >= 25);
  }

  private CrsResolution decidePlain() {
    Crs expected = expected();
    if (expected != null && expected.isGeographic()) {
      metresDeclaredAsDegrees(expected);
    } else if (expected != null && expected.hasZonePrefix()) {
      issues.error(
          "DQ-02",
          Where.FILE,
          Text.of(
              source(expected).zh() + "，但横坐标缺少带号 " + expected.zone(),
              source(expected).en()
                  + ", but the eastings lack the zone number "
                  + expected.zone()));
      Crs plain = Crs.findByCentralMeridian(meridian(expected)).orElse(null);
      return plain == null
          ? undecided(Text.of("横坐标缺少带号", "The eastings lack the zone number"))
          : new CrsResolution(plain, source(expected));
    } else if (expected != null) {
      return new CrsResolution(expected, source(expected));
    }
    Crs byHint = hint == null || hint.zone() == null ? null : plainByHint(hint);
    if (byHint != null) {
      Text found = Text.of("横坐标不带带号", "the eastings carry no zone number");
      return new CrsResolution(byHint, reason(byHint, found));
    }
    return new CentralMeridians(raw).decide(issues);
  }

  private static int meridian(Crs crs) {
    return crs.centralMeridian() == null ? 0 : crs.centralMeridian();
  }

  private static @Nullable Crs plainByHint(CrsHint hint) {
    int zone = hint.zone() == null ? 0 : hint.zone();
    boolean six = hint.sixDegree() || zone <= 23;
    return six
        ? Crs.findByEpsg(4502 + zone - 13).filter(crs -> zone >= 13 && zone <= 23).orElse(null)
        : Crs.findByCentralMeridian(3 * zone).orElse(null);
  }

  private void metresDeclaredAsDegrees(Crs expected) {
    issues.error(
        "DQ-01",
        Where.FILE,
        Text.of(
            source(expected).zh() + "，但坐标是以米为单位的高斯坐标，请声明对应的带",
            source(expected).en() + ", but the coordinates are metres; declare the right zone"));
  }

  private CrsResolution undecided(Text why) {
    issues.error("DQ-01", Where.FILE, why);
    return new CrsResolution(null, why);
  }

  private @Nullable Crs expected() {
    return declared != null ? declared : hint == null ? null : hint.exact();
  }

  private Text source(Crs crs) {
    if (declared != null) {
      return Text.of(
          "报送时声明为 " + declared + " " + declared.name().zh(),
          "Declared as " + declared + " " + declared.name().en());
    }
    String words = hint == null ? "" : hint.words();
    return Text.of(
        "文件写明 " + words + "，即 " + crs.name().zh(),
        "The file says " + words + ": " + crs.name().en());
  }

  private Text reason(Crs crs, Text found) {
    if (declared != null) {
      return source(crs);
    }
    String zhDatum = hint == null || hint.datum() == null ? "未声明坐标系" : "文件写明 " + hint.words();
    String enDatum =
        hint == null || hint.datum() == null ? "No CRS declared" : "The file says " + hint.words();
    return Text.of(
        zhDatum + "：" + found.zh() + "，按 " + crs + " " + crs.name().zh() + " 读取",
        enDatum + ": " + found.en() + ", read as " + crs + " " + crs.name().en());
  }

  private void reportConflict() {
    if (declared == null || hint == null || hint.isUnknown()) {
      return;
    }
    boolean datum = hint.datum() != null && hint.datum() != declared.datum();
    boolean zone =
        hint.zone() != null && declared.zone() != null && !hint.zone().equals(declared.zone());
    Text message =
        Text.of(
            "报送时声明为 " + declared + "，文件却写明 " + hint.words() + "，请核对",
            "Declared as " + declared + ", but the file says " + hint.words() + "; check which");
    if (datum && hint.datum() == Datum.WGS84) {
      issues.warn("DQ-01", Where.FILE, message);
    } else if (datum || zone) {
      issues.error("DQ-01", Where.FILE, message);
    }
  }

  private void reportAcceptance(@Nullable Crs crs) {
    Acceptance acceptance = crs == null ? Acceptance.ACCEPTED : crs.acceptance();
    String zhName = crs == null ? "" : crs.name().zh();
    String enName = crs == null ? "" : crs.name().en();
    switch (acceptance) {
      case ACCEPTED -> {}
      case ACCEPTED_WITH_WARNING ->
          issues.warn(
              "DQ-01",
              Where.FILE,
              Text.of(
                  zhName + "不是法定坐标系，数值差小于1米，按2000国家大地坐标系使用",
                  enName + " is not the legal system; used as CGCS2000, less than 1 m apart"));
      case NOT_USED_HERE ->
          issues.error(
              "DQ-01",
              Where.FILE,
              Text.of(
                  zhName + "不是重庆使用的坐标系（3度带第35、36、37带），请转换或核对",
                  enName + " is not used in Chongqing (3-degree zones 35, 36, 37); convert it"));
      case NEEDS_APPROVED_PARAMETERS ->
          issues.error(
              "DQ-01",
              Where.FILE,
              Text.of(
                  zhName + "：2018年7月1日起只接受2000国家大地坐标系，须先按批准的参数转换",
                  enName
                      + ": only CGCS2000 is accepted since 2018-07-01; convert it with the"
                      + " approved parameters first"));
    }
  }
}
