package org.kuangjie.ogc.raster;

import java.io.IOException;
import java.io.OutputStream;

/** PNG of at most 256 colours; a picture with more gets the nearest of a chosen 256. */
final class Png8Encoder implements ImageEncoder {

  static final String MIME_TYPE = "image/png8";
  private static final int COLOURS = 256;

  @Override
  public String mimeType() {
    return MIME_TYPE;
  }

  @Override
  public boolean keepsTransparency() {
    return true;
  }

  @Override
  public void encode(Pixmap picture, OutputStream out) throws IOException {
    out.write(PngWriter.encode(Quantiser.reduce(picture, COLOURS), PngWriter.FAST));
  }
}
