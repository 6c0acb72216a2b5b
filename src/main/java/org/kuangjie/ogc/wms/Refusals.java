package org.kuangjie.ogc.wms;

import jakarta.servlet.http.HttpServletResponse;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.io.IOException;
import java.text.AttributedString;
import java.util.Optional;
import org.kuangjie.ogc.request.OgcException;
import org.kuangjie.ogc.request.Parameters;
import org.springframework.stereotype.Component;

/** Answers refusals in the form EXCEPTIONS asks for: as XML, or for maps as a picture. */
@Component
class Refusals {

  private static final int MARGIN = 6;
  private static final int FONT_SIZE = 13;

  private final Pictures pictures;
  private final WmsSettings settings;

  Refusals(Pictures pictures, WmsSettings settings) {
    this.pictures = pictures;
    this.settings = settings;
  }

  void answer(OgcException refusal, WmsRequest request, HttpServletResponse response)
      throws IOException {
    response.resetBuffer();
    ExceptionForm form = form(request.parameters());
    Optional<Canvas> canvas = form == ExceptionForm.XML ? Optional.empty() : canvas(request);
    if (canvas.isEmpty()) {
      ExceptionReport.write(refusal, request.version(), response);
      return;
    }
    String text = form == ExceptionForm.BLANK ? "" : ExceptionReport.text(refusal);
    byte[] picture = picture(canvas.get(), text);
    response.setStatus(HttpServletResponse.SC_OK);
    response.setHeader("Cache-Control", "no-store");
    response.setContentType(canvas.get().format().mime());
    response.setContentLength(picture.length);
    response.getOutputStream().write(picture);
  }

  private static ExceptionForm form(Parameters parameters) {
    String request = parameters.find("REQUEST").orElse("").trim();
    boolean map = request.equalsIgnoreCase("GetMap") || request.equalsIgnoreCase("map");
    return map
        ? parameters.find("EXCEPTIONS").flatMap(ExceptionForm::find).orElse(ExceptionForm.XML)
        : ExceptionForm.XML;
  }

  private record Canvas(MapFormat format, int width, int height, int background) {}

  /** Empty when the request does not say what picture it wants. */
  private Optional<Canvas> canvas(WmsRequest request) {
    Parameters parameters = request.parameters();
    try {
      MapFormat format = MapFormat.get(parameters.get("FORMAT"));
      return Optional.of(
          new Canvas(
              format,
              SizeParameter.read(parameters, "WIDTH", settings.maxWidth()),
              SizeParameter.read(parameters, "HEIGHT", settings.maxHeight()),
              BackgroundParameter.read(request, format)));
    } catch (OgcException e) {
      return Optional.empty();
    }
  }

  private byte[] picture(Canvas canvas, String text) {
    return pictures.encode(
        canvas.width(),
        canvas.height(),
        canvas.format(),
        surface -> {
          if (canvas.background() != 0) {
            surface.setColor(new Color(canvas.background(), true));
            surface.fillRect(0, 0, canvas.width(), canvas.height());
          }
          text.lines().reduce(MARGIN, (y, line) -> write(surface, line, y, canvas), (a, b) -> b);
        });
  }

  /** Writes a paragraph below {@code top}; gives where it ends. */
  private static int write(Graphics2D surface, String paragraph, int top, Canvas canvas) {
    surface.setColor(Color.BLACK);
    surface.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    AttributedString words = new AttributedString(paragraph.isBlank() ? " " : paragraph);
    words.addAttribute(TextAttribute.FONT, new Font(Font.SANS_SERIF, Font.PLAIN, FONT_SIZE));
    LineBreakMeasurer lines =
        new LineBreakMeasurer(words.getIterator(), new FontRenderContext(null, true, true));
    float y = top;
    float width = Math.max(FONT_SIZE, canvas.width() - 2f * MARGIN);
    while (lines.getPosition() < Math.max(1, paragraph.length()) && y < canvas.height()) {
      TextLayout line = lines.nextLayout(width);
      y += line.getAscent();
      line.draw(surface, MARGIN, y);
      y += line.getDescent() + line.getLeading();
    }
    return (int) Math.ceil(y);
  }
}
