package org.kuangjie.ogc.render;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import org.geotools.api.style.Style;
import org.jspecify.annotations.Nullable;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.layers.LayerDefinition.Access;
import org.kuangjie.layers.LayerDefinition.Attribute;
import org.kuangjie.layers.LayerDefinition.Namespace;
import org.kuangjie.layers.LayerDefinition.Presentation;
import org.kuangjie.layers.LayerDefinition.Source;
import org.kuangjie.ogc.crs.MapCrs;
import org.kuangjie.ogc.feature.Feature;
import org.kuangjie.ogc.feature.FeatureColumns;
import org.kuangjie.ogc.feature.FeatureCursor;
import org.kuangjie.ogc.feature.FeatureQuery;
import org.kuangjie.ogc.feature.FeatureSource;
import org.kuangjie.ogc.feature.Shape;
import org.kuangjie.ogc.feature.Shapes;
import org.kuangjie.ogc.imagery.ImageStore;
import org.kuangjie.ogc.imagery.ImagerySettings;
import org.kuangjie.ogc.raster.PngWriter;
import org.kuangjie.ogc.styling.StyleReader;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.Text;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Some hundred made-up maps drawn and thrown away behind a server that is ready. The compiler of
 * the Java machine learns from them what drawing is, so that the first users' maps do not take ten
 * times as long as those an hour later.
 */
@Component
@ConditionalOnWebApplication
class DrawingWarmUp {

  private static final Logger LOG = LoggerFactory.getLogger(DrawingWarmUp.class);

  private static final int MOST_MAPS = 600;
  private static final Duration LONGEST = Duration.ofSeconds(3);

  /** Every so-manyth is a map that fills a screen, the others are tiles. */
  private static final int LARGE_EVERY = 20;

  private static final int FEATURES = 120;
  private static final Envelope GROUND = new Envelope(11_900_000, 11_920_000, 3_440_000, 3_460_000);
  private static final String STYLE =
      """
      <StyledLayerDescriptor version="1.0.0" xmlns="http://www.opengis.net/sld"
          xmlns:ogc="http://www.opengis.net/ogc">
        <NamedLayer><Name>a</Name><UserStyle><FeatureTypeStyle>%s%s</FeatureTypeStyle></UserStyle></NamedLayer>
      </StyledLayerDescriptor>"""
          .formatted(rule("one", "#8fc3f7"), rule("two", "#ffe08a"));

  private final Random random = new Random(1);
  private final ImagerySettings imagery;

  DrawingWarmUp(ImagerySettings imagery) {
    this.imagery = imagery;
  }

  private static String rule(String kind, String colour) {
    return """
        <Rule>
          <ogc:Filter><ogc:PropertyIsEqualTo>
            <ogc:PropertyName>kind</ogc:PropertyName><ogc:Literal>%s</ogc:Literal>
          </ogc:PropertyIsEqualTo></ogc:Filter>
          <PolygonSymbolizer>
            <Fill><CssParameter name="fill">%s</CssParameter>
              <CssParameter name="fill-opacity">0.7</CssParameter></Fill>
            <Stroke><CssParameter name="stroke">#5a3c1e</CssParameter></Stroke>
          </PolygonSymbolizer>
        </Rule>
        """
        .formatted(kind, colour);
  }

  @EventListener(ApplicationReadyEvent.class)
  void start() {
    Thread thread = new Thread(this::run, "drawing-warm-up");
    thread.setDaemon(true);
    thread.start();
  }

  /** Draws until enough was drawn or it took too long; nobody waits for it. */
  void run() {
    try {
      LOG.debug("{} maps drawn to warm up", draw(LONGEST));
    } catch (IOException | RuntimeException e) {
      LOG.debug("drawing could not be warmed up", e);
    }
  }

