package org.kuangjie.ogc.tiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kuangjie.geo.features.Gdal;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.layers.PublishedLayers;
import org.kuangjie.ogc.tiles.vector.DecodedTile;
import org.kuangjie.ogc.xml.Xml;
import org.kuangjie.shared.Actor;
import org.kuangjie.testing.SampleTest;
import org.kuangjie.testing.TestAccounts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** WMTS and OGC API Tiles as clients meet them. */
@SampleTest
@DisplayName("OGC-16, OGC-25: tiles over HTTP")
class TileServicesTest {

  private static final String TILE =
      "/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=kj:districts&STYLE=districts"
          + "&FORMAT=image/png&TILEMATRIXSET=CGCS2000Quad&TILEMATRIX=10&TILEROW=171&TILECOL=815";
  private static final String INFO =
      TILE.replace("GetTile", "GetFeatureInfo") + "&INFOFORMAT=application/json&I=100&J=100";

  @LocalServerPort private int port;
  @Autowired private PublishedLayers layers;

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  @Test
  @DisplayName("Both encodings give the same tile, kept by clients until it changes")
  void tilesByBothEncodings() throws Exception {
    HttpResponse<byte[]> kvp = get(TILE);
    HttpResponse<byte[]> rest =
        get("/wmts/1.0.0/kj:districts/districts/CGCS2000Quad/10/171/815.png");
    assertThat(kvp.statusCode()).isEqualTo(200);
    assertThat(rest.body()).isEqualTo(kvp.body());
    var picture = ImageIO.read(new ByteArrayInputStream(kvp.body()));
    assertThat(picture.getWidth()).isEqualTo(256).isEqualTo(picture.getHeight());
    assertThat(header(kvp, "Cache-Control")).isEqualTo("public, max-age=60, must-revalidate");
    HttpResponse<byte[]> again = get(TILE, "If-None-Match", header(kvp, "ETag"));
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    HttpResponse<byte[]> jpeg = get(TILE.replace("image/png", "image/jpeg"));
    assertThat(header(jpeg, "Content-Type")).isEqualTo("image/jpeg");
    assertThat(ImageIO.read(new ByteArrayInputStream(jpeg.body())).getWidth()).isEqualTo(256);
  }

