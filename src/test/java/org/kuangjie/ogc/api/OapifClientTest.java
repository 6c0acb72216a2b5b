package org.kuangjie.ogc.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kuangjie.testing.SampleTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@SampleTest
@DisplayName("GDAL reads OGC API")
class OapifClientTest {

  private static final String DISTRICTS = "/ogcapi/collections/districts";
  private static final String RIGHTS = "/ogcapi/collections/mining_rights";

  private final ApiClient api;
  private final int port;

  @Autowired
  OapifClientTest(@LocalServerPort int port) {
    this.api = new ApiClient(port);
    this.port = port;
  }

  @Test
  @DisplayName("OGC-31: GDAL's OAPIF driver lists the collections, reads, and filters")
  void gdalReads() throws Exception {
    String server = "OAPIF:http://localhost:" + port + "/ogcapi";
    assertThat(run("ogrinfo", "-ro", server)).contains("districts").contains("mining_rights");
    int all = api.json(DISTRICTS + "/items").get("numberMatched").asInt();
    assertThat(run("ogrinfo", "-ro", "-al", "-so", server, "districts"))
        .contains("Feature Count: " + all)
        .contains("name_zh: String")
        .doesNotContain("ERROR");
    String box =
        run(
            "ogrinfo",
            "-ro",
            "-q",
            "-spat",
            "106.2",
            "29.2",
            "107.4",
            "30.1",
            server,
            "mining_rights");
    int inside = api.matched(RIGHTS, "bbox=106.2,29.2,107.4,30.1");
    assertThat(box.split("OGRFeature\\(", -1)).hasSize(inside + 1);
    JsonNode one = api.json(DISTRICTS + "/items?limit=1").at("/features/0/properties/name_zh");
    String where =
        run(
            "ogrinfo",
            "-ro",
            "-q",
            "-where",
            "name_zh = '" + one.asString() + "'",
            server,
            "districts");
    assertThat(where).contains(one.asString()).doesNotContain("ERROR");
  }

  private static String run(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    return answer;
  }
}
