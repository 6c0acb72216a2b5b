package org.kuangjie.ogc.wfs;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.ogc.editing.FeatureEditing;
import org.kuangjie.ogc.request.ServiceSettings;
import org.kuangjie.ogc.xml.Xml;
import org.kuangjie.ogc.xml.XmlWriter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;

/**
 * GetCapabilities (OGC 09-025r2, 8), for what the actor may see and do; with NAMESPACE a service of
 * the types of one prefix. Its addresses are plain: clients append to them as if they had no query.
 */
@Component
class GetCapabilities implements WfsOperation {

  private final TypeNames types;
  private final LayerExtents extents;
  private final FeatureEditing editing;
  private final ObjectProvider<WfsOperation> operations;
  private final ServiceSettings settings;
  private final WfsSettings limits;

  GetCapabilities(
      TypeNames types,
      LayerExtents extents,
      FeatureEditing editing,
      ObjectProvider<WfsOperation> operations,
      ServiceSettings settings,
      WfsSettings limits) {
    this.types = types;
    this.extents = extents;
    this.editing = editing;
    this.operations = operations;
    this.settings = settings;
    this.limits = limits;
  }

  @Override
  public String name() {
    return "GetCapabilities";
  }

  @Override
  public void answer(WfsRequest request, HttpServletResponse response) throws IOException {
    List<LayerDefinition> layers = types.meant(request);
    String sequence = Integer.toHexString(layers.hashCode());
    List<WfsOperation> offered =
        Stream.concat(Stream.of(this), operations.orderedStream().filter(o -> o != this))
            .filter(o -> o.versions().contains(request.version()) && o.isOfferedTo(request.actor()))
            .toList();
    Contents contents =
        new Contents(
            request,
            layers,
            layer -> extents.get(layer, request.actor()),
            layer -> editing.allows(layer, request.actor()),
            offered,
            settings,
            limits,
            sequence);
    response.setContentType("text/xml; charset=UTF-8");
    try (XmlWriter xml = new XmlWriter(response.getOutputStream())) {
      switch (request.version()) {
        case V2_0_0 -> new Capabilities20(xml, contents).write(sections(request, sequence));
        case V1_1_0 -> new Capabilities11(xml, contents).write();
        case V1_0_0 -> new Capabilities10(xml, contents).write();
      }
    }
  }

  /** In lower case; empty = all. Nothing but the frame when the sender has the same already. */
  private static Set<String> sections(WfsRequest request, String now) {
    Element document = request.document();
    List<String> given =
        document == null
            ? request.parameters().list("sections")
            : Xml.child(document, "Sections").stream()
                .flatMap(s -> Xml.children(s, "Section").stream())
                .map(Xml::text)
                .toList();
    Optional<String> known = request.find("updateSequence");
    if (known.filter(now::equals).isPresent()) {
      return Set.of("none");
    }
    Set<String> sections =
        given.stream().map(s -> s.strip().toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    return sections.contains("all") ? Set.of() : sections;
  }
}
