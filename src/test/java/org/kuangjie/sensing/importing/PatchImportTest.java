package org.kuangjie.sensing.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kuangjie.catalogue.desk.FileIntake;
import org.kuangjie.catalogue.importing.ImportReport;
import org.kuangjie.catalogue.importing.LayerMetadata;
import org.kuangjie.geo.features.ReadOptions;
import org.kuangjie.shared.Actor;
import org.kuangjie.testing.KuangjieTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** C.1: patches as bureaus deliver them. */
@KuangjieTest
class PatchImportTest {

  @Autowired private FileIntake intake;
  @Autowired private JdbcClient database;

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  private static String feature(String code, String monitoring, String rest, double lon) {
    return """
        {"type":"Feature","properties":{"TBBH":"%s","JCBH":"%s","HSX":"20310415","QSX":"2031/01/10",
         "HSXCGQ":"高分二号","FBL":0.8,"TBLX":"露天采场","TBMJ":1200.5,"XZQDM":"500102",
         "举证状态":"未举证"%s},
         "geometry":{"type":"Polygon","coordinates":[[[%f,29.7],[%f,29.7],[%f,29.701],[%f,29.701],
         [%f,29.7]]]}}"""
        .formatted(code, monitoring, rest, lon, lon + 0.001, lon + 0.001, lon, lon);
  }

  private ImportReport take(boolean partial, Map<String, Object> constants, String... features)
      throws IOException {
    Path file = folder.resolve("patches.geojson");
    Files.writeString(
        file, "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}");
    return intake.take(
        new FileIntake.Order(
            PatchIntake.DATASET,
            new LayerMetadata("测试", "CC0", LocalDate.of(2031, 4, 20), null, true),
            constants,
            partial,
            Actor.SYSTEM),
        file,
        ReadOptions.DEFAULT);
  }

  private static Map<String, Object> issue(int year) {
    return Map.of("year", year, "period", 2, "issuer", "部级");
  }

  private List<Map<String, Object>> held(int year) {
    return database
        .sql("SELECT * FROM sensing.patch WHERE year = :year ORDER BY code")
        .param("year", year)
        .query()
        .listOfRows();
  }

  @Test
  @DisplayName("C.1: delivered names are known; the area is ellipsoidal, the delivered one beside")
  void fields() throws IOException {
    ImportReport report = take(false, issue(2031), feature("A1", "M1", "", 107.4));

    assertThat(report.findVersion()).isPresent();
    Map<String, Object> row = held(2031).get(0);
    assertThat(row)
        .containsEntry("code", "A1")
        .containsEntry("monitoring_code", "M1")
        .containsEntry("sensor", "高分二号")
        .containsEntry("image_type", "露天采场")
        .containsEntry("delivered_area_m2", 1200.5)
        .containsEntry("district_code", "500102");
    assertThat(row.get("image_date")).hasToString("2031-04-15");
    assertThat(row.get("before_date")).hasToString("2031-01-10");
    assertThat((double) Objects.requireNonNull(row.get("area_m2"))).isBetween(10_700.0, 10_750.0);
    assertThat(String.valueOf(row.get("attributes"))).contains("举证状态");
  }

  @Test
  @DisplayName("C.1: a second delivery updates by tbbh or jcbh, never duplicates")
  void again() throws IOException {
    take(
        false,
        issue(2032),
        feature("B1", "M1", "", 107.4),
        feature("B2", "M2", "", 107.41),
        feature("B3", "M3", "", 107.42));
    take(
        false,
        issue(2032),
        feature("B1", "M1", "", 107.4),
        feature("B2", "M2", ",\"GZJB\":\"1001\"", 107.41),
        feature("B3x", "M3", "", 107.42),
        feature("B4", "M4", "", 107.43));

    assertThat(held(2032)).extracting("code").containsExactly("B1", "B2", "B3x", "B4");
    assertThat(held(2032)).extracting("revision").containsExactly(1, 2, 2, 1);
    Map<String, Object> delivery =
        database
            .sql("SELECT added, updated, unchanged FROM sensing.delivery ORDER BY id DESC LIMIT 1")
            .query()
            .singleRow();
    assertThat(delivery)
        .containsEntry("added", 1)
        .containsEntry("updated", 2)
        .containsEntry("unchanged", 1);
    assertThat(
            database
                .sql(
                    """
                    SELECT r.content ->> 'code' FROM sensing.patch_revision AS r
                    JOIN sensing.patch AS p ON p.id = r.patch_id WHERE p.code = 'B3x'
                    """)
                .query(String.class)
                .single())
        .isEqualTo("B3");
  }

  @Test
  @DisplayName("C.1: the same number in another period or from another issuer is another patch")
  void otherPeriod() throws IOException {
    take(false, issue(2033), feature("C1", "", "", 107.4));
    take(false, Map.of("year", 2033, "period", 3, "issuer", "部级"), feature("C1", "", "", 107.4));
    take(false, Map.of("year", 2033, "period", 2, "issuer", "省级"), feature("C1", "", "", 107.4));
    assertThat(held(2033)).hasSize(3);
  }

  @Test
  @DisplayName(
      "C.1: period 7, a former image after the later one, a wrong issuer: all said at once")
  void refused() throws IOException {
    ImportReport report =
        take(
            false,
            Map.of("year", 2034, "period", 7, "issuer", "某局"),
            feature("D1", "", "", 107.4).replace("2031/01/10", "2031/05/10"));

    assertThat(report.findVersion()).isEmpty();
    assertThat(report.issues())
        .extracting(issue -> issue.text().zh())
        .anyMatch(text -> text.contains("period 须为 1 到 4"))
        .anyMatch(text -> text.contains("前时相须早于后时相"))
        .anyMatch(text -> text.contains("部级、省级"));
    assertThat(held(2034)).isEmpty();
  }

  @Test
  @DisplayName("E12: with consent the good rows are taken, the bad ones stay in quarantine")
  void partial() throws IOException {
    ImportReport report =
        take(
            true,
            issue(2035),
            feature("E1", "", "", 107.4),
            feature("E1", "", "", 107.5),
            feature("E2", "", "", 107.6).replace("0.8", "-1"));
    assertThat(report.accepted()).isEqualTo(1);
    assertThat(report.quarantined()).isEqualTo(2);
    assertThat(held(2035)).extracting("code").containsExactly("E1");
  }
}
