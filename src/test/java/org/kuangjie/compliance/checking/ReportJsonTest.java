package org.kuangjie.compliance.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.erdtman.jcs.JsonCanonicalizer;
import org.erdtman.jcs.NumberToJSON;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kuangjie.compliance.CheckReport;
import org.kuangjie.compliance.CheckReport.AreaStatement;
import org.kuangjie.compliance.CheckReport.BoundaryStatement;
import org.kuangjie.compliance.CheckReport.ReportFinding;
import org.kuangjie.compliance.CheckReport.RuleSetUsed;
import org.kuangjie.compliance.Verdict;
import org.kuangjie.shared.Text;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ReportJsonTest {

  private static final JsonMapper JSON = JsonMapper.shared();

  /** Control characters, slashes, quotes, a surrogate pair, a line separator. */
  private static final String AWKWARD = "a/b\\c\"d\u0000\u000b\u001f\n\u007f\u2028é矿𠮷";

  private static final List<Double> NUMBERS =
      List.of(
          0.0,
          -0.0,
          1.0,
          107.0,
          1e-7,
          1e21,
          123456789.125,
          4.9e-324,
          1.7976931348623157e308,
          2e-3,
          107.123456789,
          -29.1000001,
          1e-6,
          -1e-9,
          999999.999999999,
          1000000.5,
          0.30000000000000004);

  @Test
  @DisplayName("F-1: short decimals are written as ECMAScript writes them")
  void writesShortDecimalsAsEcmaScript() throws IOException {
    Random random = new Random(1);
    for (int i = 0; i < 200_000; i++) {
      double scale = Math.pow(10, random.nextInt(10));
      double value = Math.round((random.nextDouble() - 0.5) * 2e6 * scale) / scale;
      assertThat(CanonicalNumber.write(value)).isEqualTo(NumberToJSON.serializeNumber(value));
    }
  }

  @Test
  @DisplayName("F-1: the canonical form is that of RFC 8785 for every text and number")
  void canonicalFormIsRfc8785() throws IOException {
    CheckReport report = report();
    ObjectNode bare = (ObjectNode) JSON.readTree(ReportJson.write(report));
    bare.remove(List.of("id", "hash"));
    assertThat(ReportJson.canonical(report))
        .isEqualTo(new JsonCanonicalizer(bare.toString()).getEncodedString());
  }

  @Test
  @DisplayName("F-1: what is stored is the whole report under its hash")
  void storesTheWholeReport() {
    SealedReport sealed = SealedReport.of(report());
    CheckReport read = ReportJson.read(sealed.json(), CheckReport.class);
    assertThat(read.id()).isEqualTo(sealed.report().id());
    assertThat(read.hash()).isEqualTo(ReportJson.hash(sealed.report())).hasSize(64);
    assertThat(ReportJson.canonical(read)).isEqualTo(sealed.canonical());
  }

  @Test
  @DisplayName("F-1: geometry keeps 9 decimals and longitude first")
  void writesGeometry() {
    assertThat(
            ReportJson.geometry(
                new GeometryFactory().createPoint(new Coordinate(107.12345678949, 29))))
        .isEqualTo(Map.of("type", "Point", "coordinates", List.of(107.123456789, 29.0)));
    assertThat(ReportJson.geometry(null)).isNull();
  }

  private static CheckReport report() {
    return new CheckReport(
        UUID.randomUUID(),
        Text.of(AWKWARD, "en"),
        Verdict.BLOCK,
        null,
        null,
        new RuleSetUsed("1", "h"),
        LocalDate.of(2026, 3, 1),
        List.of(),
        new AreaStatement(1e6, 1234.5678, null, 100, 1500, "EPSG:4524", Text.of("zh", "en")),
        new BoundaryStatement(
            "EPSG:4490",
            Text.of("", ""),
            "GeoJSON",
            Map.of("type", "Point", "coordinates", NUMBERS),
            List.of()),
        List.of(
            new ReportFinding(
                "SB-01",
                1,
                Verdict.BLOCK,
                "s",
                "c",
                Text.of(AWKWARD, ""),
                0.1 + 0.2,
                "m²",
                null,
                null,
                null,
                false,
                null,
                null,
                null)),
        List.of("DQ-01"),
        List.of(),
        RequestReader.read(
            "{\"mineral\":\"铝土矿\",\"scale\":100.50,\"elevationTop\":420,\"asOf\":\"2026-03-01\"}"),
        "kuangjie",
        null,
        "");
  }
}
