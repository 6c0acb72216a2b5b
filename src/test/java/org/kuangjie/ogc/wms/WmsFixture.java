package org.kuangjie.ogc.wms;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.kuangjie.layers.DimensionAxis;
import org.kuangjie.layers.DimensionExtent;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.layers.LayerDefinition.Access;
import org.kuangjie.layers.LayerDefinition.Attribute;
import org.kuangjie.layers.LayerDefinition.Namespace;
import org.kuangjie.layers.LayerDefinition.Presentation;
import org.kuangjie.layers.LayerDefinition.Source;
import org.kuangjie.layers.LayerDefinition.StyleDocument;
import org.kuangjie.layers.LayerDimension;
import org.kuangjie.layers.PublishedLayers;
import org.kuangjie.ogc.feature.Feature;
import org.kuangjie.ogc.feature.FeatureColumns;
import org.kuangjie.ogc.feature.FeatureCursor;
import org.kuangjie.ogc.feature.FeatureQuery;
import org.kuangjie.ogc.feature.FeatureSource;
import org.kuangjie.ogc.feature.Shape;
import org.kuangjie.ogc.feature.Shapes;
import org.kuangjie.ogc.imagery.BandValues;
import org.kuangjie.ogc.imagery.ImageStore;
import org.kuangjie.ogc.info.PixelFeatures;
import org.kuangjie.ogc.raster.Pixmap;
import org.kuangjie.ogc.render.LegendPainter;
import org.kuangjie.ogc.render.MapPainter;
import org.kuangjie.ogc.render.Scene;
import org.kuangjie.ogc.request.OgcRequest;
import org.kuangjie.ogc.request.Parameters;
import org.kuangjie.ogc.request.ServiceSettings;
import org.kuangjie.ogc.styling.StyleBook;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.Role;
import org.kuangjie.shared.Text;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.springframework.mock.web.MockHttpServletResponse;

/**
 * The service over layers in memory: public lakes and wells, and pits that only planners see. The
 * painter remembers what it was told to draw.
 */
final class WmsFixture implements FeatureSource, MapPainter {

  static final String URL = "https://maps.example/wms";
  static final Actor PLANNER = new Actor("p", Set.of(Role.CITY_PLANNER), Set.of());

  private static final String LIMITED_STYLE =
      """
      <StyledLayerDescriptor version="1.0.0" xmlns="http://www.opengis.net/sld">
        <NamedLayer><Name>lakes</Name><UserStyle><Title>湖</Title><FeatureTypeStyle><Rule>
          <MinScaleDenominator>1000</MinScaleDenominator>
          <MaxScaleDenominator>5000000</MaxScaleDenominator>
          <PolygonSymbolizer><Fill><CssParameter name="fill">#3366ff</CssParameter></Fill>
          </PolygonSymbolizer></Rule></FeatureTypeStyle></UserStyle></NamedLayer>
      </StyledLayerDescriptor>
      """;

  final LayerDefinition lakes =
      layer(
          "lakes",
          "湖泊",
          "Polygon",
          Access.PUBLIC,
          List.of(
              new StyleDocument("blue", LIMITED_STYLE),
              new StyleDocument("deep", LIMITED_STYLE.replace("1000<", "500<"))));
  final LayerDefinition wells = layer("wells", "水井", "Point", Access.PUBLIC, List.of());
  final LayerDefinition pits =
      layer("pits", "矿坑", "Polygon", new Access(Set.of(Role.CITY_PLANNER), "", ""), List.of());

  final LayerDefinition levels = levels();

  final List<FeatureQuery> queries = new ArrayList<>();
  @Nullable Scene scene;
  private String revision = "1";
  private Envelope lakesExtent = new Envelope(106, 107, 29, 30);
  private final Map<LayerDefinition, List<Feature>> features = new LinkedHashMap<>();
  private final WmsService service;

