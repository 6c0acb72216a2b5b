package org.kuangjie.ogc.styling;

import static org.kuangjie.ogc.styling.StyleReader.refused;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.geotools.api.style.ExternalGraphic;
import org.kuangjie.ogc.xml.Xml;
import org.w3c.dom.Element;

/**
 * Reads pictures that stand in the style itself, as InlineContent or {@code data:} address. Nothing
 * is ever fetched: a style could make the server read any address or file.
 */
final class PictureReader {

  private static final int MOST_BYTES = 512 * 1024;
  private static final int MOST_SIDE_PIXELS = 1024;
  private static final String XLINK = "http://www.w3.org/1999/xlink";

  private PictureReader() {}

  static ExternalGraphic read(Element element) {
    String data =
        data(element)
            .orElseThrow(
                () ->
                    refused(
                        "ExternalGraphic",
                        "只支持样式内嵌的图片（InlineContent 或 data: 地址，base64）",
                        "takes only pictures inside the style (InlineContent or a data: address, base64)"));
    try {
      byte[] bytes = Base64.getMimeDecoder().decode(data);
      return StyleReader.FACTORY.externalGraphic(new Picture(picture(bytes)), List.of());
    } catch (IllegalArgumentException | IOException e) {
      throw refused("ExternalGraphic", "内嵌图片无法读取", "holds no picture that can be read");
    }
  }

  private static Optional<String> data(Element element) {
    Optional<Element> inline = Xml.child(element, "InlineContent");
    if (inline.isPresent()) {
      return inline.filter(c -> c.getAttribute("encoding").equals("base64")).map(Xml::text);
    }
    return Xml.child(element, "OnlineResource")
        .map(resource -> resource.getAttributeNS(XLINK, "href"))
        .filter(href -> href.matches("(?s)data:image/(png|jpeg|gif);base64,.*"))
        .map(href -> href.substring(href.indexOf(',') + 1));
  }

  private static BufferedImage picture(byte[] bytes) throws IOException {
    if (bytes.length > MOST_BYTES) {
      throw new IOException("too large");
    }
    try (ImageInputStream stream =
        ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
      if (!readers.hasNext()) {
        throw new IOException("no picture");
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(stream);
        if (reader.getWidth(0) > MOST_SIDE_PIXELS || reader.getHeight(0) > MOST_SIDE_PIXELS) {
          throw new IOException("too large");
        }
        return reader.read(0);
      } finally {
        reader.dispose();
      }
    }
  }
}
