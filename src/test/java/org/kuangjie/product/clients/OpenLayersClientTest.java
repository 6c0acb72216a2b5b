package org.kuangjie.product.clients;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
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

/** OpenLayers in a browser, on a page of another site. */
@SampleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenLayersClientTest {

  private static final Path WEB_MAP = Path.of("web-map");

  private ClientRun openLayers;

  @BeforeAll
  void run(@LocalServerPort int port, @Autowired JdbcClient database, @TempDir Path folder)
      throws Exception {
    assumeTrue(
        Files.exists(WEB_MAP.resolve("node_modules")),
        "web-map is not built: run bin/test, not mvn with -DskipWebMap=true");
    String url = "http://127.0.0.1:" + port;
    Places places = Places.of(database, url, "planner", SampleTest.PASSWORD);
    String browser = System.getenv().getOrDefault("KUANGJIE_CHROMIUM", "/usr/bin/chromium");
    List<String> probe = List.of(browser, "--version");
    String page = "openlayers_client.mjs";
    openLayers = ClientRun.of(places, folder, probe, "node", page, WEB_MAP.toString());
  }

  @Test
  @DisplayName("OGC-31: OpenLayers shows WMS, whole and tiled, in EPSG:4490 and EPSG:3857")
  void showsMaps() throws Exception {
    for (JsonNode map : openLayers.lines("wms", 8)) {
      openLayers.assertShown(map);
    }
  }

  @Test
  @DisplayName(
      "OGC-31: OpenLayers shows WMTS by KVP and REST, map tiles and vector tiles of each set")
  void showsTiles() throws Exception {
    for (JsonNode map : openLayers.lines("wmts", 6)) {
      openLayers.assertShown(map);
    }
    for (JsonNode map : openLayers.lines("mapTiles", 3)) {
      openLayers.assertShown(map);
    }
    for (JsonNode map : openLayers.lines("mvt", 3)) {
      openLayers.assertShown(map);
    }
  }

  @Test
  @DisplayName("OGC-31: OpenLayers loads WFS by box as GeoJSON and GML 2, 3.1 and 3.2 and draws it")
  void showsFeatures() throws Exception {
    for (JsonNode map : openLayers.lines("wfs", 8)) {
      openLayers.assertShown(map);
      openLayers.assertLocated(map);
    }
  }
}
