package org.kuangjie.ogc.api.schema;

import org.kuangjie.shared.Text;

/** The three schemas of a collection (OGC 23-058r1, OGC 19-079r2). */
enum SchemaKind {
  SCHEMA("schema", "http://www.opengis.net/def/rel/ogc/1.0/schema", "要素结构", "Schema"),
  QUERYABLES(
      "queryables", "http://www.opengis.net/def/rel/ogc/1.0/queryables", "可查询字段", "Queryables"),
  SORTABLES("sortables", "http://www.opengis.net/def/rel/ogc/1.0/sortables", "可排序字段", "Sortables");

  private final String path;
  private final String relation;
  private final Text title;

  SchemaKind(String path, String relation, String zh, String en) {
    this.path = path;
    this.relation = relation;
    this.title = Text.of(zh, en);
  }

  String path() {
    return path;
  }

  String relation() {
    return relation;
  }

  Text title() {
    return title;
  }
}