  @Test
  @DisplayName(
      "07-057r7, 7.1: capabilities name every layer, north first for CGCS2000, and all sections")
  void capabilities() throws Exception {
    String query = "/wmts?service=WMTS&request=GetCapabilities";
    Element document = xml(get(query));
    assertThat(Xml.name(document)).isEqualTo("Capabilities");
    Element contents = Xml.child(document, "Contents").orElseThrow();
    assertThat(Xml.children(contents, "Layer"))
        .extracting(layer -> Xml.text(layer, "Identifier").orElse(""))
        .containsExactlyElementsOf(
            layers.list(Actor.ANONYMOUS).stream().map(LayerDefinition::qualifiedName).toList());
    Element tianditu = Xml.children(contents, "TileMatrixSet").get(2);
    assertThat(Xml.text(tianditu, "SupportedCRS")).contains("urn:ogc:def:crs:EPSG::4490");
    Element first = Xml.children(tianditu, "TileMatrix").get(0);
    assertThat(Xml.text(first, "TopLeftCorner")).contains("90.0 -180.0");
    assertThat(Xml.text(first, "Identifier")).contains("1");
    assertThat(get(query).body())
        .isEqualTo(get("/wmts?SeRvIcE=WMTS&rEqUeSt=GetCapabilities").body());
    String number = document.getAttribute("updateSequence");
    assertThat(Xml.children(xml(get(query + "&updateSequence=" + number)))).isEmpty();
    assertThat(Xml.children(xml(get(query + "&Sections=Themes,Contents"))))
        .extracting(Xml::name)
        .containsExactly("Contents", "Themes");
    Element rest = xml(get("/wmts/1.0.0/WMTSCapabilities.xml"));
    assertThat(Xml.children(rest)).hasSize(6);
    assertThat(get("/wmts/1.0.0/WMTSCapabilities.xml", "Accept", "example/unknown").statusCode())
        .isEqualTo(406);
    assertThat(get("/wmts/1.0.0/WMTSCapabilities.xml/Bogus").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @DisplayName(
      "07-057r7, tables 23 and 28: each wrong parameter has its code, its name and its status")
  @CsvSource({
    "SERVICE=WMTS&,'',MissingParameterValue,SERVICE,400",
    "SERVICE=WMTS,SERVICE=BOGUS,InvalidParameterValue,service,400",
    "REQUEST=GetTile&,'',MissingParameterValue,REQUEST,400",
    "REQUEST=GetTile,REQUEST=Bogus,InvalidParameterValue,request,400",
    "VERSION=1.0.0,VERSION=2.0.0,InvalidParameterValue,version,400",
    "LAYER=kj:districts&,'',MissingParameterValue,LAYER,400",
    "LAYER=kj:districts,LAYER=none,InvalidParameterValue,Layer,400",
    "STYLE=districts&,'',MissingParameterValue,STYLE,400",
    "STYLE=districts,STYLE=none,InvalidParameterValue,Style,400",
    "FORMAT=image/png,FORMAT=image/bmp,InvalidParameterValue,Format,400",
    "CGCS2000Quad,None,InvalidParameterValue,TileMatrixSet,400",
    "TILEMATRIX=10,TILEMATRIX=99,InvalidParameterValue,TileMatrix,400",
    "TILEROW=171,TILEROW=1,TileOutOfRange,TileRow,400",
    "TILECOL=815,TILECOL=99999999999,TileOutOfRange,TileCol,400",
    "TILECOL=815,TILECOL=x,InvalidParameterValue,TileCol,400"
  })
  void refusesWhatIsWrong(String good, String bad, String code, String locator, int status)
      throws Exception {
    refused(TILE.replace(good, bad), code, locator, status);
  }

  @ParameterizedTest
  @DisplayName("07-057r7, 7.3: feature information refuses what is wrong by name")
  @CsvSource({
    "I=100,I=256,PointIJOutOfRange,I",
    "J=100,J=-1,PointIJOutOfRange,J",
    "&J=100,'',MissingParameterValue,J",
    "INFOFORMAT=application/json,INFOFORMAT=x/y,InvalidParameterValue,InfoFormat"
  })
  void refusesWrongPixels(String good, String bad, String code, String locator) throws Exception {
    refused(INFO.replace(good, bad), code, locator, 400);
  }

  @Test
  @DisplayName("Capabilities refuse an unknown version, section and future state")
  void refusesWrongCapabilities() throws Exception {
    String query = "/wmts?service=WMTS&request=GetCapabilities";
    refused(query + "&AcceptVersions=9.9.9", "VersionNegotiationFailed", "", 400);
    refused(query + "&Sections=Bogus", "InvalidParameterValue", "Sections", 400);
    refused(query + "&Sections=", "MissingParameterValue", "SECTIONS", 400);
    refused(query + "&UpdateSequence=99999999999", "InvalidUpdateSequence", "", 400);
  }

  @Test
  @DisplayName("Feature information names what lies under a pixel, in every form of WMS")
  void featureInfo() throws Exception {
    JsonNode found = json(get(INFO));
    assertThat(found.get("features")).isNotEmpty();
    String id = found.get("features").get(0).get("id").asString();
    assertThat(id).startsWith("districts.");
    String rest = "/wmts/1.0.0/kj:districts/districts/CGCS2000Quad/10/171/815/100/100";
    assertThat(text(get(rest + ".txt"))).contains(id);
    assertThat(text(get(rest + ".html"))).contains(id).contains("<table>");
    assertThat(json(get(rest + ".json"))).isEqualTo(found);
    assertThat(json(get(rest + ".geojson"))).isEqualTo(found);
    HttpResponse<byte[]> gml = get(INFO.replace("application/json", "application/vnd.ogc.gml"));
    assertThat(header(gml, "Content-Type")).isEqualTo("application/vnd.ogc.gml");
    Element collection = xml(gml);
    assertThat(Xml.name(collection)).isEqualTo("FeatureCollection");
    List<Element> members = Xml.children(collection, "featureMember");
    assertThat(members).hasSize(found.get("features").size());
    assertThat(Xml.name(Xml.children(members.get(0)).get(0))).isEqualTo("districts");
    assertThat(collection.getAttribute("xsi:schemaLocation")).contains(port + "/wfs?SERVICE=WFS");
    assertThat(get(rest + ".gml").body()).isEqualTo(gml.body());
    assertThat(get(rest + ".xml").body()).isEqualTo(gml.body());
  }

  @Test
  @DisplayName("002-R51, E4: a layer of the administration has no tile for the public")
  void protectedLayers() throws Exception {
    List<LayerDefinition> closed = new ArrayList<>(layers.list());
    closed.removeAll(layers.list(Actor.ANONYMOUS));
    assumeThat(closed).isNotEmpty();
    LayerDefinition layer = closed.get(0);
    String api = "/ogcapi/collections/" + layer.name() + "/tiles/WebMercatorQuad/0/0/0";
    String planner = TestAccounts.basic("planner", SampleTest.PASSWORD);
    HttpResponse<byte[]> own = get(api, "Authorization", planner);
    assertThat(own.statusCode()).isEqualTo(200);
    assertThat(header(own, "Cache-Control")).isEqualTo("private, no-cache");
    assertThat(get(api).statusCode()).isEqualTo(404);
    refused(
        TILE.replace("LAYER=kj:districts", "LAYER=" + layer.name()),
        "InvalidParameterValue",
        "Layer",
        400);
  }

  @Test
  @DisplayName("20-057: lists and metadata lead to the tiles, tiles outside are not found")
  void apiTiles() throws Exception {
    for (String base :
        List.of(
            "/tiles",
            "/collections/districts/tiles",
            "/collections/districts/map/tiles",
            "/collections/districts/styles/districts/map/tiles")) {
      JsonNode list = json(get("/ogcapi" + base));
      assertThat(list.get("tilesets")).hasSize(3);
      for (JsonNode tileset : list.get("tilesets")) {
        JsonNode metadata = json(get(path(link(tileset, "self"))));
        JsonNode limits = metadata.get("tileMatrixSetLimits").get(6);
        String tile =
            path(link(metadata, "item"))
                .replace("{tileMatrix}", limits.get("tileMatrix").asString())
                .replace("{tileCol}", limits.get("minTileCol").asString());
        String row = limits.get("maxTileRow").asString();
        assertThat(get(tile.replace("{tileRow}", row)).statusCode()).as(tile).isEqualTo(200);
        int below = Integer.parseInt(row) + 1;
        assertThat(get(tile.replace("{tileRow}", "" + below)).statusCode()).isEqualTo(404);
      }
    }
  }

  @Test
  @DisplayName(
      "20-057: a vector tile holds the collections asked for; wrong parameters are refused")
  void vectorTiles() throws Exception {
    String tile = "/tiles/WebMercatorQuad/7/53/101";
    byte[] two = get("/ogcapi" + tile + "?collections=districts,kj:mining_rights").body();
    assertThat(DecodedTile.of(two).layers())
        .extracting(DecodedTile.Layer::name)
        .containsExactly("districts", "mining_rights");
    byte[] one = get("/ogcapi/collections/districts" + tile).body();
    assertThat(DecodedTile.of(one).layers()).hasSize(1);
    for (String wrong :
        List.of("?collections=none", "?x=1", "?f=png", "?collections=districts&collections=a")) {
      assertThat(get("/ogcapi" + tile + wrong).statusCode()).as(wrong).isEqualTo(400);
    }
    assertThat(get("/ogcapi/tiles/None/7/53/101").statusCode()).isEqualTo(404);
    assertThat(get("/ogcapi/tiles/WebMercatorQuad/77/0/0").statusCode()).isEqualTo(404);
    assertThat(get("/ogcapi/tiles/WebMercatorQuad/7/a/0").statusCode()).isEqualTo(400);
    JsonNode tileJson = json(get("/ogcapi/collections/districts/tiles/WebMercatorQuad?f=tilejson"));
    assertThat(tileJson.get("vector_layers").get(0).get("id").asString()).isEqualTo("districts");
    assertThat(get("/ogcapi/tiles/CGCS2000Quad?f=tilejson").statusCode()).isEqualTo(400);
  }

  @Test
  @DisplayName("17-083r4: matrix sets as JSON have positions in the order of the system's axes")
  void matrixSets() throws Exception {
    assertThat(json(get("/ogcapi/tileMatrixSets")).get("tileMatrixSets")).hasSize(3);
    JsonNode tianditu = json(get("/ogcapi/tileMatrixSets/CGCS2000Quad"));
    assertThat(tianditu.get("orderedAxes").toString()).isEqualTo("[\"Lat\",\"Lon\"]");
    assertThat(tianditu.get("tileMatrices").get(0).get("pointOfOrigin").toString())
        .isEqualTo("[90.0,-180.0]");
    for (String page :
        List.of(
            "/tileMatrixSets", "/tileMatrixSets/CGCS2000Quad", "/tiles", "/tiles/CGCS2000Quad")) {
      HttpResponse<byte[]> html = get("/ogcapi" + page + "?f=html");
      assertThat(html.statusCode()).isEqualTo(200);
      assertThat(text(html)).contains("<h1>");
    }
  }

  @Test
  @DisplayName("OGC-31: GDAL draws from each matrix set by WMTS and reads the vector tile")
  void gdal() throws Exception {
    assumeThat(Gdal.isInstalled()).isTrue();
    String url = "http://localhost:" + port + "/wmts/1.0.0/WMTSCapabilities.xml";
    for (TileMatrixSet set : TileMatrixSets.list()) {
      String source = "WMTS:" + url + ",layer=kj:districts,tilematrixset=" + set.id();
      Path picture = folder.resolve(set.id() + ".png");
      Gdal.run(
          "gdal_translate",
          "-q",
          "--config",
          "GDAL_ENABLE_WMS_CACHE",
          "NO",
          "-outsize",
          "300",
          "0",
          source,
          picture.toString());
      var drawn = ImageIO.read(picture.toFile());
      int centre = drawn.getRGB(150, drawn.getHeight() / 2);
      assertThat(centre >>> 24).as(set.id()).isNotZero();
    }
    Path tile = folder.resolve("tile.mvt");
    Files.write(tile, get("/ogcapi/collections/districts/tiles/WebMercatorQuad/7/53/101").body());
    String read =
        Gdal.run(
            "ogrinfo", "-al", "-so", tile.toString(), "-oo", "X=101", "-oo", "Y=53", "-oo", "Z=7");
    assertThat(read).contains("Layer name: districts").contains("Pseudo-Mercator");
  }

  private void refused(String query, String code, String locator, int status) throws Exception {
    HttpResponse<byte[]> response = get(query);
    assertThat(response.statusCode()).as(query).isEqualTo(status);
    Element report = xml(response);
    assertThat(Xml.name(report)).isEqualTo("ExceptionReport");
    Element exception = Xml.children(report).get(0);
    assertThat(exception.getAttribute("exceptionCode")).isEqualTo(code);
    assertThat(exception.getAttribute("locator")).isEqualTo(locator);
  }

  private static String link(JsonNode document, String relation) {
    for (JsonNode link : document.get("links")) {
      if (link.get("rel").asString().equals(relation)) {
        return link.get("href").asString();
      }
    }
    throw new AssertionError("no link " + relation + " in " + document);
  }

  private String path(String href) {
    return href.substring(("http://localhost:" + port).length());
  }

  private HttpResponse<byte[]> get(String path, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofByteArray());
  }

  private static String header(HttpResponse<byte[]> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }

  private static String text(HttpResponse<byte[]> response) {
    return new String(response.body(), StandardCharsets.UTF_8);
  }

  private static JsonNode json(HttpResponse<byte[]> response) {
    assertThat(response.statusCode()).as(text(response)).isEqualTo(200);
    return JsonMapper.shared().readTree(response.body());
  }

  private static Element xml(HttpResponse<byte[]> response) {
    return Xml.read(new ByteArrayInputStream(response.body()));
  }
}
