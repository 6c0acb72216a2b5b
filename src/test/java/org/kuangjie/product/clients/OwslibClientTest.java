package org.kuangjie.product.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
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

/** OWSLib, the OGC clients of Python, in one process. */
@SampleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwslibClientTest {

  private ClientRun owslib;

  @BeforeAll
  void run(@LocalServerPort int port, @Autowired JdbcClient database, @TempDir Path folder)
      throws Exception {
    String url = "http://localhost:" + port;
    Places places = Places.of(database, url, "planner", SampleTest.PASSWORD);
    List<String> probe = List.of(ClientRun.PYTHON, "-c", "import owslib.ogcapi.features");
    owslib = ClientRun.of(places, folder, probe, ClientRun.PYTHON, "owslib_client.py");
  }

  @Test
  @DisplayName("OGC-31: OWSLib reads the capabilities of every service with their Chinese titles")
  void readsCapabilities() {
    for (JsonNode list : owslib.lines("list", 6)) {
      Map<String, String> titles = ClientRun.titles(list);
      String prefix = list.get("service").asString().equals("OGC API") ? "" : "kj:";
      assertThat(titles.get(prefix + "districts")).as(list.toString()).startsWith("行政区划");
      assertThat(titles.get(prefix + "mining_rights")).startsWith("矿业权");
    }
  }

  @Test
  @DisplayName("OGC-31: OWSLib gets maps, feature information and tiles at the right pixel")
  void getsMaps() throws Exception {
    for (JsonNode map : owslib.lines("wms", 8)) {
      owslib.assertShown(map);
    }
    for (JsonNode answer : owslib.lines("identify", 8)) {
      for (String format :
          List.of("text/plain", "text/html", "application/json", "application/vnd.ogc.gml")) {
        assertThat(answer.get(format).asString()).contains(Places.DISTRICT);
      }
    }
    for (JsonNode tile : owslib.lines("wmts", 3)) {
      var picture = ImageIO.read(Path.of(tile.get("tile").asString()).toFile());
      assertThat(ClientRun.isPainted(picture, tile.get("pixel"))).as(tile.toString()).isTrue();
    }
  }

  @Test
  @DisplayName("OGC-31: OWSLib filters and places features by WFS of each version and OGC API")
  void readsFeatures() {
    for (JsonNode layer : owslib.lines("wfs", 6)) {
      owslib.assertLocated(layer);
      ClientRun.assertNeighbours(layer);
    }
    JsonNode api = owslib.line("api");
    owslib.assertLocated(api);
    ClientRun.assertNeighbours(api);
  }
}
