package org.kuangjie.ogc.render;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * PDF, one page of the map's size on paper at its resolution. Letters are drawn as outlines, so
 * that Chinese text looks the same everywhere.
 */
final class PdfFormat implements DrawingFormat {

  private static final double POINTS_PER_INCH = 72;

  @Override
  public String mimeType() {
    return "application/pdf";
  }

  @Override
  public void write(MapPainter painter, Scene scene, OutputStream out) throws IOException {
    double pointsPerPixel = POINTS_PER_INCH / scene.dotsPerInch();
    float width = (float) (scene.width() * pointsPerPixel);
    float height = (float) (scene.height() * pointsPerPixel);
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage(new PDRectangle(width, height));
      document.addPage(page);
      PdfBoxGraphics2D surface = new PdfBoxGraphics2D(document, width, height);
      try {
        surface.scale(pointsPerPixel, pointsPerPixel);
        painter.paint(scene, surface);
      } finally {
        surface.dispose();
      }
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.drawForm(surface.getXFormObject());
      }
      document.save(out);
    }
  }
}
