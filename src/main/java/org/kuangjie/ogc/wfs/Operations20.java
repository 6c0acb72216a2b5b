package org.kuangjie.ogc.wfs;

import java.util.List;
import org.kuangjie.ogc.xml.XmlWriter;

/** OperationsMetadata of WFS 2.0: what is there, and the conformance classes that follow. */
final class Operations20 {

  private final XmlWriter xml;
  private final Contents contents;

  Operations20(XmlWriter xml, Contents contents) {
    this.xml = xml;
    this.contents = contents;
  }

  void write() {
    xml.start("ows:OperationsMetadata");
    contents.operations().forEach(this::operation);
    parameter("version", List.of("2.0.2", "2.0.0", "1.1.0", "1.0.0"));
    conformance();
    if (contents.limits().defaultCount() > 0) {
      constraint("CountDefault", Integer.toString(contents.limits().defaultCount()));
    }
    xml.start("ows:Constraint").attribute("name", "QueryExpressions");
    values(List.of("wfs:Query", "wfs:StoredQuery"));
    xml.end();
    xml.end();
  }

  private void operation(WfsOperation operation) {
    xml.start("ows:Operation").attribute("name", operation.name());
    xml.start("ows:DCP").start("ows:HTTP");
    if (operation.hasParameters()) {
      xml.start("ows:Get").attribute("xlink:href", contents.url()).end();
    }
    xml.start("ows:Post").attribute("xlink:href", contents.url()).end();
    xml.end().end();
    switch (operation.name()) {
      case "GetCapabilities" -> {
        parameter("AcceptVersions", List.of("2.0.2", "2.0.0", "1.1.0", "1.0.0"));
        parameter("AcceptFormats", List.of("text/xml"));
        parameter(
            "Sections",
            List.of(
                "ServiceIdentification",
                "ServiceProvider",
                "OperationsMetadata",
                "FeatureTypeList",
                "Filter_Capabilities"));
      }
      case "DescribeFeatureType" -> parameter("outputFormat", gml());
      case "GetFeature", "GetFeatureWithLock" -> {
        parameter("resultType", List.of("results", "hits"));
        parameter("outputFormat", Contents.formats(WfsVersion.V2_0_0));
        parameter("resolve", List.of("none", "local"));
      }
      case "GetPropertyValue" -> {
        parameter("outputFormat", List.of(OutputFormat.GML32.mediaType()));
        parameter("resolve", List.of("none", "local"));
      }
      case "CreateStoredQuery" -> parameter("language", List.of(StoredQuery.LANGUAGE));
      default -> {
        // nothing to choose
      }
    }
    xml.end();
  }

  private static List<String> gml() {
    return Contents.formats(WfsVersion.V2_0_0).stream().filter(f -> f.contains("gml")).toList();
  }

  private void conformance() {
    boolean transaction = contents.has("Transaction") && contents.isEditable();
    flag("ImplementsSimpleWFS", true);
    flag("ImplementsBasicWFS", contents.has("GetPropertyValue"));
    flag("ImplementsTransactionalWFS", transaction);
    flag(
        "ImplementsLockingWFS",
        transaction && (contents.has("LockFeature") || contents.has("GetFeatureWithLock")));
    flag("KVPEncoding", true);
    flag("XMLEncoding", true);
    flag("SOAPEncoding", false);
    flag("ImplementsInheritance", false);
    flag("ImplementsRemoteResolve", false);
    flag("ImplementsResultPaging", true);
    flag("ImplementsStandardJoins", true);
    flag("ImplementsSpatialJoins", true);
    flag("ImplementsTemporalJoins", true);
    flag("ImplementsFeatureVersioning", false);
    flag("ManageStoredQueries", contents.has("CreateStoredQuery"));
    flag("PagingIsTransactionSafe", false);
  }

  private void flag(String name, boolean value) {
    constraint(name, value ? "TRUE" : "FALSE");
  }

  private void constraint(String name, String value) {
    xml.start("ows:Constraint").attribute("name", name);
    xml.start("ows:NoValues").end();
    xml.element("ows:DefaultValue", value).end();
  }

  private void parameter(String name, List<String> values) {
    xml.start("ows:Parameter").attribute("name", name);
    values(values);
    xml.end();
  }

  private void values(List<String> values) {
    xml.start("ows:AllowedValues");
    values.forEach(value -> xml.element("ows:Value", value));
    xml.end();
  }
}
