package org.kuangjie.ogc.raster;

import java.io.IOException;
import java.io.OutputStream;

/** PNG that holds every pixel exactly. */
final class PngEncoder implements ImageEncoder {

  @Override
  public String mimeType() {
    return "image/png";
  }

  @Override
  public boolean keepsTransparency() {
    return true;
  }

  @Override
  public void encode(Pixmap picture, OutputStream out) throws IOException {
    out.write(PngWriter.encode(picture, PngWriter.FAST));
  }
}
