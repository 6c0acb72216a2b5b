package org.kuangjie.product.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.kuangjie.testing.SampleTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** QGIS without a window, started once; each test looks at a part of what it saw. */
@SampleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QgisClientTest {

  private ClientRun qgis;

  @BeforeAll
  void run(@LocalServerPort int port, @Autowired JdbcClient database, @TempDir Path folder)
      throws Exception {
    String url = "http://localhost:" + port;
    Places places = Places.of(database, url, "planner", SampleTest.PASSWORD);
    List<String> probe = List.of(ClientRun.PYTHON, "-c", "import qgis.core, osgeo.gdal");
    qgis = ClientRun.of(places, folder, probe, ClientRun.PYTHON, "qgis_client.py");
  }

  @Test
  @DisplayName("OGC-31: QGIS shows WMS, WMTS and vector tiles in every system at the right pixel")
  void showsMaps() throws Exception {
    for (JsonNode map : qgis.lines("wms", 8)) {
      qgis.assertShown(map);
    }
    for (JsonNode map : qgis.lines("wmts", 6)) {
      qgis.assertShown(map);
    }
    qgis.assertShown(qgis.line("vector tiles"));
    qgis.assertShown(qgis.line("wfs map"));
  }

  @Test
  @DisplayName("OGC-31: QGIS identifies a Chinese feature by WMS as text, page and feature")
  void identifies() {
    for (JsonNode answer : qgis.lines("identify", 8)) {
      assertThat(answer.get("text").asString()).contains("name_zh = " + Places.DISTRICT);
      assertThat(answer.get("html").asString()).contains(Places.DISTRICT);
      assertThat(ClientRun.texts(answer.get("names"))).containsExactly(Places.DISTRICT);
    }
  }

  @Test
  @DisplayName("OGC-31: QGIS counts, filters in Chinese and places features by WFS and OGC API")
  void readsFeatures() {
    for (JsonNode layer : qgis.lines("wfs", 9)) {
      assertRead(layer);
      assertThat(layer.get("layerCrs")).as(layer.toString()).isEqualTo(layer.get("crs"));
    }
    assertRead(qgis.line("oapif"));
  }

  private void assertRead(JsonNode layer) {
    qgis.assertLocated(layer);
    ClientRun.assertNeighbours(layer);
    assertThat(layer.get("count").asInt()).isEqualTo(layer.get("all").size()).isEqualTo(40);
    assertThat(ClientRun.texts(layer.get("subset"))).containsExactly(Places.DISTRICT);
    assertThat(layer.get("fields").has("name_zh")).isTrue();
  }

  @Test
  @DisplayName("OGC-31: QGIS labels features in Chinese and prints a page in EPSG:4490")
  void labelsAndPrints() throws Exception {
    assertThat(ClientRun.texts(qgis.line("labels").get("texts")))
        .contains(Places.DISTRICT, "彭水苗族土家族自治县", "酉阳土家族苗族自治县");
    JsonNode page = qgis.line("print");
    assertThat(page.get("result").asInt()).isZero();
    qgis.assertShown(page);
  }

  @Test
  @DisplayName("OGC-31: QGIS adds, changes, moves and deletes a feature by WFS-T of each version")
  void edits() {
    for (JsonNode edit : qgis.lines("edit", 4)) {
      for (String step : List.of("inserted", "updated", "moved", "deleted")) {
        assertThat(edit.get(step).asString()).as(edit.toString()).isEqualTo("saved");
      }
      qgis.assertEdited(edit);
    }
  }
}
