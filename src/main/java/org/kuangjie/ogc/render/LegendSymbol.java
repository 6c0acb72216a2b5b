package org.kuangjie.ogc.render;

import java.awt.Font;
import java.awt.geom.AffineTransform;
import java.time.Duration;
import java.util.List;
import org.geotools.api.style.LineSymbolizer;
import org.geotools.api.style.PointSymbolizer;
import org.geotools.api.style.RasterSymbolizer;
import org.geotools.api.style.Rule;
import org.geotools.api.style.Symbolizer;
import org.geotools.api.style.TextSymbolizer;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.ogc.crs.MapCrs;
import org.kuangjie.ogc.feature.Feature;
import org.kuangjie.ogc.feature.FeatureColumns;
import org.kuangjie.ogc.feature.Shape;
import org.kuangjie.ogc.raster.CoverageMask;
import org.kuangjie.ogc.raster.Pixmap;
import org.locationtech.jts.geom.Envelope;

/** Draws the symbol of one rule on a sample: a box, a bent line, a point, a sign. */
final class LegendSymbol {

  private static final double PIXEL_METRES = 0.00028;
  private static final double USUAL_SCALE = 50_000;
  private static final String SAMPLE_TEXT = "字";

  private final Feature nothing;
  private final LegendOptions options;

  LegendSymbol(LayerDefinition layer, LegendOptions options) {
    this.nothing = new Feature(new FeatureColumns(layer, List.of()), "", null);
    this.options = options;
  }

  Pixmap draw(Rule rule) {
    int width = options.symbolWidth();
    int height = options.symbolHeight();
    Pixmap picture = new Pixmap(width, height);
    RasterCanvas canvas = new RasterCanvas(picture, new CoverageMask(width, height));
    Lengths plain = new Lengths(options.factor());
    if (rule.getLegend() != null) {
      new Stamp(rule.getLegend(), plain).draw(nothing, width / 2.0, height / 2.0, 0, canvas);
      return picture;
    }
    for (Symbolizer symbolizer : rule.symbolizers()) {
      if (symbolizer instanceof TextSymbolizer text) {
        text(text, canvas);
      } else if (symbolizer instanceof PointSymbolizer point && point.getGraphic() != null) {
        point(point, canvas);
      } else if (symbolizer instanceof RasterSymbolizer raster) {
        ImageLegend.sample(raster, picture);
      } else {
        paint(symbolizer, canvas);
      }
    }
    return picture;
  }

  private void paint(Symbolizer symbolizer, RasterCanvas canvas) {
    Outline sample = symbolizer instanceof LineSymbolizer ? bentLine() : box();
    for (SymbolPainter painter : SymbolCompiler.plain(symbolizer, scene())) {
      painter.paint(nothing, sample, canvas);
    }
  }

  private Scene scene() {
    double scale = options.scale() == null ? USUAL_SCALE : options.scale();
    double metres = PIXEL_METRES / options.factor() * scale;
    return new Scene(
        MapCrs.WEB_MERCATOR,
        new Envelope(0, options.symbolWidth() * metres, 0, options.symbolHeight() * metres),
        options.symbolWidth(),
        options.symbolHeight(),
        options.dotsPerInch(),
        0,
        List.of(),
        Duration.ofSeconds(10));
  }

  /** A point's symbol larger than the box is shrunk to it. */
  private void point(PointSymbolizer point, RasterCanvas canvas) {
    Lengths lengths = Lengths.of(point, scene());
    Stamp stamp = new Stamp(point.getGraphic(), lengths);
    double room = Math.min(options.symbolWidth(), options.symbolHeight()) - 2.0;
    double size = Math.max(stamp.size(nothing), stamp.width(nothing));
    if (size > room) {
      stamp = new Stamp(point.getGraphic(), new Lengths(lengths.factor() * room / size));
    }
    stamp.draw(nothing, canvas.width() / 2.0, canvas.height() / 2.0, 0, canvas);
  }

  private void text(TextSymbolizer symbolizer, RasterCanvas canvas) {
    LabelLook.Drawn look = new LabelLook(symbolizer, new Lengths(options.factor())).of(nothing);
    double size = Math.min(look.size(), options.symbolHeight() * 0.9);
    Font font = look.font(SAMPLE_TEXT).deriveFont((float) size);
    TextLine line = new TextLine(SAMPLE_TEXT, font);
    double left = (options.symbolWidth() - line.width()) / 2;
    double base = (options.symbolHeight() + line.ascent() - line.descent()) / 2;
    canvas.text(line, AffineTransform.getTranslateInstance(left, base), look.text());
  }

  private Outline box() {
    double right = options.symbolWidth() - 1.5;
    double bottom = options.symbolHeight() - 1.5;
    Outline box = new Outline().clear();
    box.add(1.5, 1.5);
    box.add(1.5, bottom);
    box.add(right, bottom);
    box.add(right, 1.5);
    box.add(1.5, 1.5);
    box.end(Shape.Part.SHELL);
    return box;
  }

  private Outline bentLine() {
    double width = options.symbolWidth();
    double height = options.symbolHeight();
    Outline line = new Outline().clear();
    line.add(1, height * 0.75);
    line.add(width / 3, height * 0.3);
    line.add(width * 2 / 3, height * 0.7);
    line.add(width - 1, height * 0.25);
    line.end(Shape.Part.LINE);
    return line;
  }
}
