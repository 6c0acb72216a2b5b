package org.kuangjie.ogc.render;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.geotools.api.style.Style;
import org.jspecify.annotations.Nullable;
import org.kuangjie.layers.ImageFiles;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.layers.LayerDefinition.Access;
import org.kuangjie.layers.LayerDefinition.Attribute;
import org.kuangjie.layers.LayerDefinition.Namespace;
import org.kuangjie.layers.LayerDefinition.Presentation;
import org.kuangjie.layers.LayerDefinition.Source;
import org.kuangjie.ogc.crs.MapCrs;
import org.kuangjie.ogc.feature.Feature;
import org.kuangjie.ogc.feature.FeatureCursor;
import org.kuangjie.ogc.feature.FeatureQuery;
import org.kuangjie.ogc.feature.FeatureSource;
import org.kuangjie.ogc.feature.Shapes;
import org.kuangjie.ogc.imagery.ImageStore;
import org.kuangjie.ogc.imagery.ImagerySettings;
import org.kuangjie.ogc.raster.Pixmap;
import org.kuangjie.ogc.styling.StyleReader;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.Text;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/** A raster layer over a folder: each scene has a file, a rank and the same generous footprint. */
final class Imagery implements FeatureSource {

  private final LayerDefinition layer;
  private final List<Row> rows = new ArrayList<>();
  private final StyledMapPainter painter;

  private record Row(String file, int rank) {}

  Imagery(Path folder) {
    this(folder, new ImagerySettings(256));
  }

  Imagery(Path folder, ImagerySettings settings) {
    this(new ImageFiles("file", folder, Optional.of("rank")), settings);
  }

  Imagery(ImageFiles files, ImagerySettings settings) {
    this.painter = new StyledMapPainter(this, new ImageStore(), settings);
    this.layer =
        new LayerDefinition(
            "scenes",
            Text.of("影像", "Scenes"),
            Text.of("", ""),
            new Source(
                "public.scenes",
                "id",
                "geom",
                "Polygon",
                List.of(
                    new Attribute("file", Text.of("文件", "File"), "text"),
                    new Attribute("rank", Text.of("次序", "Rank"), "integer")),
                4490,
                Optional.of(files)),
            Access.PUBLIC,
            new Presentation(Namespace.KUANGJIE, List.of(), List.of(), List.of()));
  }

  Imagery with(String file, int rank) {
    rows.add(new Row(file, rank));
    return this;
  }

  LayerDefinition layer() {
    return layer;
  }

  /** A style of one rule with a RasterSymbolizer of this content. */
  static Style style(String symbolizer) {
    String sld =
        "<FeatureTypeStyle><Rule><RasterSymbolizer>"
            + symbolizer
            + "</RasterSymbolizer></Rule></FeatureTypeStyle>";
    return StyleReader.read(new ByteArrayInputStream(sld.getBytes(StandardCharsets.UTF_8)))
        .get(0)
        .styles()
        .get(0);
  }

  Scene scene(Style style, MapCrs crs, Envelope box, int width, int height) {
    return new Scene(
        crs,
        box,
        width,
        height,
        Scene.STANDARD_DPI,
        0,
        List.of(new Scene.Layer(FeatureQuery.all(layer, Actor.ANONYMOUS), style)),
        Duration.ofSeconds(30));
  }

  Pixmap paint(Style style, MapCrs crs, Envelope box, int width, int height) {
    return painter.paint(scene(style, crs, box, width, height));
  }

  MapPainter painter() {
    return painter;
  }

  @Override
  public FeatureCursor read(FeatureQuery query) {
    List<Row> sorted = new ArrayList<>(rows);
    if (!query.sorting().isEmpty()) {
      Comparator<Row> byRank = Comparator.comparing(Row::rank);
      sorted.sort(query.sorting().get(0).ascending() ? byRank : byRank.reversed());
    }
    Iterator<Row> iterator = sorted.iterator();
    return new FeatureCursor() {
      @Override
      public @Nullable Feature next() {
        return iterator.hasNext() ? feature(query, iterator.next()) : null;
      }

      @Override
      public void close() {}
    };
  }

  private static Feature feature(FeatureQuery query, Row row) {
    Object[] values =
        query.columns().names().stream()
            .map(name -> name.equals("file") ? row.file() : (Object) row.rank())
            .toArray();
    var footprint = new GeometryFactory().toGeometry(TestScenes.BOX);
    return new Feature(query.columns(), row.file(), Shapes.of(footprint), values);
  }

  @Override
  public long count(FeatureQuery query) {
    return rows.size();
  }

  @Override
  public Envelope extent(LayerDefinition of, Actor actor) {
    return new Envelope(100, 115, 20, 40);
  }

  @Override
  public String revision(LayerDefinition of) {
    return "0";
  }
}