  WmsFixture() {
    features.put(
        lakes,
        List.of(
            feature(lakes, "1", "POLYGON((106 29,107 29,107 30,106 30,106 29))", "大湖 <1>"),
            feature(lakes, "2", "POLYGON((106.4 29.4,106.6 29.4,106.6 29.6,106.4 29.4))", "小湖"),
            feature(lakes, "3", null, "无图形")));
    features.put(wells, List.of(feature(wells, "w1", "POINT(106.5 29.5)", "甲井")));
    features.put(pits, List.of(feature(pits, "9", "POLYGON((106 29,107 29,107 30,106 29))", "坑")));
    features.put(
        levels,
        List.of(
            level("l1", "POINT(106.5 29.5)", 490, LocalDate.of(2020, 1, 1)),
            level("l2", "POINT(106.5 29.5)", 500, LocalDate.of(2020, 1, 2))));
    this.service = service();
  }

  /** Readings by elevation and day, under a prefix of their own. */
  private static LayerDefinition levels() {
    return new LayerDefinition(
        "levels",
        Text.of("水位", "Levels"),
        Text.of("水位", "Levels"),
        new Source(
            "published.levels",
            "id",
            "geom",
            "Point",
            List.of(
                new Attribute("height", Text.of("高程", "Height"), "integer"),
                new Attribute("day", Text.of("日期", "Day"), "date"))),
        Access.PUBLIC,
        new Presentation(
            new Namespace("demo", "https://example.org/demo"),
            List.of(),
            List.of(),
            List.of(),
            List.of(
                new LayerDimension(
                    DimensionAxis.ELEVATION,
                    "height",
                    DimensionExtent.read(DimensionAxis.ELEVATION, "500,490,480"),
                    Optional.of("500"),
                    false,
                    true),
                new LayerDimension(
                    DimensionAxis.TIME,
                    "day",
                    DimensionExtent.read(DimensionAxis.TIME, "2020-01-01/2020-12-31/P1D"),
                    Optional.empty(),
                    true,
                    false))));
  }

  private static Feature level(String id, String wkt, int height, LocalDate day) {
    LayerDefinition layer = levels();
    return new Feature(new FeatureColumns(layer, layer.attributes()), id, shape(wkt), height, day);
  }

