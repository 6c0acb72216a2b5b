package org.kuangjie.ogc.wms;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Holds documents against the schemas and document types of OGC, without any network. */
final class OgcSchemas {

  /** What the schemas of OGC need of XLink. */
  private static final String XLINK =
      """
      <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"
          xmlns:xlink="http://www.w3.org/1999/xlink"
          targetNamespace="http://www.w3.org/1999/xlink">
        <xs:attribute name="type"/><xs:attribute name="href" type="xs:anyURI"/>
        <xs:attributeGroup name="simpleAttrs">
          <xs:attribute ref="xlink:type" fixed="simple"/><xs:attribute ref="xlink:href"/>
        </xs:attributeGroup>
      </xs:schema>
      """;

  private OgcSchemas() {}

  /** What is wrong by the schema, such as {@code wms/1.3.0/capabilities_1_3_0.xsd}. */
  static List<String> faultsBySchema(byte[] document, String schema) {
    try {
      var documents =
          (DOMImplementationLS)
              DocumentBuilderFactory.newInstance()
                  .newDocumentBuilder()
                  .getDOMImplementation()
                  .getFeature("LS", "3.0");
      SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
      factory.setResourceResolver(
          (type, namespace, publicId, systemId, base) -> {
            LSInput input = documents.createLSInput();
            input.setSystemId(systemId);
            input.setStringData(XLINK);
            return input;
          });
      var validator = factory.newSchema(new StreamSource(resource(schema), schema)).newValidator();
      Faults faults = new Faults();
      validator.setErrorHandler(faults);
      validator.validate(new StreamSource(new ByteArrayInputStream(document)));
      return faults.all;
    } catch (SAXException | IOException | ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What is wrong by the document type the document names. */
  static List<String> faultsByDocumentType(byte[] document) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setValidating(true);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setEntityResolver(
          (publicId, systemId) ->
              systemId.startsWith("http")
                  ? new InputSource(resource(URI.create(systemId).getPath().substring(1)))
                  : new InputSource(new StringReader("")));
      Faults faults = new Faults();
      builder.setErrorHandler(faults);
      builder.parse(new ByteArrayInputStream(document));
      return faults.all;
    } catch (SAXException | IOException | ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static InputStream resource(String path) {
    return Objects.requireNonNull(
        OgcSchemas.class.getResourceAsStream("/ogc/" + path), path + " is no schema of OGC");
  }

  private static final class Faults implements ErrorHandler {
    private final List<String> all = new ArrayList<>();

    @Override
    public void warning(SAXParseException e) {}

    @Override
    public void error(SAXParseException e) {
      all.add(e.getMessage());
    }

    @Override
    public void fatalError(SAXParseException e) {
      all.add(e.getMessage());
    }
  }
}
