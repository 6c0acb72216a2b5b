package org.kuangjie.ogc.wms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kuangjie.ogc.crs.MapCrs;
import org.kuangjie.testing.SampleTest;
import org.kuangjie.testing.TestAccounts;
import org.kuangjie.testing.TestClient;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The map service of the sample, over HTTP. */
@SampleTest
class WmsHttpTest {

  private static final String MAP =
      "/wms?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetMap&LAYERS=kj:districts,kj:mining_rights&STYLES="
          + "&CRS=EPSG:4490&BBOX=28,105,32.5,110.5&WIDTH=220&HEIGHT=180&FORMAT=image/png";

  @LocalServerPort private int port;
  @Autowired private JdbcClient database;

  private HttpResponse<byte[]> get(String path, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return HttpClient.newHttpClient()
        .send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  private static String text(HttpResponse<byte[]> response) {
    return new String(response.body(), StandardCharsets.UTF_8);
  }

  @Test
  @DisplayName("OGC-01, OGC-02: the capabilities of the sample are valid in both versions")
  void capabilities() throws Exception {
    byte[] now = get("/wms?SERVICE=WMS&REQUEST=GetCapabilities").body();
    assertThat(OgcSchemas.faultsBySchema(now, "wms/1.3.0/capabilities_1_3_0.xsd")).isEmpty();
    byte[] old = get("/ows?service=wms&version=1.1.1&request=GetCapabilities").body();
    assertThat(OgcSchemas.faultsByDocumentType(old)).isEmpty();
    assertThat(new String(now, StandardCharsets.UTF_8))
        .contains("<Name>kj:mining_rights</Name>", "http://localhost:" + port + "/wms?");
  }

  @Test
  @DisplayName("OGC-03: in every advertised system the whole city shows the same share of colour")
  void everySystem() throws Exception {
    String capabilities = text(get("/wms?SERVICE=WMS&REQUEST=GetCapabilities"));
    String districts = capabilities.substring(capabilities.indexOf("<Name>kj:districts</Name>"));
    List<MatchResult> boxes =
        Pattern.compile(
                "<BoundingBox CRS=\"([^\"]+)\" minx=\"([^\"]+)\" miny=\"([^\"]+)\""
                    + " maxx=\"([^\"]+)\" maxy=\"([^\"]+)\"/>")
            .matcher(districts.substring(0, districts.indexOf("</Layer>")))
            .results()
            .toList();
    assertThat(boxes).hasSize(MapCrs.list().size());
    for (MatchResult box : boxes) {
      String request =
          MAP.replace("EPSG:4490", box.group(1))
              .replace(
                  "28,105,32.5,110.5",
                  IntStream.rangeClosed(2, 5)
                      .mapToObj(box::group)
                      .collect(Collectors.joining(",")));
      HttpResponse<byte[]> response = get(request);
      assertThat(response.headers().firstValue("Content-Type")).hasValue("image/png");
      assertThat(coloured(response.body())).as(box.group(1)).isBetween(0.3, 0.9);
    }
  }

  private static double coloured(byte[] png) throws IOException {
    var image = Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(png)));
    int white = 0;
    for (int i = 0; i < image.getWidth() * image.getHeight(); i++) {
      white += image.getRGB(i % image.getWidth(), i / image.getWidth()) == -1 ? 1 : 0;
    }
    return 1 - (double) white / image.getWidth() / image.getHeight();
  }

  @Test
  @DisplayName("OGC-08: a map asked for again by its tag is not sent again")
  void revalidates() throws Exception {
    HttpResponse<byte[]> first = get(MAP);
    assertThat(first.headers().firstValue("Cache-Control")).hasValue("public, no-cache");
    String tag = first.headers().firstValue("ETag").orElseThrow();
    HttpResponse<byte[]> again = get(MAP, "If-None-Match", tag);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
  }

  @Test
  @DisplayName("OGC-01, OGC-05: the right under a pixel is found, unless a filter leaves it out")
  void info() {
    var place =
        database
            .sql(
                """
                SELECT ST_X(p) AS x, ST_Y(p) AS y, licence_number AS licence
                FROM (SELECT ST_PointOnSurface(geom) AS p, licence_number
                      FROM published.mining_rights ORDER BY licence_number LIMIT 1) AS r
                """)
            .query(
                (row, n) ->
                    new String[] {row.getString("x"), row.getString("y"), row.getString("licence")})
            .single();
    double x = Double.parseDouble(place[0]);
    double y = Double.parseDouble(place[1]);
    String request =
        "/wms?VERSION=1.3.0&REQUEST=GetFeatureInfo&LAYERS=mining_rights&QUERY_LAYERS=mining_rights"
            + "&STYLES=&CRS=CRS:84&WIDTH=101&HEIGHT=101&I=50&J=50&INFO_FORMAT=application/json"
            + "&BBOX=%f,%f,%f,%f".formatted(x - 0.001, y - 0.001, x + 0.001, y + 0.001);
    TestClient client = TestClient.of(port);
    JsonNode found = TestClient.json(client.get(request));
    assertThat(found.at("/features/0/properties/licence_number").asString()).isEqualTo(place[2]);
    String filter = "&CQL_FILTER=licence_number%3C%3E'" + place[2] + "'";
    assertThat(client.get(request + filter).body()).doesNotContain(place[2]);
  }

  @Test
  @DisplayName("E4: what only officials see is neither listed nor drawn for the public")
  void protectedLayer() throws Exception {
    String list = "/wms?SERVICE=WMS&REQUEST=GetCapabilities";
    String map = MAP.replace("kj:districts,kj:mining_rights", "infrastructure");
    String planner = TestAccounts.basic("planner", SampleTest.PASSWORD);
    assertThat(text(get(list, "Authorization", planner))).contains("kj:infrastructure");
    assertThat(text(get(list))).doesNotContain("infrastructure");
    HttpResponse<byte[]> own = get(map, "Authorization", planner);
    assertThat(own.headers().firstValue("Content-Type")).hasValue("image/png");
    assertThat(own.headers().firstValue("Cache-Control")).hasValue("private, no-store");
    assertThat(text(get(map))).contains("LayerNotDefined");
  }

  @Test
  @DisplayName("OGC-08: a form may carry the request; nonsense is refused in the service's form")
  void forms() {
    HttpResponse<String> response =
        TestClient.of(port)
            .post(
                "/wms",
                "application/x-www-form-urlencoded",
                MAP.substring(MAP.indexOf('?') + 1).replace("districts", "nowhere"));
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).contains("code=\"LayerNotDefined\"", "没有图层");
    assertThat(TestClient.of(port).post("/wms", "text/xml", "<<").body())
        .contains("ServiceExceptionReport");
  }
}