  private static Shape shape(String wkt) {
    try {
      return Shapes.of(new WKTReader().read(wkt));
    } catch (ParseException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private WmsService service() {
    WmsSettings settings =
        new WmsSettings(
            2000, 1000, 4, 10, 64, 500, Duration.ofSeconds(5), 2, Duration.ofMillis(200));
    ServiceSettings about =
        new ServiceSettings(
            "",
            "地图",
            "Maps & more",
            List.of("矿"),
            "NONE",
            "NONE",
            "机构",
            "",
            "",
            "",
            "",
            "一路 1 号",
            "重庆",
            "",
            "中国");
    StyleBook styles = new StyleBook();
    PublishedLayers published =
        new PublishedLayers(List.of(() -> List.of(lakes, wells, pits, levels)));
    LayersParameter layers = new LayersParameter(published, styles, settings);
    Pictures pictures = new Pictures(this);
    Legends legends = new Legends(new LegendPainter());
    MapTag tags = new MapTag(this);
    LayerExtents extents = new LayerExtents(this);
    return new WmsService(
        List.of(
            new GetCapabilities(
                published, extents, about, settings, styles, legends, new UpdateSequence()),
            new GetMap(layers, settings, pictures, new DrawingQueue(settings), tags),
            new GetLegendGraphic(layers, legends, tags),
            new GetFeatureInfo(
                layers, new PixelFeatures(this, new BandValues(new ImageStore())), settings),
            new DescribeLayer(layers),
            new GetStyles(layers, styles),
            new GetMetadata(layers, extents, about)),
        new Refusals(pictures, settings),
        new PostedRequest(settings));
  }

  private static LayerDefinition layer(
      String name, String title, String geometry, Access access, List<StyleDocument> styles) {
    List<Attribute> attributes =
        List.of(
            new Attribute("name", Text.of("名称", "Name"), "text"),
            new Attribute("valid_from", Text.of("生效", "From"), "date"),
            new Attribute("valid_to", Text.of("失效", "To"), "date"));
    return new LayerDefinition(
        name,
        Text.of(title, name),
        Text.of(title + "图层", "Layer of " + name),
        new Source("published." + name, "id", "geom", geometry, attributes),
        access,
        new Presentation(
            Namespace.KUANGJIE,
            List.of(),
            name.equals("wells") ? List.of("EPSG:4490", "EPSG:4544") : List.of(),
            styles));
  }

  private static Feature feature(
      LayerDefinition layer, String id, @Nullable String wkt, String name) {
    return new Feature(
        new FeatureColumns(layer, layer.attributes()),
        id,
        wkt == null ? null : shape(wkt),
        name,
        LocalDate.of(2020, 1, 1),
        null);
  }

  /** Something in the database changed. */
  void change(Envelope newExtentOfLakes) {
    revision = revision + "+";
    lakesExtent = newExtentOfLakes;
  }

  MockHttpServletResponse get(String query) {
    return ask(query, Optional.empty(), Actor.ANONYMOUS);
  }

  MockHttpServletResponse get(String query, Actor actor) {
    return ask(query, Optional.empty(), actor);
  }

  MockHttpServletResponse post(String query, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return ask(query, Optional.of(new ByteArrayInputStream(bytes)), Actor.ANONYMOUS);
  }

  private MockHttpServletResponse ask(String query, Optional<InputStream> body, Actor actor) {
    Map<String, String[]> parameters = new LinkedHashMap<>();
    for (String pair : query.split("&", -1)) {
      String[] sides = pair.split("=", 2);
      String value = sides.length < 2 ? "" : sides[1];
      parameters.putIfAbsent(
          sides[0], new String[] {URLDecoder.decode(value, StandardCharsets.UTF_8)});
    }
    MockHttpServletResponse response = new MockHttpServletResponse();
    try {
      service.answer(new OgcRequest(Parameters.of(parameters), body, URL, actor), response);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return response;
  }

  static String text(MockHttpServletResponse response) {
    return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  @Override
  public FeatureCursor read(FeatureQuery query) {
    queries.add(query);
    Envelope box = query.box();
    var left =
        features.getOrDefault(query.layer(), List.of()).stream()
            .filter(feature -> query.filter().evaluate(feature))
            .filter(
                feature -> {
                  var shape = feature.shape();
                  return box == null || (shape != null && shape.envelope().intersects(box));
                })
            .iterator();
    return new FeatureCursor() {
      @Override
      public @Nullable Feature next() {
        return left.hasNext() ? left.next() : null;
      }

      @Override
      public void close() {}
    };
  }

  @Override
  public long count(FeatureQuery query) {
    return features.getOrDefault(query.layer(), List.of()).size();
  }

  @Override
  public Envelope extent(LayerDefinition layer, Actor actor) {
    return layer.equals(lakes) ? new Envelope(lakesExtent) : new Envelope(106.5, 106.5, 29.5, 29.5);
  }

  @Override
  public String revision(LayerDefinition layer) {
    return revision;
  }

  @Override
  public Pixmap paint(Scene drawn) {
    scene = drawn;
    Pixmap pixmap = new Pixmap(drawn.width(), drawn.height());
    pixmap.clear(drawn.background());
    return pixmap;
  }

  @Override
  public void paint(Scene drawn, Graphics2D surface) {
    scene = drawn;
  }

  /** Of a refusal. */
  static String code(MockHttpServletResponse response) {
    Matcher code =
        Pattern.compile("<ServiceException code=\"(\\w+)\"").matcher(WmsFixture.text(response));
    assertThat(code.find()).as(WmsFixture.text(response)).isTrue();
    return code.group(1);
  }

  static BufferedImage image(MockHttpServletResponse response) {
    try {
      return Objects.requireNonNull(
          ImageIO.read(new ByteArrayInputStream(response.getContentAsByteArray())));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
