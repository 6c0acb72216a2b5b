package org.kuangjie.ogc.raster;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/** Writes pictures in one format. */
public interface ImageEncoder {

  /** {@code image/png}. */
  String mimeType();

  /** False when what is transparent is laid on white. */
  boolean keepsTransparency();

  void encode(Pixmap picture, OutputStream out) throws IOException;

  /** All that there are, PNG first. */
  static List<ImageEncoder> list() {
    return List.of(new PngEncoder(), new Png8Encoder(), new JpegEncoder(), new GifEncoder());
  }

  /** By a format's name as requests give it, also GeoServer's {@code image/png8}. */
  static Optional<ImageEncoder> find(String format) {
    String plain = format.replaceAll("\\s", "").toLowerCase(java.util.Locale.ROOT);
    String name =
        switch (plain) {
          case "image/png;mode=8bit", "image/png8" -> Png8Encoder.MIME_TYPE;
          case "image/png;mode=24bit", "image/png;mode=32bit", "image/png24" -> "image/png";
          case "image/jpg" -> "image/jpeg";
          default -> plain;
        };
    return list().stream().filter(encoder -> encoder.mimeType().equals(name)).findFirst();
  }
}
