package org.kuangjie.ogc.wms;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.layers.LayerDefinition.StyleDocument;
import org.kuangjie.ogc.styling.StyleBook;
import org.kuangjie.ogc.xml.Xml;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** GetStyles (02-070, 13.1): the styles of the layers as one document. */
@Component("wmsGetStyles")
class GetStyles implements WmsOperation {

  static final String MIME = "application/vnd.ogc.sld+xml";

  private static final String SLD = "http://www.opengis.net/sld";

  private final LayersParameter layersParameter;
  private final StyleBook styles;

  GetStyles(LayersParameter layersParameter, StyleBook styles) {
    this.layersParameter = layersParameter;
    this.styles = styles;
  }

  @Override
  public String name() {
    return "GetStyles";
  }

  @Override
  public void answer(WmsRequest request, HttpServletResponse response) throws IOException {
    List<LayerDefinition> layers = layersParameter.named(request, "LAYERS");
    Document document = document(layers);
    response.setContentType(MIME);
    response.setCharacterEncoding("UTF-8");
    response.setHeader("Cache-Control", "private, no-cache");
    try {
      TransformerFactory factory = TransformerFactory.newDefaultInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory
          .newTransformer()
          .transform(new DOMSource(document), new StreamResult(response.getOutputStream()));
    } catch (TransformerException e) {
      throw new IOException(e);
    }
  }

  /** Of version 1.1.0 as soon as one style is. */
  private Document document(List<LayerDefinition> layers) {
    Document document = empty();
    Element root = document.createElementNS(SLD, "StyledLayerDescriptor");
    root.setAttribute("version", "1.0.0");
    document.appendChild(root);
    for (LayerDefinition layer : layers) {
      Element named = document.createElementNS(SLD, "NamedLayer");
      root.appendChild(named);
      named.appendChild(text(document, layer.qualifiedName()));
      List<StyleDocument> documents = styles.documents(layer);
      for (StyleDocument style : documents) {
        add(style, style.equals(documents.get(0)), root, named);
      }
    }
    return document;
  }

  private static void add(StyleDocument style, boolean isDefault, Element root, Element named) {
    byte[] sld = style.sld().getBytes(StandardCharsets.UTF_8);
    Element source = Xml.read(new ByteArrayInputStream(sld));
    if ("1.1.0".equals(source.getAttribute("version"))) {
      root.setAttribute("version", "1.1.0");
    }
    Document document = root.getOwnerDocument();
    Optional<Element> userStyle =
        Xml.children(source, "NamedLayer").stream()
            .flatMap(layer -> Xml.children(layer, "UserStyle").stream())
            .findFirst();
    Element own =
        userStyle
            .map(element -> (Element) document.importNode(element, true))
            .orElseGet(() -> bare(document, source));
    Xml.children(own).stream()
        .filter(child -> Xml.name(child).equals("Name") || Xml.name(child).equals("IsDefault"))
        .forEach(own::removeChild);
    own.insertBefore(text(document, style.name()), own.getFirstChild());
    if (isDefault) {
      Element mark = document.createElementNS(SLD, "IsDefault");
      mark.setTextContent("1");
      Element before =
          Xml.children(own).stream()
              .filter(child -> Xml.name(child).endsWith("FeatureTypeStyle"))
              .findFirst()
              .orElse(null);
      own.insertBefore(mark, before);
    }
    named.appendChild(own);
  }

  /** A style written as FeatureTypeStyle alone. */
  private static Element bare(Document document, Element source) {
    Element style = document.createElementNS(SLD, "UserStyle");
    style.appendChild(document.importNode(source, true));
    return style;
  }

  /** Name: of SLD beside 1.0.0, of Symbology Encoding beside 1.1.0; readers go by local name. */
  private static Element text(Document document, String name) {
    Element element = document.createElementNS(SLD, "Name");
    element.setTextContent(name);
    return element;
  }

  private static Document empty() {
    try {
      return DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder().newDocument();
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("the JDK can make documents", e);
    }
  }
}
