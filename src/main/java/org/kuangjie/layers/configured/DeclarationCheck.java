package org.kuangjie.layers.configured;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kuangjie.layers.DimensionAxis;
import org.kuangjie.layers.ImageFiles;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.layers.LayerDefinition.Attribute;
import org.kuangjie.layers.LayerDefinition.Source;
import org.kuangjie.layers.LayerDimension;
import org.kuangjie.layers.configured.store.TableCatalogue;
import org.kuangjie.layers.configured.store.TableCatalogue.GeometryKind;
import org.kuangjie.layers.configured.store.TableFacts;
import org.kuangjie.layers.configured.store.TableFacts.Column;
import org.kuangjie.shared.Text;

/** Holds a declaration against the table it means. */
final class DeclarationCheck {

  /** Of the product itself: what others may see of them the modules publish. */
  private static final Set<String> CLOSED_SCHEMAS =
      Set.of(
          "catalogue",
          "compliance",
          "platform",
          "published",
          "ogc",
          "sensing",
          "enforcement",
          "credit",
          "pg_catalog",
          "information_schema");

  private static final Set<Integer> SRIDS = Set.of(Source.CGCS2000, 4326);

  private final TableCatalogue catalogue;
  private final Declaration declared;
  private final List<Text> problems;

  /**
   * @param problems where what forbids publishing is collected
   */
  DeclarationCheck(TableCatalogue catalogue, Declaration declared, List<Text> problems) {
    this.catalogue = catalogue;
    this.declared = declared;
    this.problems = problems;
  }

  /** The statements that would make the spatial indexes the layer lacks. */
  List<String> listMissingIndexes() {
    return table()
        .map(table -> catalogue.listMissingIndexes(table, declared.geometryColumn()))
        .orElse(List.of());
  }

  /** Empty when there were problems. */
  Optional<LayerDefinition> layer() {
    Optional<TableFacts> table = table();
    if (table.isEmpty()) {
      return Optional.empty();
    }
    Source source = source(table.get());
    LayerDefinition layer =
        new LayerDefinition(
            declared.name(),
            declared.title(),
            declared.summary(),
            source,
            declared.access(),
            declared.presentation());
    layer.dimensions().forEach(dimension -> dimension(layer, dimension));
    layer.images().ifPresent(images -> images(layer, images));
    return problems.isEmpty() ? Optional.of(layer) : Optional.empty();
  }

  private Optional<TableFacts> table() {
    TableName name = declared.table();
    if (!name.database().isEmpty() && !name.database().equals(catalogue.currentDatabase())) {
      wrong(
          "table",
          "服务器使用的是数据库 %2$s",
          "is in another database; the server uses %2$s",
          name,
          catalogue.currentDatabase());
      return Optional.empty();
    }
    if (CLOSED_SCHEMAS.contains(name.schema()) || name.schema().startsWith("pg_")) {
      wrong(
          "table",
          "模式 %s 是系统内部的，不能发布",
          "is in the schema %s, which is the server's own",
          name.schema());
      return Optional.empty();
    }
    Optional<TableFacts> table = catalogue.find(name.schema(), name.table());
    if (table.isEmpty()) {
      wrong("table", "没有表或视图 %s（区分大小写）", "names no table or view: %s (case counts)", name);
    } else if (!table.get().readable()) {
      wrong(
          "table",
          "无读取权限，请执行 GRANT SELECT ON %s",
          "may not be read; GRANT SELECT ON %s",
          table.get().sqlName());
      return Optional.empty();
    }
    return table;
  }

  private Source source(TableFacts table) {
    Optional<Column> geometry = geometry(table);
    id(table);
    access(table);
    List<GeometryKind> kinds = geometry.map(g -> kinds(table, g)).orElse(List.of());
    return new Source(
        table.sqlName(),
        declared.idColumn(),
        declared.geometryColumn(),
        geometry.map(g -> geometryType(g, kinds)).orElse(GeometryTypes.ANY),
        attributes(table),
        srid(kinds),
        declared.images());
  }

  private Optional<Column> geometry(TableFacts table) {
    Optional<Column> column = column(table, "geometry", declared.geometryColumn());
    if (column.filter(c -> !c.typeName().equals("geometry")).isPresent()) {
      wrong(
          "geometry",
          "%s 的类型是 %s，须为 geometry",
          "%s is of type %s and has to be geometry",
          declared.geometryColumn(),
          column.get().type());
      return Optional.empty();
    }
    return column;
  }

  private void id(TableFacts table) {
    Optional<Column> column = column(table, "id", declared.idColumn());
    if (column.isEmpty()) {
      return;
    }
    if (!catalogue.isUnique(table, declared.idColumn())) {
      wrong(
          "id",
          "列 %s 没有唯一约束或有重复值",
          "%s has no unique constraint, or repeats values",
          declared.idColumn());
    }
    if (catalogue.hasNulls(table, column.get())) {
      wrong("id", "列 %s 有空值", "%s has null values", declared.idColumn());
    }
  }

  private void access(TableFacts table) {
    String open = declared.access().publicColumn();
    if (!open.isEmpty()) {
      column(table, "publicColumn", open)
          .filter(column -> !column.type().equals("boolean"))
          .ifPresent(column -> wrong("publicColumn", "须为布尔型", "has to be a boolean column"));
    }
    String district = declared.access().districtColumn();
    if (!district.isEmpty()) {
      column(table, "districtColumn", district)
          .filter(column -> !Set.of("text", "character varying").contains(column.type()))
          .ifPresent(column -> wrong("districtColumn", "须为文本型", "has to be a text column"));
    }
  }

