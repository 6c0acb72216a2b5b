package org.kuangjie.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kuangjie.geo.raster.PackedGeoTiff;
import org.kuangjie.sensing.scenes.SceneShelf;
import org.kuangjie.sensing.store.SceneStore;
import org.kuangjie.shared.Actor;
import org.kuangjie.testing.SampleTest;
import org.kuangjie.testing.TestAccounts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The made-up images of the sample, as every service shows them. */
@SampleTest
class SampleScenesTest {

  @LocalServerPort private int port;
  @Autowired private JdbcClient database;
  @Autowired private SceneShelf shelf;
  private List<Held> scenes;

  record Held(String code, LocalDate day, double west, double south, double east, double north) {}

  @BeforeEach
  void look() {
    scenes =
        database
            .sql(
                """
                SELECT code, taken_on AS day, ST_XMin(footprint) AS west, ST_YMin(footprint) AS south,
                       ST_XMax(footprint) AS east, ST_YMax(footprint) AS north
                FROM sensing.scene WHERE synthetic AND code LIKE '示意%' AND file IS NOT NULL ORDER BY taken_on
                """)
            .query(Held.class)
            .list();
  }

  private HttpResponse<byte[]> get(boolean signedIn, String path) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    if (signedIn) {
      request.header("Authorization", TestAccounts.basic("planner", SampleTest.PASSWORD));
    }
    return HttpClient.newHttpClient()
        .send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  private BufferedImage picture(String path) throws Exception {
    HttpResponse<byte[]> response = get(true, path);
    String said = new String(response.body(), StandardCharsets.UTF_8);
    assertThat(response.headers().firstValue("Content-Type"))
        .as(said.substring(0, Math.min(500, said.length())))
        .hasValueSatisfying(type -> assertThat(type).startsWith("image/"));
    return Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(response.body())));
  }

  private String map(String request, String rest) {
    Held any = scenes.get(0);
    return "/wms?SERVICE=WMS&VERSION=1.3.0&REQUEST="
        + request
        + "&LAYERS=scenes&STYLES=&CRS=CRS:84&WIDTH=300&HEIGHT=300&FORMAT=image/png&TRANSPARENT=TRUE&BBOX="
        + any.west()
        + ","
        + any.south()
        + ","
        + any.east()
        + ","
        + any.north()
        + rest;
  }

  private static int[] pixels(BufferedImage picture) {
    return picture.getRGB(
        0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
  }

  @Test
  @DisplayName("OGC-05: TIME shows the scene of that day; before the first there is none")
  void byDay() throws Exception {
    assertThat(scenes).hasSize(2);
    int[] first = pixels(picture(map("GetMap", "&TIME=" + scenes.get(0).day())));
    int[] last = pixels(picture(map("GetMap", "&TIME=" + scenes.get(1).day())));
    int[] none = pixels(picture(map("GetMap", "&TIME=1990-01-01")));
    assertThat(Arrays.stream(first).filter(p -> p >>> 24 == 255).count()).isGreaterThan(80_000);
    assertThat(Arrays.mismatch(first, last)).isNotNegative();
    assertThat(none).containsOnly(0);
    String only = URLEncoder.encode("code='" + scenes.get(0).code() + "'", StandardCharsets.UTF_8);
    assertThat(
            pixels(picture(map("GetMap", "&TIME=" + scenes.get(1).day() + "&CQL_FILTER=" + only))))
        .isEqualTo(first);
  }

  @Test
  @DisplayName("OGC-29: scenes are for officials; nobody else learns that there are any")
  void hidden() throws Exception {
    HttpResponse<byte[]> refused = get(false, map("GetMap", ""));
    assertThat(new String(refused.body(), StandardCharsets.UTF_8)).contains("LayerNotDefined");
  }

  @Test
  @DisplayName(
      "OGC-01: GetFeatureInfo tells the values of the uppermost image of the day, in every format")
  void info() throws Exception {
    for (String format : List.of("application/json", "text/plain", "text/html", "text/xml")) {
      for (Held scene : scenes) {
        String path = map("GetFeatureInfo", "&QUERY_LAYERS=scenes&I=150&J=150&TIME=" + scene.day());
        HttpResponse<byte[]> answer = get(true, path + "&INFO_FORMAT=" + format);
        assertThat(new String(answer.body(), StandardCharsets.UTF_8))
            .containsAnyOf("band_1", "波段 1")
            .contains(scene.code());
      }
    }
  }

  @Test
  @DisplayName("OGC-04: scenes come as JPEG, SVG and PDF, and by a style that the request brings")
  void formats() throws Exception {
    assertThat(pixels(picture(map("GetMap", "").replace("image/png", "image/jpeg"))))
        .hasSize(90_000);
    for (String format : List.of("image/svg%2Bxml", "application/pdf")) {
      HttpResponse<byte[]> drawn = get(true, map("GetMap", "").replace("image/png", format));
      assertThat(drawn.body().length).as(format).isGreaterThan(20_000);
    }
    String sld =
        "<StyledLayerDescriptor version=\"1.0.0\"><NamedLayer><Name>scenes</Name><UserStyle>"
            + "<FeatureTypeStyle><Rule><RasterSymbolizer><ColorMap type=\"values\">"
            + "<ColorMapEntry color=\"#ff0000\" quantity=\"7\"/></ColorMap></RasterSymbolizer>"
            + "</Rule></FeatureTypeStyle></UserStyle></NamedLayer></StyledLayerDescriptor>";
    String body = "&SLD_BODY=" + URLEncoder.encode(sld, StandardCharsets.UTF_8);
    assertThat(pixels(picture(map("GetMap", body)))).contains(0xffff0000).contains(0);
    HttpResponse<byte[]> wrong =
        get(
            true,
            map("GetMap", body.replace("scenes", "districts")).replace("=scenes", "=districts"));
    assertThat(new String(wrong.body(), StandardCharsets.UTF_8)).contains("RasterSymbolizer");
  }

  @Test
  @DisplayName("OGC-07: the legend of the layer is larger at a higher resolution")
  void legend() throws Exception {
    String path =
        "/wms?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetLegendGraphic&LAYER=scenes&FORMAT=image/png";
    BufferedImage usual = picture(path);
    for (String twice :
        List.of("&DPI=181.43", "&MAP_RESOLUTION=181.43", "&FORMAT_OPTIONS=dpi:181.43")) {
      assertThat(picture(path + twice).getHeight())
          .isBetween(2 * usual.getHeight() - 2, 2 * usual.getHeight() + 2);
    }
  }

  @Test
  @DisplayName("OGC-18: a tile of images follows the file, not only the table")
  void tilesFollowFiles(@TempDir Path folder) throws Exception {
    SceneStore.Facts facts = new SceneStore.Facts("TEST-TILE", LocalDate.of(2020, 1, 1), "", true);
    String tile = "/ogcapi/collections/scenes/map/tiles/WebMercatorQuad/12/1700/3267?f=png";
    try {
      shelf.add(uniform(folder.resolve("a.tif"), 0x204060), facts, Actor.SYSTEM);
      assertThat(pixels(picture(tile))).contains(0xff204060);
      shelf.add(uniform(folder.resolve("b.tif"), 0x604020), facts, Actor.SYSTEM);
      Awaitility.await()
          .untilAsserted(() -> assertThat(pixels(picture(tile))).contains(0xff604020));
      assertThat(pixels(picture(tile))).doesNotContain(0xff204060);
    } finally {
      database.sql("DELETE FROM sensing.scene WHERE code = 'TEST-TILE'").update();
    }
  }

  /** Over the middle of the tile, 107.2° E 29.2° N, where no sample scene lies. */
  private static Path uniform(Path file, int rgb) throws Exception {
    BufferedImage image = new BufferedImage(300, 300, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < 90_000; i++) {
      image.setRGB(i % 300, i / 300, rgb);
    }
    PackedGeoTiff.write(image, 4545, 420_000, 3_235_000, 20, file);
    return file;
  }
}
