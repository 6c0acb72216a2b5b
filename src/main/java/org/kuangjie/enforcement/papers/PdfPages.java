package org.kuangjie.enforcement.papers;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import java.awt.Color;
import java.awt.Graphics2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * Pages of a PDF, drawn in points from the upper left corner. Letters become outlines, so that
 * Chinese text looks the same on every machine and no font has to be sent along.
 */
final class PdfPages implements AutoCloseable {

  private final PDDocument document = new PDDocument();
  private final float width;
  private final float height;

  private PdfPages(float width, float height) {
    this.width = width;
    this.height = height;
  }

  static PdfPages landscapeA4() {
    return new PdfPages(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth());
  }

  static PdfPages landscapeA3() {
    return new PdfPages(PDRectangle.A3.getHeight(), PDRectangle.A3.getWidth());
  }

  float width() {
    return width;
  }

  float height() {
    return height;
  }

  void add(Consumer<Graphics2D> drawing) {
    PDPage page = new PDPage(new PDRectangle(width, height));
    document.addPage(page);
    try {
      PdfBoxGraphics2D surface = new PdfBoxGraphics2D(document, width, height);
      try {
        surface.setColor(Color.BLACK);
        drawing.accept(surface);
      } finally {
        surface.dispose();
      }
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.drawForm(surface.getXFormObject());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  byte[] finish(String title) {
    document.getDocumentInformation().setTitle(title);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      document.save(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  @Override
  public void close() {
    try {
      document.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