  /** Columns that are read as any other, so they are served as any other. */
  private void images(LayerDefinition layer, ImageFiles images) {
    Optional<Attribute> file = layer.findAttribute(images.fileColumn());
    if (file.filter(column -> column.type().equals("text")).isEmpty()) {
      wrong(
          "raster",
          "file 须为 attributes 中的文本列：%s",
          "needs as file a text column of the attributes: %s",
          images.fileColumn());
    }
    if (images.orderColumn().filter(column -> !layer.hasAttribute(column)).isPresent()) {
      wrong(
          "raster",
          "order 须为 attributes 中的列：%s",
          "needs as order one of the attributes: %s",
          images.orderColumn().get());
    }
    if (!layer.geometryType().endsWith("Polygon")) {
      wrong(
          "raster",
          "几何须为面（影像范围），不是 %s",
          "needs footprints, polygons, as geometry and not %s",
          layer.geometryType());
    }
  }

  private void dimension(LayerDefinition layer, LayerDimension dimension) {
    String name = dimension.axis().parameter();
    Optional<Attribute> attribute = layer.findAttribute(dimension.attribute());
    if (attribute.filter(dimension::canBeOf).isEmpty() && dimension.bandOf(layer).isEmpty()) {
      wrong(
          "dimensions",
          "%2$s 须为 attributes 中%3$s型的列，不能是 %1$s",
          "needs for %2$s one of the attributes, %3$s; %1$s is none",
          dimension.attribute(),
          name,
          dimension.axis() == DimensionAxis.TIME ? "日期或时间 a date or timestamp" : "数值 a number");
    }
    if (dimension.axis() == DimensionAxis.TIME && layer.isTimeValid()) {
      wrong(
          "dimensions",
          "TIME 已由 valid_from 与 valid_to 决定",
          "has time, which the columns valid_from and valid_to answer for already");
    }
  }

  /** As the column says it; by its rows where it does not. */
  private List<GeometryKind> kinds(TableFacts table, Column column) {
    if (column.srid() != 0) {
      if (!SRIDS.contains(column.srid())) {
        wrong(
            "geometry",
            "坐标系是 EPSG:%d，须为 EPSG:4490 或 4326，可发布视图并用 ST_Transform",
            "is in EPSG:%d and has to be in EPSG:4490 or 4326; publish a view with ST_Transform",
            column.srid());
      }
      return List.of(new GeometryKind(column.srid(), column.geometryType()));
    }
    List<GeometryKind> kinds = catalogue.listKinds(table, column.name());
    Set<Integer> srids = kinds.stream().map(GeometryKind::srid).collect(Collectors.toSet());
    if (srids.size() > 1 || !SRIDS.containsAll(srids)) {
      wrong(
          "geometry",
          "各行坐标系为 %s，须同为 4490 或同为 4326",
          "has the systems %s in its rows and has to be all 4490 or all 4326",
          srids);
    }
    return kinds;
  }

  private static int srid(List<GeometryKind> kinds) {
    return kinds.stream().findFirst().map(GeometryKind::srid).orElse(Source.CGCS2000);
  }

  private String geometryType(Column column, List<GeometryKind> kinds) {
    for (GeometryKind kind : kinds) {
      Optional<String> known = GeometryTypes.find(kind.type());
      if (known.isEmpty()) {
        wrong("geometry", "不支持几何类型 %s", "has the type %s, which is not served", kind.type());
      } else if (declared.geometryType().filter(type -> !covers(type, known.get())).isPresent()) {
        wrong("geometryType", "表中有 %s", "is not what the table holds: %s", known.get());
      }
    }
    return declared
        .geometryType()
        .or(() -> GeometryTypes.find(column.geometryType()))
        .orElse(GeometryTypes.ANY);
  }

  private static boolean covers(String declaredType, String found) {
    return declaredType.equals(GeometryTypes.ANY) || declaredType.equals(found);
  }

  private List<Attribute> attributes(TableFacts table) {
    if (declared.attributes().isEmpty()) {
      return table.columns().stream()
          .filter(column -> !column.typeName().matches("geometry|geography|raster"))
          .map(column -> attribute(column, Text.of(column.name(), column.name())))
          .toList();
    }
    return declared.attributes().stream().flatMap(wanted -> attribute(table, wanted)).toList();
  }

  private Stream<Attribute> attribute(TableFacts table, Declaration.Column wanted) {
    Optional<Attribute> found =
        column(table, "attributes", wanted.name())
            .map(c -> attribute(c, wanted.title().orElse(Text.of(c.name(), c.name()))));
    if (wanted.name().equals(declared.geometryColumn())) {
      wrong("attributes", "%s 是几何列", "names the geometry column %s", wanted.name());
    }
    found
        .filter(a -> wanted.type().filter(type -> !type.equals(a.type())).isPresent())
        .ifPresent(a -> wrong("attributes", "%s 的类型是 %s", "%s is of type %s", a.name(), a.type()));
    return found.stream();
  }

  private static Attribute attribute(Column column, Text title) {
    return new Attribute(column.name(), title, AttributeTypes.served(column.type()));
  }

  private Optional<Column> column(TableFacts table, String key, String name) {
    Optional<Column> column = table.findColumn(name);
    if (column.isEmpty()) {
      wrong(
          key,
          "表 %s 没有列 %s（区分大小写）",
          "names no column: table %s has no %s (case counts)",
          declared.table(),
          name);
    }
    return column;
  }

  @SuppressWarnings("AnnotateFormatMethod")
  private void wrong(String key, String zh, String en, Object... arguments) {
    problems.add(Text.format("键 " + key + "：" + zh, "Key " + key + " " + en, arguments));
  }
}
