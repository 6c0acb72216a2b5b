package org.kuangjie.ogc.wms;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.kuangjie.ogc.request.OgcException;
import org.kuangjie.ogc.request.Parameters;
import org.kuangjie.ogc.xml.Xml;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;

/**
 * A posted document as the parameters it stands for: GetMap (02-070, 13; 05-078r4, 13), a
 * StyledLayerDescriptor beside the parameters of the address, or GetCapabilities.
 */
@Component
class PostedRequest {

  private final WmsSettings settings;

  PostedRequest(WmsSettings settings) {
    this.settings = settings;
  }

  /**
   * Parameters of the address count unless the document says the same.
   *
   * @throws OgcException OperationNotSupported for other documents, InvalidParameterValue when it
   *     is too large
   */
  Parameters parameters(InputStream body, Parameters address) throws IOException {
    int most = settings.maxStyleKilobytes() * 1024;
    byte[] document = body.readNBytes(most + 1);
    if (document.length > most) {
      throw OgcException.invalid(
          "SLD_BODY",
          "文档不得超过 %d KiB".formatted(settings.maxStyleKilobytes()),
          "A document must not exceed %d KiB".formatted(settings.maxStyleKilobytes()));
    }
    Map<String, String[]> all = new LinkedHashMap<>();
    if (document.length > 0) {
      read(Xml.read(new ByteArrayInputStream(document)), document, all);
    }
    address.names().forEach(name -> all.putIfAbsent(name, value(address, name)));
    return Parameters.of(all);
  }

  private static String[] value(Parameters parameters, String name) {
    return new String[] {parameters.findEvenEmpty(name).orElse("")};
  }

  private static void read(Element root, byte[] document, Map<String, String[]> all) {
    switch (Xml.name(root)) {
      case "GetMap" -> map(root, all);
      case "GetCapabilities" -> put(all, "REQUEST", "GetCapabilities");
      case "StyledLayerDescriptor" ->
          put(all, "SLD_BODY", new String(document, StandardCharsets.UTF_8));
      default ->
          throw new OgcException(
              "OperationNotSupported",
              Xml.name(root),
              400,
              org.kuangjie.shared.Text.format(
                  "不支持文档 %s，可提交 GetMap 或 StyledLayerDescriptor",
                  "%s is not supported; post GetMap or StyledLayerDescriptor", Xml.name(root)));
    }
    Xml.attribute(root, "version")
        .filter(version -> !Xml.is(root, "StyledLayerDescriptor"))
        .ifPresent(version -> put(all, "VERSION", version));
  }

  private static void map(Element root, Map<String, String[]> all) {
    put(all, "REQUEST", "GetMap");
    Xml.child(root, "StyledLayerDescriptor").ifPresent(style -> put(all, "SLD_BODY", text(style)));
    Xml.text(root, "CRS").ifPresent(crs -> crs(all, crs));
    Xml.child(root, "BoundingBox").ifPresent(box -> box(box, all));
    Xml.child(root, "Output").ifPresent(output -> output(output, all));
    Xml.text(root, "Exceptions").ifPresent(value -> put(all, "EXCEPTIONS", value));
    Xml.child(root, "Time")
        .map(Xml::text)
        .filter(time -> !time.isEmpty())
        .ifPresent(time -> put(all, "TIME", time));
  }

  private static void box(Element box, Map<String, String[]> all) {
    Xml.attribute(box, "crs")
        .or(() -> Xml.attribute(box, "srsName"))
        .ifPresent(crs -> crs(all, crs));
    String corners =
        corner(box, "LowerCorner", "lowerCorner") + " " + corner(box, "UpperCorner", "upperCorner");
    put(all, "BBOX", corners.trim().replaceAll("[\\s,]+", ","));
  }

  private static String corner(Element box, String name, String other) {
    return Xml.text(box, name)
        .or(() -> Xml.text(box, other))
        .orElseThrow(() -> OgcException.missing(name));
  }

  private static void crs(Map<String, String[]> all, String crs) {
    put(all, "CRS", crs);
    put(all, "SRS", crs);
  }

  private static void output(Element output, Map<String, String[]> all) {
    Xml.child(output, "Size")
        .ifPresent(
            size -> {
              Xml.text(size, "Width").ifPresent(width -> put(all, "WIDTH", width));
              Xml.text(size, "Height").ifPresent(height -> put(all, "HEIGHT", height));
            });
    Xml.text(output, "Format").ifPresent(format -> put(all, "FORMAT", format));
    Xml.text(output, "Transparent").ifPresent(value -> put(all, "TRANSPARENT", value));
    Xml.text(output, "BGcolor").ifPresent(colour -> put(all, "BGCOLOR", colour));
  }

  private static void put(Map<String, String[]> all, String name, String value) {
    all.put(name, new String[] {value});
  }

  private static String text(Element element) {
    try {
      TransformerFactory factory = TransformerFactory.newDefaultInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      Transformer transformer = factory.newTransformer();
      transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
      StringWriter text = new StringWriter();
      transformer.transform(new DOMSource(element), new StreamResult(text));
      return text.toString();
    } catch (TransformerException e) {
      throw new IllegalStateException("a document just read can be written", e);
    }
  }
}
