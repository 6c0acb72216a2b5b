package org.kuangjie.product.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.kuangjie.geo.features.Gdal;
import org.kuangjie.testing.SampleTest;
import org.kuangjie.testing.TestAccounts;
import org.kuangjie.testing.TestClient;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** GDAL's drivers in one process, and its tools the way people type them. */
@SampleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GdalClientTest {

  private ClientRun gdal;
  private int port;

  @BeforeAll
  void run(@LocalServerPort int port, @Autowired JdbcClient database, @TempDir Path seen)
      throws Exception {
    this.port = port;
    Places places = Places.of(database, url(), "planner", SampleTest.PASSWORD);
    List<String> probe = List.of(ClientRun.PYTHON, "-c", "import osgeo.gdal");
    gdal = ClientRun.of(places, seen, probe, ClientRun.PYTHON, "gdal_client.py");
  }

  private String url() {
    return "http://localhost:" + port;
  }

  @Test
  @DisplayName("OGC-31: GDAL draws by WMS and WMTS in every system at the right pixel")
  void drawsMaps() throws Exception {
    for (JsonNode map : gdal.lines("wms", 8)) {
      gdal.assertShown(map);
    }
    for (JsonNode map : gdal.lines("wmts", 6)) {
      gdal.assertShown(map);
    }
    for (JsonNode list : gdal.lines("list", 3)) {
      assertThat(list.get("layers").toString()).contains("行政区划", "矿业权");
    }
  }

  @Test
  @DisplayName("OGC-31: GDAL filters and places features by WFS under every name of every system")
  void readsFeatures() {
    for (JsonNode layer : gdal.lines("wfs", 27)) {
      gdal.assertLocated(layer);
      ClientRun.assertNeighbours(layer);
      assertThat("EPSG:" + layer.get("layerCrs").asString())
          .as(layer.toString())
          .isEqualTo(layer.get("crs").asString());
    }
    JsonNode api = gdal.line("oapif");
    gdal.assertLocated(api);
    ClientRun.assertNeighbours(api);
    assertThat(gdal.line("vector tile").get("holds").asBoolean()).isTrue();
  }

  @Test
  @DisplayName("OGC-31: GDAL inserts, updates and deletes a feature by WFS-T of each version")
  void edits() {
    gdal.lines("edit", 4).forEach(gdal::assertEdited);
  }

  @Test
  @DisplayName(
      "OGC-31: ogr2ogr appends a Chinese GeoJSON file to a layer, ogrinfo deletes it again")
  void tools(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("试.geojson");
    Files.writeString(
        file,
        """
        {"type":"FeatureCollection","features":[{"type":"Feature",
         "properties":{"code":"TEST-OGR","kind":"边界","name":"试","valid_from":"2024-01-01"},
         "geometry":{"type":"Polygon","coordinates":[[[108.9,30.9],[108.91,30.9],[108.91,30.91],
          [108.9,30.91],[108.9,30.9]]]}}]}
        """);
    String account = "planner:" + SampleTest.PASSWORD;
    // GDAL 3.6 does not read the ids of several features that 2.0.0 answers
    String layer = "WFS:" + url() + "/wfs?VERSION=1.1.0";
    Gdal.run(
        "ogr2ogr",
        "--config",
        "GDAL_HTTP_USERPWD",
        account,
        "-append",
        "-nln",
        "kj:urban_boundary",
        layer,
        file.toString());
    TestClient planner =
        TestClient.of(port)
            .with("Authorization", TestAccounts.basic("planner", SampleTest.PASSWORD));
    String item = "/ogcapi/collections/urban_boundary/items/TEST-OGR?f=json";
    assertThat(planner.get(item).body()).contains("\"name\":\"试\"", "[[[108.9,30.9],");
    Gdal.run(
        "ogrinfo",
        "--config",
        "GDAL_HTTP_USERPWD",
        account,
        layer,
        "-sql",
        "DELETE FROM kj:urban_boundary WHERE code = 'TEST-OGR'");
    assertThat(planner.get(item).statusCode()).isEqualTo(404);
    assertThat(Gdal.run("gdalinfo", "WMTS:" + url() + "/wmts/1.0.0/WMTSCapabilities.xml"))
        .contains("CGCS2000Quad", "行政区划");
  }
}
