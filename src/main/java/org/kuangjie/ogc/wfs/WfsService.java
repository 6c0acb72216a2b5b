package org.kuangjie.ogc.wfs;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kuangjie.ogc.request.OgcException;
import org.kuangjie.ogc.request.OgcRequest;
import org.kuangjie.ogc.request.OgcService;
import org.kuangjie.ogc.request.Parameters;
import org.kuangjie.ogc.xml.Xml;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Text;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;

/** Finds what a request wants, by operation and version, and answers refusals. */
@Component
class WfsService implements OgcService {

  private final Map<String, WfsOperation> operations = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  WfsService(List<WfsOperation> operations) {
    operations.forEach(operation -> this.operations.put(operation.name(), operation));
  }

  @Override
  public String name() {
    return "WFS";
  }

  @Override
  public void answer(OgcRequest request, HttpServletResponse response) throws IOException {
    WfsVersion version = WfsVersion.V2_0_0;
    try {
      Element document = request.body().map(body -> document(body)).orElse(null);
      version = version(request.parameters(), document);
      WfsOperation operation = operation(request.parameters(), document, version);
      WfsRequest asked =
          new WfsRequest(
              operation.name(),
              version,
              request.parameters(),
              document,
              request.serviceUrl(),
              request.actor());
      operation.answer(asked, response);
    } catch (OgcException | DomainException e) {
      WfsExceptions.write(WfsExceptions.of(e), version, response);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static Element document(InputStream body) {
    try {
      return Xml.read(body);
    } catch (DomainException e) {
      throw new OgcException("OperationParsingFailed", "body", 400, e.text());
    }
  }

  private WfsOperation operation(
      Parameters parameters, @Nullable Element document, WfsVersion version) {
    String service =
        document == null
            ? parameters.get("service")
            : Xml.attribute(document, "service").orElse(name());
    String name = document == null ? parameters.get("request") : Xml.name(document);
    if (!service.equalsIgnoreCase(name())) {
      throw OgcException.invalid("service", "须为 WFS", "must be WFS");
    }
    WfsOperation operation = operations.get(name);
    if (operation == null
        || !operation.versions().contains(version)
        || (document == null && !operation.hasParameters())) {
      throw new OgcException(
          "OperationNotSupported",
          name,
          400,
          Text.of(
              "WFS %s 没有操作 %s".formatted(version.number(), name),
              "WFS %s has no operation %s".formatted(version.number(), name)));
    }
    return operation;
  }

  private static WfsVersion version(Parameters parameters, @Nullable Element document) {
    String name = document == null ? parameters.find("request").orElse("") : Xml.name(document);
    Optional<String> given =
        document == null ? parameters.find("version") : Xml.attribute(document, "version");
    if (name.equalsIgnoreCase("GetCapabilities")) {
      List<String> accepted = WfsRequest.acceptedVersions(parameters, document);
      return accepted.isEmpty()
          ? given.map(WfsVersion::negotiated).orElse(WfsVersion.V2_0_0)
          : firstOf(accepted);
    }
    return given
        .map(
            number ->
                WfsVersion.find(number)
                    .orElseThrow(
                        () ->
                            OgcException.invalid(
                                "version",
                                "须为 2.0.2、2.0.0、1.1.0 或 1.0.0",
                                "is 2.0.2, 2.0.0, 1.1.0 or 1.0.0")))
        .orElse(document == null ? WfsVersion.V2_0_0 : ofNamespace(document));
  }

  private static WfsVersion ofNamespace(Element document) {
    return WfsVersion.V2_0_0.namespace().equals(document.getNamespaceURI())
        ? WfsVersion.V2_0_0
        : WfsVersion.V1_1_0;
  }

  private static WfsVersion firstOf(List<String> accepted) {
    return accepted.stream()
        .flatMap(number -> WfsVersion.find(number).stream())
        .findFirst()
        .orElseThrow(
            () ->
                new OgcException(
                    "VersionNegotiationFailed",
                    "acceptVersions",
                    400,
                    Text.of(
                        "只提供 2.0.2、2.0.0、1.1.0、1.0.0",
                        "Only 2.0.2, 2.0.0, 1.1.0 and 1.0.0 are served")));
  }
}
