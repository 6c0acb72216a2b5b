package org.kuangjie.ogc.render;

import java.util.List;
import java.util.Set;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.style.AnchorPoint;
import org.geotools.api.style.Displacement;
import org.geotools.api.style.Fill;
import org.geotools.api.style.Font;
import org.geotools.api.style.Graphic;
import org.geotools.api.style.GraphicalSymbol;
import org.geotools.api.style.LinePlacement;
import org.geotools.api.style.LineSymbolizer;
import org.geotools.api.style.Mark;
import org.geotools.api.style.PointPlacement;
import org.geotools.api.style.PointSymbolizer;
import org.geotools.api.style.PolygonSymbolizer;
import org.geotools.api.style.RasterSymbolizer;
import org.geotools.api.style.Rule;
import org.geotools.api.style.Stroke;
import org.geotools.api.style.Symbolizer;
import org.geotools.api.style.TextSymbolizer;
import org.geotools.filter.FilterAttributeExtractor;
import org.jspecify.annotations.Nullable;

/** Which properties the expressions of a style name. */
final class UsedNames {

  private final FilterAttributeExtractor extractor = new FilterAttributeExtractor();

  Set<String> names() {
    return extractor.getAttributeNameSet();
  }

  void add(Rule rule) {
    if (rule.getFilter() != null) {
      rule.getFilter().accept(extractor, null);
    }
    rule.symbolizers().forEach(this::symbolizer);
  }

  private void symbolizer(Symbolizer symbolizer) {
    add(symbolizer.getGeometry());
    if (symbolizer instanceof PolygonSymbolizer polygon) {
      fill(polygon.getFill());
      stroke(polygon.getStroke());
      displacement(polygon.getDisplacement());
      add(polygon.getPerpendicularOffset());
    } else if (symbolizer instanceof LineSymbolizer line) {
      stroke(line.getStroke());
      add(line.getPerpendicularOffset());
    } else if (symbolizer instanceof PointSymbolizer point) {
      graphic(point.getGraphic());
    } else if (symbolizer instanceof TextSymbolizer text) {
      text(text);
    } else if (symbolizer instanceof RasterSymbolizer raster) {
      add(raster.getOpacity());
      if (raster.getImageOutline() != null) {
        symbolizer(raster.getImageOutline());
      }
    }
  }

  private void text(TextSymbolizer text) {
    add(text.getLabel());
    add(text.getPriority());
    fill(text.getFill());
    graphic(text.getGraphic());
    if (text.getHalo() != null) {
      fill(text.getHalo().getFill());
      add(text.getHalo().getRadius());
    }
    Font font = text.getFont();
    if (font != null) {
      all(font.getFamily());
      all(List.of(font.getSize(), font.getStyle(), font.getWeight()));
    }
    if (text.getLabelPlacement() instanceof PointPlacement point) {
      anchor(point.getAnchorPoint());
      displacement(point.getDisplacement());
      add(point.getRotation());
    } else if (text.getLabelPlacement() instanceof LinePlacement line) {
      add(line.getPerpendicularOffset());
    }
  }

  private void fill(@Nullable Fill fill) {
    if (fill != null) {
      add(fill.getColor());
      add(fill.getOpacity());
      graphic(fill.getGraphicFill());
    }
  }

  private void stroke(@Nullable Stroke stroke) {
    if (stroke != null) {
      add(stroke.getColor());
      add(stroke.getOpacity());
      add(stroke.getWidth());
      add(stroke.getDashOffset());
      if (stroke.dashArray() != null) {
        all(stroke.dashArray());
      }
      graphic(stroke.getGraphicStroke());
    }
  }

  private void graphic(@Nullable Graphic graphic) {
    if (graphic == null) {
      return;
    }
    add(graphic.getSize());
    add(graphic.getRotation());
    add(graphic.getOpacity());
    add(graphic.getGap());
    anchor(graphic.getAnchorPoint());
    displacement(graphic.getDisplacement());
    for (GraphicalSymbol symbol : graphic.graphicalSymbols()) {
      if (symbol instanceof Mark mark) {
        add(mark.getWellKnownName());
        fill(mark.getFill());
        stroke(mark.getStroke());
      }
    }
  }

  private void anchor(@Nullable AnchorPoint anchor) {
    if (anchor != null) {
      add(anchor.getAnchorPointX());
      add(anchor.getAnchorPointY());
    }
  }

  private void displacement(@Nullable Displacement displacement) {
    if (displacement != null) {
      add(displacement.getDisplacementX());
      add(displacement.getDisplacementY());
    }
  }

  private void all(List<Expression> expressions) {
    expressions.forEach(this::add);
  }

  private void add(@Nullable Expression expression) {
    if (expression != null) {
      expression.accept(extractor, null);
    }
  }
}
