package org.kuangjie.ogc.render;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/** Writes maps as drawings that keep their lines and letters, whatever they are enlarged to. */
public interface DrawingFormat {

  /** {@code image/svg+xml}. */
  String mimeType();

  void write(MapPainter painter, Scene scene, OutputStream out) throws IOException;

  static List<DrawingFormat> list() {
    return List.of(new SvgFormat(), new PdfFormat());
  }

  /** By a format's name as requests give it. */
  static Optional<DrawingFormat> find(String format) {
    String name = format.strip().replace(' ', '+');
    String full = name.equals("image/svg") || name.equals("image/svg+xml") ? "image/svg+xml" : name;
    return list().stream().filter(drawing -> drawing.mimeType().equals(full)).findFirst();
  }
}
