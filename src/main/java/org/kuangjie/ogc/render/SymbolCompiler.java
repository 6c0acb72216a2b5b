package org.kuangjie.ogc.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.PropertyName;
import org.geotools.api.style.Fill;
import org.geotools.api.style.LineSymbolizer;
import org.geotools.api.style.OverlapBehaviorEnum;
import org.geotools.api.style.PointSymbolizer;
import org.geotools.api.style.PolygonSymbolizer;
import org.geotools.api.style.RasterSymbolizer;
import org.geotools.api.style.Stroke;
import org.geotools.api.style.Symbolizer;
import org.geotools.api.style.TextSymbolizer;
import org.jspecify.annotations.Nullable;
import org.kuangjie.ogc.imagery.ImageDrawing;
import org.kuangjie.ogc.imagery.ShownValues;

/** Makes painters of symbolizers, for one map; all that is fixed is reckoned here, once. */
final class SymbolCompiler {

  private final Scene scene;
  private final MapProjection projection;
  private final LabelBoard labels;
  private final ImageDrawing images;
  private final Optional<ShownValues> shown;

  SymbolCompiler(Scene scene, MapProjection projection, LabelBoard labels, ImageDrawing images) {
    this(scene, projection, labels, images, Optional.empty());
  }

  private SymbolCompiler(
      Scene scene,
      MapProjection projection,
      LabelBoard labels,
      ImageDrawing images,
      Optional<ShownValues> shown) {
    this.scene = scene;
    this.projection = projection;
    this.labels = labels;
    this.images = images;
    this.shown = shown;
  }

  /** The same for a layer of which only some pixels are shown. */
  SymbolCompiler showing(Optional<ShownValues> values) {
    return new SymbolCompiler(scene, projection, labels, images, values);
  }

  List<SymbolPainter> of(Symbolizer symbolizer) {
    if (symbolizer instanceof RasterSymbolizer raster) {
      return images(raster);
    }
    List<SymbolPainter> painters =
        symbolizer instanceof TextSymbolizer text
            ? List.of(new TextPainter(text, Lengths.of(text, scene), labels))
            : plain(symbolizer, scene);
    Expression geometry = symbolizer.getGeometry();
    if (geometry == null || geometry instanceof PropertyName) {
      return painters;
    }
    return painters.stream()
        .<SymbolPainter>map(painter -> new OtherGeometry(geometry, projection, painter))
        .toList();
  }

  private List<SymbolPainter> images(RasterSymbolizer raster) {
    boolean average = raster.getOverlapBehavior() == OverlapBehaviorEnum.AVERAGE;
    List<SymbolPainter> painters = new ArrayList<>();
    painters.add(
        average
            ? new AverageOfImages(raster, images, shown)
            : new ImagePainter(raster, images, shown));
    if (raster.getImageOutline() != null) {
      painters.addAll(plain(raster.getImageOutline(), scene));
    }
    return painters;
  }

  /** Painters of all but text and images, for the feature's own geometry. */
  static List<SymbolPainter> plain(Symbolizer symbolizer, Scene scene) {
    Lengths lengths = Lengths.of(symbolizer, scene);
    List<SymbolPainter> painters = new ArrayList<>();
    if (symbolizer instanceof PolygonSymbolizer polygon) {
      polygon(polygon, lengths, painters);
    } else if (symbolizer instanceof LineSymbolizer line) {
      stroke(line.getStroke(), line.getPerpendicularOffset(), lengths, painters);
    } else if (symbolizer instanceof PointSymbolizer point && point.getGraphic() != null) {
      painters.add(new PointPainter(new Stamp(point.getGraphic(), lengths)));
    }
    return painters;
  }

  private static void polygon(
      PolygonSymbolizer polygon, Lengths lengths, List<SymbolPainter> painters) {
    List<SymbolPainter> parts = new ArrayList<>();
    fill(polygon, polygon.getFill(), lengths, parts);
    stroke(polygon.getStroke(), polygon.getPerpendicularOffset(), lengths, parts);
    Displaced moved = Displaced.of(polygon.getDisplacement(), lengths);
    parts.forEach(part -> painters.add(moved == null ? part : moved.with(part)));
  }

  private static void fill(
      Symbolizer symbolizer, @Nullable Fill fill, Lengths lengths, List<SymbolPainter> painters) {
    if (fill == null) {
      return;
    }
    Measure opacity = Measure.of(fill.getOpacity(), 1, 1);
    if (fill.getGraphicFill() == null) {
      painters.add(new FillPainter(new Ink(fill.getColor(), opacity)));
    } else {
      TileMaker tiles =
          new TileMaker(
              new Stamp(fill.getGraphicFill(), lengths),
              Margins.of(symbolizer.getOptions().get("graphic-margin"), lengths.factor()));
      painters.add(new PatternPainter(tiles));
    }
  }

  private static void stroke(
      @Nullable Stroke stroke,
      @Nullable Expression offset,
      Lengths lengths,
      List<SymbolPainter> painters) {
    if (stroke == null) {
      return;
    }
    SymbolPainter painter =
        stroke.getGraphicStroke() == null
            ? new StrokePainter(new StrokeLook(stroke, lengths))
            : new StampedLine(
                new Stamp(stroke.getGraphicStroke(), lengths), new StrokeLook(stroke, lengths));
    Measure distance = lengths.of(offset, 0);
    boolean straight = distance.isFixed() && distance.of(null) == 0;
    painters.add(straight ? painter : new OffsetPainter(distance, painter));
  }
}
