package org.kuangjie.ogc.render;

import java.awt.Dimension;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.Document;

/** SVG 1.1; text stays text, in the fonts of whoever looks at it. */
final class SvgFormat implements DrawingFormat {

  private static final String NAMESPACE = "http://www.w3.org/2000/svg";

  @Override
  public String mimeType() {
    return "image/svg+xml";
  }

  @Override
  public void write(MapPainter painter, Scene scene, OutputStream out) throws IOException {
    SvgPictures.register();
    SVGGraphics2D surface = new SVGGraphics2D(document());
    surface.setSVGCanvasSize(new Dimension(scene.width(), scene.height()));
    painter.paint(scene, surface);
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    surface.stream(writer, true);
    writer.flush();
  }

  private static Document document() {
    try {
      return DocumentBuilderFactory.newDefaultInstance()
          .newDocumentBuilder()
          .getDOMImplementation()
          .createDocument(NAMESPACE, "svg", null);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("the platform has no XML", e);
    }
  }
}
