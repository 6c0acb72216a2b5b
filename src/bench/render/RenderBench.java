package org.kuangjie.ogc.render;

import java.io.ByteArrayInputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
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
import org.kuangjie.ogc.raster.Pixmap;
import org.kuangjie.ogc.raster.PngWriter;
import org.kuangjie.ogc.styling.StyleReader;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.Text;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Times drawing and PNG encoding alone, on one thread, of 20 000 polygons of 61 points over
 * Chongqing held in memory. Arguments: style file, folder for one picture of each case.
 */
final class RenderBench {

  private static final String[] STATES = {"planned", "granted", "active", "suspended", "closed"};

  /** Processor time of the thread: steady also on a machine shared with other work. */
  private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();

  private RenderBench() {}

  public static void main(String[] arguments) throws Exception {
    byte[] sld = Files.readAllBytes(Path.of(arguments[0]));
    Style style = StyleReader.read(new ByteArrayInputStream(sld)).get(0).styles().get(0);
    FeatureQuery query = FeatureQuery.all(layer(), Actor.ANONYMOUS);
    MapPainter painter =
        new StyledMapPainter(new Memory(layer()), new ImageStore(), new ImagerySettings(256));
    Path folder = Path.of(arguments[1]);
    int rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 3;
    for (int round = 0; round < rounds; round++) {
      for (String name :
          arguments.length > 3
              ? List.of(arguments[3].split(" "))
              : List.of("T13", "T10", "M", "ALL")) {
        measure(name, painter, style, query, folder);
      }
    }
  }

  private static void measure(
      String name, MapPainter painter, Style style, FeatureQuery query, Path folder)
      throws Exception {
    List<Scene> scenes = scenes(name, style, query);
    long[] drawn = new long[scenes.size()];
    long[] encoded = new long[scenes.size()];
    long bytes = 0;
    for (int i = 0; i < scenes.size(); i++) {
      long start = THREAD.getCurrentThreadCpuTime();
      Pixmap map = painter.paint(scenes.get(i));
      long middle = THREAD.getCurrentThreadCpuTime();
      byte[] png = PngWriter.encode(map, 1);
      encoded[i] = THREAD.getCurrentThreadCpuTime() - middle;
      drawn[i] = middle - start;
      bytes += png.length;
      if (i == 0) {
        Files.write(folder.resolve(name + ".png"), png);
      }
    }
    System.out.printf(
        "%-4s draw %7.3f ms   png %7.3f ms   %7d bytes%n",
        name, median(drawn), median(encoded), bytes / scenes.size());
  }

  private static double median(long[] nanos) {
    Arrays.sort(nanos);
    return nanos[nanos.length / 2] / 1e6;
  }

  private static List<Scene> scenes(String name, Style style, FeatureQuery query) {
    Coordinate low = MapCrs.WEB_MERCATOR.fromLonLat(105.3, 28.1);
    Coordinate high = MapCrs.WEB_MERCATOR.fromLonLat(110.2, 32.2);
    Random random = new Random(7);
    List<Scene> scenes = new ArrayList<>();
    switch (name) {
      case "T13", "T10" -> {
        double side =
            2 * MapCrs.WEB_MERCATOR.extent().getMaxX() / (name.equals("T13") ? 8192 : 1024);
        for (int i = 0; i < 300; i++) {
          double x = side * Math.floor(random.nextDouble(low.x, high.x - side) / side);
          double y = side * Math.floor(random.nextDouble(low.y, high.y - side) / side);
          scenes.add(scene(new Envelope(x, x + side, y, y + side), 256, 256, style, query));
        }
      }
      case "M" -> {
        for (int i = 0; i < 60; i++) {
          double x = random.nextDouble(low.x, high.x - 100_000);
          double y = random.nextDouble(low.y, high.y - 75_000);
          Envelope box = new Envelope(x, x + 100_000, y, y + 75_000);
          scenes.add(scene(box, 1024, 768, style, query));
        }
      }
      default -> {
        double height = (high.x - low.x) * 0.75;
        double middle = (low.y + high.y) / 2;
        Envelope box = new Envelope(low.x, high.x, middle - height / 2, middle + height / 2);
        scenes.addAll(Collections.nCopies(15, scene(box, 1024, 768, style, query)));
      }
    }
    return scenes;
  }

  private static Scene scene(Envelope box, int width, int height, Style style, FeatureQuery query) {
    return new Scene(
        MapCrs.WEB_MERCATOR,
        box,
        width,
        height,
        Scene.STANDARD_DPI,
        0,
        List.of(new Scene.Layer(query, style)),
        Duration.ofSeconds(60));
  }

  private static LayerDefinition layer() {
    return new LayerDefinition(
        "parcels",
        Text.of("地块（示意）", "Parcels (synthetic)"),
        Text.of("", ""),
        new Source(
            "public.parcels",
            "id",
            "geom",
            "Polygon",
            List.of(
                new Attribute("name", Text.of("名称", "Name"), "text"),
                new Attribute("status", Text.of("状态", "Status"), "text"))),
        Access.PUBLIC,
        new Presentation(Namespace.KUANGJIE, List.of(), List.of(), List.of()));
  }

  /** The polygons in an R-tree. */
  private static final class Memory implements FeatureSource {

    private final FeatureColumns columns;
    private final STRtree tree = new STRtree();

    Memory(LayerDefinition layer) {
      this.columns =
          new FeatureColumns(layer, List.of(layer.findAttribute("status").orElseThrow()));
      Random random = new Random(20260101);
      GeometryFactory factory = new GeometryFactory();
      for (int i = 0; i < 20_000; i++) {
        Shape shape = Shapes.of(factory.createPolygon(ring(random)));
        String state = STATES[random.nextInt(STATES.length)];
        tree.insert(shape.envelope(), new Feature(columns, "" + i, shape, state));
      }
      tree.build();
    }

    private static Coordinate[] ring(Random random) {
      double x = random.nextDouble(105.32, 110.18);
      double y = random.nextDouble(28.12, 32.18);
      double radius = random.nextDouble(0.002, 0.015);
      Coordinate[] ring = new Coordinate[61];
      for (int k = 0; k < 60; k++) {
        double angle = 2 * Math.PI * k / 60;
        double reach = radius * random.nextDouble(0.75, 1.0);
        ring[k] =
            new Coordinate(
                x + reach * Math.cos(angle) / Math.cos(Math.toRadians(y)),
                y + reach * Math.sin(angle));
      }
      ring[60] = ring[0];
      return ring;
    }

    @Override
    @SuppressWarnings("unchecked")
    public FeatureCursor read(FeatureQuery query) {
      Iterator<Feature> found = tree.query(query.box()).iterator();
      return new FeatureCursor() {
        @Override
        public @Nullable Feature next() {
          return found.hasNext() ? found.next() : null;
        }

        @Override
        public void close() {}
      };
    }

    @Override
    public long count(FeatureQuery query) {
      return tree.query(query.box()).size();
    }

    @Override
    public Envelope extent(LayerDefinition layer, Actor actor) {
      return new Envelope(105.3, 110.2, 28.1, 32.2);
    }

    @Override
    public String revision(LayerDefinition layer) {
      return "0";
    }
  }
}
