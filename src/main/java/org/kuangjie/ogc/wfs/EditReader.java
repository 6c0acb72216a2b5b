package org.kuangjie.ogc.wfs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.geotools.api.filter.Filter;
import org.jspecify.annotations.Nullable;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.ogc.crs.CrsName;
import org.kuangjie.ogc.crs.MapCrs;
import org.kuangjie.ogc.editing.EditAction;
import org.kuangjie.ogc.gml.GmlReader;
import org.kuangjie.ogc.request.OgcException;
import org.kuangjie.ogc.xml.Xml;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.Text;
import org.w3c.dom.Element;

/** Reads the actions of a wfs:Transaction (OGC 09-025r2, 15.2; 04-094, 12; 02-058, 11). */
final class EditReader {

  private final TypeNames types;
  private final QueryReader queries;
  private final WfsVersion version;
  private final Actor actor;
  private final List<EditAction> actions = new ArrayList<>();

  EditReader(TypeNames types, QueryReader queries, WfsVersion version, Actor actor) {
    this.types = types;
    this.queries = queries;
    this.version = version;
    this.actor = actor;
  }

  /**
   * In the order sent.
   *
   * @throws OgcException InvalidValue, MissingParameterValue or OperationParsingFailed
   */
  List<EditAction> read(Element transaction) {
    for (Element action : Xml.children(transaction)) {
      switch (Xml.name(action)) {
        case "Insert" -> insert(action);
        case "Update" -> update(action);
        case "Replace" -> replace(action);
        case "Delete" ->
            actions.add(
                new EditAction.Delete(
                    handle(action), layer(action), filter(action, layer(action))));
        case "Native" -> refuseUnlessSafe(action);
        case "LockId" -> {
          // read by who asked
        }
        default ->
            throw new OgcException(
                "OperationParsingFailed",
                Xml.name(action),
                400,
                Text.of("未知的事务操作", "is no action of a transaction"));
      }
    }
    return actions;
  }

  private void insert(Element insert) {
    for (Element child : Xml.children(insert)) {
      if (Xml.name(child).equals("FeatureCollection")) {
        Xml.children(child).stream()
            .filter(
                member -> Xml.name(member).toLowerCase(java.util.Locale.ROOT).endsWith("member"))
            .flatMap(member -> Xml.children(member).stream())
            .forEach(feature -> insert(insert, feature));
      } else {
        insert(insert, child);
      }
    }
  }

  private void insert(Element insert, Element feature) {
    LayerDefinition layer = layerOf(feature);
    FeatureElement content = new FeatureElement(layer, geometries(insert, layer));
    content.readAll(feature);
    actions.add(
        new EditAction.Insert(
            handle(insert),
            layer,
            content.values(),
            content.outline().map(outline -> outline.geometry()).orElse(null)));
  }

  private void update(Element update) {
    LayerDefinition layer = layer(update);
    FeatureElement content = new FeatureElement(layer, geometries(update, layer));
    List<Element> properties = Xml.children(update, "Property");
    if (properties.isEmpty()) {
      throw OgcException.missing("Property");
    }
    for (Element property : properties) {
      Element reference =
          Xml.child(property, "ValueReference")
              .or(() -> Xml.child(property, "Name"))
              .orElseThrow(() -> OgcException.missing("ValueReference"));
      String path = Xml.text(reference).strip();
      String step = path.substring(path.lastIndexOf('/') + 1).replaceAll("\\[1]$", "");
      int colon = step.indexOf(':');
      String namespace = colon < 0 ? null : reference.lookupNamespaceURI(step.substring(0, colon));
      content.read(
          Optional.ofNullable(namespace).orElse(""),
          step.substring(colon + 1),
          Xml.child(property, "Value").orElse(null));
    }
    actions.add(
        new EditAction.Update(
            handle(update),
            layer,
            filter(update, layer),
            content.values(),
            content.outline(),
            false));
  }

  private void replace(Element replace) {
    Element feature =
        Xml.children(replace).stream()
            .filter(child -> !Xml.is(child, "Filter"))
            .findFirst()
            .orElseThrow(() -> OgcException.missing("Replace"));
    LayerDefinition layer = layerOf(feature);
    FeatureElement content = new FeatureElement(layer, geometries(replace, layer));
    content.readAll(feature);
    actions.add(
        new EditAction.Update(
            handle(replace),
            layer,
            filter(replace, layer),
            content.values(),
            Optional.of(
                content.outline().orElse(new org.kuangjie.layers.FeatureEdit.Outline(null))),
            true));
  }

  /** By the name of the feature's element. */
  private LayerDefinition layerOf(Element feature) {
    String uri = feature.getNamespaceURI();
    String name = Xml.name(feature);
    Function<String, @Nullable String> uris = prefix -> uri;
    return types
        .find(uri == null ? name : "x:" + name, uris, actor)
        .orElseThrow(
            () ->
                FeatureElement.invalid(
                    name,
                    "没有要素类型 {%s}%s".formatted(uri, name),
                    "There is no feature type {%s}%s".formatted(uri, name)));
  }

  private LayerDefinition layer(Element action) {
    String name =
        Xml.attribute(action, "typeName").orElseThrow(() -> OgcException.missing("typeName"));
    return types.get(name, action::lookupNamespaceURI, actor, "typeName");
  }

  private Filter filter(Element action, LayerDefinition layer) {
    Element filter = Xml.child(action, "Filter").orElseThrow(() -> OgcException.missing("Filter"));
    return queries.filter(filter, layer, version, actor);
  }

  private GmlReader geometries(Element action, LayerDefinition layer) {
    MapCrs standard = ServedCrs.of(layer).get(0);
    Optional<String> name = Xml.attribute(action, "srsName");
    if (name.isEmpty()) {
      return version.sentGeometry(standard, version.isNorthFirst(standard));
    }
    CrsName crs =
        CrsName.find(name.get().strip())
            .orElseThrow(
                () -> OgcException.invalid("srsName", "不支持此坐标系", "is not a system we serve"));
    return version.sentGeometry(crs.crs(), crs.isNorthFirst(false));
  }

  private static void refuseUnlessSafe(Element action) {
    if (!"true".equals(action.getAttribute("safeToIgnore"))) {
      throw OgcException.invalid("Native", "不支持厂商操作", "Vendor actions are not supported");
    }
  }

  private static String handle(Element action) {
    return action.getAttribute("handle");
  }
}