  /** How many maps were drawn. */
  int draw(Duration longest) throws IOException {
    byte[] sld = STYLE.getBytes(StandardCharsets.UTF_8);
    Style style = StyleReader.read(new ByteArrayInputStream(sld)).get(0).styles().get(0);
    LayerDefinition layer = layer();
    FeatureSource parcels = new MadeUp(parcels(layer));
    MapPainter painter = new StyledMapPainter(parcels, new ImageStore(), imagery);
    Scene.Layer drawn = new Scene.Layer(FeatureQuery.all(layer, Actor.ANONYMOUS), style);
    long end = System.nanoTime() + longest.toNanos();
    int maps = 0;
    while (maps < MOST_MAPS && System.nanoTime() < end) {
      PngWriter.encode(painter.paint(scene(drawn, maps % LARGE_EVERY == 0)), PngWriter.FAST);
      maps++;
    }
    return maps;
  }

  private Scene scene(Scene.Layer layer, boolean large) {
    double side = large ? GROUND.getWidth() : GROUND.getWidth() / 4;
    double x = GROUND.getMinX() + random.nextDouble() * (GROUND.getWidth() - side);
    double y = GROUND.getMinY() + random.nextDouble() * (GROUND.getHeight() - side);
    Envelope box = new Envelope(x, x + side, y, y + side);
    int pixels = large ? 1024 : 256;
    return new Scene(
        MapCrs.WEB_MERCATOR, box, pixels, pixels, Scene.STANDARD_DPI, 0, List.of(layer), LONGEST);
  }

  private static LayerDefinition layer() {
    Text name = Text.of("示意", "Made up");
    List<Attribute> attributes = List.of(new Attribute("kind", name, "text"));
    return new LayerDefinition(
        "warm_up",
        name,
        name,
        new Source("none", "id", "geom", "Polygon", attributes),
        Access.PUBLIC,
        new Presentation(Namespace.KUANGJIE, List.of(), List.of(), List.of()));
  }

  private record Parcel(Envelope box, Feature feature) {}

  private List<Parcel> parcels(LayerDefinition layer) {
    FeatureColumns columns = new FeatureColumns(layer, layer.attributes());
    GeometryFactory factory = new GeometryFactory();
    List<Parcel> parcels = new ArrayList<>();
    for (int i = 0; i < FEATURES; i++) {
      String kind = random.nextBoolean() ? "one" : "two";
      Shape shape = Shapes.of(factory.createPolygon(ring()));
      parcels.add(new Parcel(shape.envelope(), new Feature(columns, "" + i, shape, kind)));
    }
    return parcels;
  }

  /** A round shape of sixty unlike corners. */
  private Coordinate[] ring() {
    double x = GROUND.getMinX() + random.nextDouble() * GROUND.getWidth();
    double y = GROUND.getMinY() + random.nextDouble() * GROUND.getHeight();
    double radius = 200 + random.nextDouble() * 1500;
    Coordinate[] ring = new Coordinate[61];
    for (int k = 0; k < 60; k++) {
      double reach = radius * (0.75 + random.nextDouble() / 4);
      double angle = 2 * Math.PI * k / 60;
      ring[k] =
          MapCrs.WEB_MERCATOR.toLonLat(x + reach * Math.cos(angle), y + reach * Math.sin(angle));
    }
    ring[60] = ring[0];
    return ring;
  }

  /** The features within a box, from a list. */
  private record MadeUp(List<Parcel> parcels) implements FeatureSource {

    @Override
    public FeatureCursor read(FeatureQuery query) {
      Iterator<Feature> all =
          parcels.stream()
              .filter(parcel -> query.box() == null || parcel.box().intersects(query.box()))
              .map(Parcel::feature)
              .iterator();
      return new FeatureCursor() {
        @Override
        public @Nullable Feature next() {
          return all.hasNext() ? all.next() : null;
        }

        @Override
        public void close() {}
      };
    }

    @Override
    public long count(FeatureQuery query) {
      return parcels.size();
    }

    @Override
    public Envelope extent(LayerDefinition layer, Actor actor) {
      return GROUND;
    }

    @Override
    public String revision(LayerDefinition layer) {
      return "";
    }
  }
}
