package org.kuangjie.ogc.xml;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Text;
import org.w3c.dom.CharacterData;
import org.w3c.dom.Comment;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Elements by local name: the versions of a standard differ in namespaces more than in words. */
public final class Xml {

  /** Readers go down by recursion; no honest document is nested as deeply. */
  private static final String DEEPEST = "200";

  private Xml() {}

  /**
   * The root element.
   *
   * @throws DomainException INVALID {@code xml} when it is not well-formed or declares a document
   *     type, naming the line
   */
  public static Element read(InputStream stream) {
    try {
      return builder().parse(new InputSource(stream)).getDocumentElement();
    } catch (SAXException e) {
      throw refused(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DocumentBuilder builder() {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setAttribute("jdk.xml.maxElementDepth", DEEPEST);
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
      factory.setXIncludeAware(false);
      factory.setExpandEntityReferences(false);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new Silent());
      return builder;
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("the JDK's parser has these features", e);
    }
  }

  private static DomainException refused(SAXException e) {
    int line = e instanceof SAXParseException place ? place.getLineNumber() : 0;
    return new DomainException(
        DomainException.Kind.INVALID,
        "xml",
        Text.of(
            "第 %d 行不是合法的 XML，或含有不允许的 DOCTYPE，或嵌套过深".formatted(line),
            "Line %d is not well-formed XML, or has a DOCTYPE, which is not allowed, or is nested too deeply"
                .formatted(line)));
  }

  public static List<Element> children(Element parent) {
    List<Element> children = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        children.add(element);
      }
    }
    return children;
  }

  public static List<Element> children(Element parent, String name) {
    return children(parent).stream().filter(child -> is(child, name)).toList();
  }

  public static Optional<Element> child(Element parent, String name) {
    return children(parent).stream().filter(child -> is(child, name)).findFirst();
  }

  public static boolean is(Element element, String name) {
    return name(element).equals(name);
  }

  /** The local name. */
  public static String name(Element element) {
    String local = element.getLocalName();
    return local == null ? element.getTagName() : local;
  }

  /** Text of the element, outer blanks removed. */
  public static String text(Element element) {
    return element.getTextContent().strip();
  }

  /** Text of the element without that of its children, outer blanks removed. */
  public static String ownText(Element element) {
    StringBuilder text = new StringBuilder();
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof CharacterData data && !(node instanceof Comment)) {
        text.append(data.getData());
      }
    }
    return text.toString().strip();
  }

  public static Optional<String> text(Element parent, String child) {
    return child(parent, child).map(Xml::text).filter(text -> !text.isEmpty());
  }

  /** Empty when absent or blank. */
  public static Optional<String> attribute(Element element, String name) {
    String value = element.getAttribute(name).strip();
    return value.isEmpty() ? Optional.empty() : Optional.of(value);
  }

  private static final class Silent implements ErrorHandler {
    @Override
    public void warning(SAXParseException e) {}

    @Override
    public void error(SAXParseException e) throws SAXException {
      throw e;
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXException {
      throw e;
    }
  }
}
