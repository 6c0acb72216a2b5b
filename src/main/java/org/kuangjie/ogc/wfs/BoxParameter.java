package org.kuangjie.ogc.wfs;

import java.util.List;
import org.geotools.api.filter.Filter;
import org.geotools.factory.CommonFactoryFinder;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.ogc.crs.CrsName;
import org.kuangjie.ogc.crs.MapCrs;
import org.kuangjie.ogc.gml.GmlCrs;
import org.kuangjie.ogc.request.OgcException;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/** {@code BBOX=low,low,high,high[,crs]} (OGC 06-121r3, 10.2.3). */
final class BoxParameter {

  private BoxParameter() {}

  /**
   * @param standard the system of a box that names none
   * @throws OgcException InvalidParameterValue when it is no box
   */
  static Filter filter(String text, GmlCrs standard, LayerDefinition layer) {
    List<String> words = QueryTexts.words(text, ",");
    if (words.size() != 4 && words.size() != 5) {
      throw refused();
    }
    MapCrs crs = standard.crs();
    boolean northFirst = standard.northFirst();
    if (words.size() == 5) {
      CrsName name =
          CrsName.find(words.get(4))
              .orElseThrow(
                  () -> OgcException.invalid("bbox", "坐标系不支持", "its system is not served"));
      crs = name.crs();
      northFirst = name.isNorthFirst(false);
    }
    double[] n = words.stream().limit(4).mapToDouble(BoxParameter::number).toArray();
    if (n[0] > n[2] || n[1] > n[3]) {
      throw refused();
    }
    Envelope box = northFirst ? box(crs, n[1], n[0], n[3], n[2]) : box(crs, n[0], n[1], n[2], n[3]);
    var factory = CommonFactoryFinder.getFilterFactory();
    return factory.bbox(
        factory.property(layer.geometryColumn()),
        factory.literal(new GeometryFactory().toGeometry(box)));
  }

  /**
   * Corners and middles: the sides of a projected box are no meridians. Of a box that reaches
   * beyond the projection (QGIS asks for ±100 000 km) the part with an inverse counts.
   */
  private static Envelope box(MapCrs crs, double west, double south, double east, double north) {
    Envelope plane = crs.within(new Envelope(west, east, south, north));
    Envelope box = new Envelope();
    for (double x : new double[] {plane.getMinX(), plane.centre().x, plane.getMaxX()}) {
      for (double y : new double[] {plane.getMinY(), plane.centre().y, plane.getMaxY()}) {
        box.expandToInclude(crs.toLonLat(x, y));
      }
    }
    return box;
  }

  private static double number(String word) {
    try {
      double number = Double.parseDouble(word);
      if (Double.isFinite(number)) {
        return number;
      }
    } catch (NumberFormatException e) {
      // answered below
    }
    throw refused();
  }

  private static OgcException refused() {
    return OgcException.invalid("bbox", "须为 最小,最小,最大,最大[,坐标系]", "must be low,low,high,high[,crs]");
  }
}
