package org.kuangjie.ogc.wms;

import org.kuangjie.ogc.crs.CrsName;
import org.kuangjie.ogc.crs.MapCrs;
import org.kuangjie.ogc.info.Picture;
import org.kuangjie.ogc.request.Parameters;
import org.locationtech.jts.geom.Envelope;

/**
 * Which ground a picture shows.
 *
 * @param box in {@code crs}, x east
 * @param width pixels
 * @param height pixels
 */
record MapFrame(MapCrs crs, Envelope box, int width, int height, double dotsPerInch) {

  private static final double INCH_METRES = 0.0254;

  /** CRS, BBOX, WIDTH, HEIGHT and the resolution of a request. */
  static MapFrame read(WmsRequest request, WmsSettings settings) {
    Parameters parameters = request.parameters();
    CrsName crs = CrsParameter.read(request);
    return new MapFrame(
        crs.crs(),
        BoxParameter.read(request, crs),
        SizeParameter.read(parameters, "WIDTH", settings.maxWidth()),
        SizeParameter.read(parameters, "HEIGHT", settings.maxHeight()),
        ResolutionParameter.read(parameters));
  }

  /** 06-042, 7.2.4.6.9: by the width of a pixel. */
  double scaleDenominator() {
    double pixelMetres = box.getWidth() * crs.metresPerUnit() / width;
    return pixelMetres / (INCH_METRES / dotsPerInch);
  }

  Picture picture() {
    return new Picture(crs, box, width, height);
  }

  /** False where the system has no ground at all. */
  boolean showsGround() {
    return crs.extent().intersects(box);
  }
}
