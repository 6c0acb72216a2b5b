package org.kuangjie.ogc.wmts;

import org.kuangjie.ogc.tiles.TileMatrix;
import org.kuangjie.ogc.tiles.TileMatrixSet;
import org.kuangjie.ogc.xml.XmlWriter;
import org.locationtech.jts.geom.Envelope;

/** Writes a tile matrix set (07-057r7, table 11); positions have the axes in the CRS's order. */
final class MatrixSetSection {

  private MatrixSetSection() {}

  static void write(XmlWriter xml, TileMatrixSet set) {
    xml.start("TileMatrixSet");
    CapabilitiesWriter.title(xml, set.title());
    xml.element("ows:Identifier", set.id());
    Envelope box = set.crs().extent();
    xml.start("ows:BoundingBox").attribute("crs", set.crs().urn());
    xml.element("ows:LowerCorner", position(set, box.getMinX(), box.getMinY()));
    xml.element("ows:UpperCorner", position(set, box.getMaxX(), box.getMaxY()));
    xml.end();
    xml.element("ows:SupportedCRS", set.crs().urn());
    for (TileMatrix matrix : set.matrices()) {
      xml.start("TileMatrix");
      xml.element("ows:Identifier", matrix.id());
      xml.element("ScaleDenominator", LayerSection.number(matrix.scaleDenominator()));
      xml.element("TopLeftCorner", position(set, matrix.west(), matrix.north()));
      xml.element("TileWidth", String.valueOf(TileMatrix.PIXELS));
      xml.element("TileHeight", String.valueOf(TileMatrix.PIXELS));
      xml.element("MatrixWidth", String.valueOf(matrix.width()));
      xml.element("MatrixHeight", String.valueOf(matrix.height()));
      xml.end();
    }
    xml.end();
  }

  private static String position(TileMatrixSet set, double x, double y) {
    String east = LayerSection.number(x);
    String north = LayerSection.number(y);
    return set.crs().isNorthFirst() ? north + " " + east : east + " " + north;
  }
}
