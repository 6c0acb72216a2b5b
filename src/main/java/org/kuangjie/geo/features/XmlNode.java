package org.kuangjie.geo.features;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.kuangjie.shared.DomainException;

/** One element with all it holds: a feature of a KML or GML file, never the whole file. */
final class XmlNode {

  private static final int MAX_DEPTH = 60;

  private final String name;
  private final String namespace;
  private final Map<String, String> attributes = new HashMap<>();
  private final List<XmlNode> children = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  private XmlNode(XMLStreamReader at) {
    this.name = at.getLocalName();
    this.namespace = Optional.ofNullable(at.getNamespaceURI()).orElse("");
    for (int i = 0; i < at.getAttributeCount(); i++) {
      attributes.put(at.getAttributeLocalName(i), at.getAttributeValue(i));
    }
  }

  /** Without document type, entities of its own or anything fetched from elsewhere. */
  static XMLStreamReader reader(InputStream stream) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    return factory.createXMLStreamReader(stream);
  }

  /** The element the reader stands at, to its end. */
  static XmlNode read(XMLStreamReader at, long maxCharacters) throws XMLStreamException {
    return read(at, new long[] {maxCharacters}, 0);
  }

  private static XmlNode read(XMLStreamReader at, long[] left, int depth)
      throws XMLStreamException {
    XmlNode node = new XmlNode(at);
    left[0] -= 64;
    if (depth > MAX_DEPTH) {
      throw new XMLStreamException("nested too deeply");
    }
    while (at.hasNext()) {
      int event = at.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        node.children.add(read(at, left, depth + 1));
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        return node;
      } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
        left[0] -= at.getTextLength();
        if (left[0] < 0) {
          throw Refusals.tooLarge(
              "feature-too-large",
              "文件中有一个要素过大，请拆分",
              "A single feature of the file is too large; split it");
        }
        node.text.append(at.getTextCharacters(), at.getTextStart(), at.getTextLength());
      }
    }
    throw new XMLStreamException("ends too early");
  }

  static DomainException unreadable(XMLStreamException e) {
    int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
    return Refusals.invalid(
        "xml-unreadable",
        "第 %d 行附近不是合法的 XML，或文件不完整".formatted(line),
        "Near line %d this is not valid XML, or the file is cut off".formatted(line));
  }

  String name() {
    return name;
  }

  String namespace() {
    return namespace;
  }

  List<XmlNode> children() {
    return children;
  }

  List<XmlNode> children(String wanted) {
    return children.stream().filter(child -> child.name.equals(wanted)).toList();
  }

  Optional<XmlNode> child(String wanted) {
    return children.stream().filter(child -> child.name.equals(wanted)).findFirst();
  }

  Optional<String> attribute(String wanted) {
    return Optional.ofNullable(attributes.get(wanted));
  }

  String text() {
    return text.toString().strip();
  }
}
