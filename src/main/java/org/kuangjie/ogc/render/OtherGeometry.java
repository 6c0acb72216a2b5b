package org.kuangjie.ogc.render;

import org.geotools.api.filter.expression.Expression;
import org.kuangjie.ogc.feature.Feature;
import org.kuangjie.ogc.feature.Shapes;
import org.locationtech.jts.geom.Geometry;

/** A symbolizer that draws something made of the feature's geometry, such as its centroid. */
final class OtherGeometry implements SymbolPainter {

  private final Expression geometry;
  private final MapProjection projection;
  private final SymbolPainter painter;
  private final Outline own = new Outline();

  OtherGeometry(Expression geometry, MapProjection projection, SymbolPainter painter) {
    this.geometry = geometry;
    this.projection = projection;
    this.painter = painter;
  }

  @Override
  public void paint(Feature feature, Outline outline, Canvas canvas) {
    if (geometry.evaluate(feature) instanceof Geometry made && !made.isEmpty()) {
      painter.paint(feature, own.read(Shapes.of(made), projection), canvas);
    }
  }

  @Override
  public double reach() {
    return painter.reach();
  }
}
