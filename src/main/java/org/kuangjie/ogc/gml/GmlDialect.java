package org.kuangjie.ogc.gml;

/** Versions of GML that are written. */
public enum GmlDialect {
  GML2("http://www.opengis.net/gml", "http://schemas.opengis.net/gml/2.1.2/feature.xsd", "fid"),
  GML31(
      "http://www.opengis.net/gml", "http://schemas.opengis.net/gml/3.1.1/base/gml.xsd", "gml:id"),
  GML32("http://www.opengis.net/gml/3.2", "http://schemas.opengis.net/gml/3.2.1/gml.xsd", "gml:id");

  private final String namespace;
  private final String schema;
  private final String idAttribute;

  GmlDialect(String namespace, String schema, String idAttribute) {
    this.namespace = namespace;
    this.schema = schema;
    this.idAttribute = idAttribute;
  }

  public String namespace() {
    return namespace;
  }

  /** Where OGC keeps the schema. */
  public String schema() {
    return schema;
  }

  /** Of features. */
  public String idAttribute() {
    return idAttribute;
  }
}
