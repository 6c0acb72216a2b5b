package org.kuangjie.ogc.wfs;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kuangjie.ogc.request.Parameters;
import org.kuangjie.ogc.xml.Xml;
import org.kuangjie.shared.Actor;
import org.w3c.dom.Element;

/**
 * A request to one operation.
 *
 * @param document the posted element; null when the parameters are the request
 * @param url where the service answers
 */
public record WfsRequest(
    String operation,
    WfsVersion version,
    Parameters parameters,
    @Nullable Element document,
    String url,
    Actor actor) {

  /** Of GetCapabilities, the best first. */
  static List<String> acceptedVersions(Parameters parameters, @Nullable Element document) {
    return document == null
        ? parameters.list("acceptversions")
        : Xml.child(document, "AcceptVersions").stream()
            .flatMap(accept -> Xml.children(accept, "Version").stream())
            .map(Xml::text)
            .toList();
  }

  /**
   * Number of the version to answer in: 2.0.2 where the client asks for it as the first we know.
   */
  String number() {
    List<String> accepted = acceptedVersions(parameters, document);
    Optional<String> asked =
        accepted.isEmpty()
            ? find("version")
            : accepted.stream().filter(n -> WfsVersion.find(n).isPresent()).findFirst();
    return asked.map(String::strip).filter(WfsVersion.CORRECTED::equals).orElse(version.number());
  }

  /** A value by its name as parameter, or as attribute of the posted element. */
  Optional<String> find(String name) {
    if (document == null) {
      return parameters.find(name);
    }
    for (int i = 0; i < document.getAttributes().getLength(); i++) {
      if (name.equalsIgnoreCase(document.getAttributes().item(i).getLocalName())) {
        return Xml.attribute(document, document.getAttributes().item(i).getNodeName());
      }
    }
    return Optional.empty();
  }
}
