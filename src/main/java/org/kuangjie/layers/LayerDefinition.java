package org.kuangjie.layers;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.Role;
import org.kuangjie.shared.Text;

/**
 * A published layer: one name = one view = one or more styles, of which the first is the default.
 *
 * @param name unique among all layers whatever their prefix; an XML name without colon
 */
public record LayerDefinition(
    String name,
    Text title,
    Text summary,
    Source source,
    Access access,
    Presentation presentation) {

  /**
   * Where the features lie. Geometry is longitude first, in EPSG:4490 or what is taken as equal.
   *
   * @param view qualified name of the view or table, quoted where it needs to be, e.g. {@code
   *     published.mining_rights}
   * @param idColumn stable feature id, unique; of any type that has a text form
   * @param geometryType simple-feature type name, e.g. {@code MultiPolygon}; {@code Geometry} for
   *     any
   * @param srid what PostGIS calls the system of the column: 4490, or 4326 which parts from it by
   *     less than a metre; statements that compare geometries have to name it
   * @param images the pictures its features are the footprints of; empty = the features are all
   */
  public record Source(
      String view,
      String idColumn,
      String geometryColumn,
      String geometryType,
      List<Attribute> attributes,
      int srid,
      Optional<ImageFiles> images) {

    /** The system of the product. */
    public static final int CGCS2000 = 4490;

    public Source {
      attributes = List.copyOf(attributes);
    }

    /** Without images. */
    public Source(
        String view,
        String idColumn,
        String geometryColumn,
        String geometryType,
        List<Attribute> attributes,
        int srid) {
      this(view, idColumn, geometryColumn, geometryType, attributes, srid, Optional.empty());
    }

    /** In the system of the product, without images. */
    public Source(
        String view,
        String idColumn,
        String geometryColumn,
        String geometryType,
        List<Attribute> attributes) {
      this(view, idColumn, geometryColumn, geometryType, attributes, CGCS2000);
    }
  }

  /**
   * Who sees what of the layer.
   *
   * @param visibleTo empty = the public as well; else only these roles
   * @param districtColumn column with a GB/T 2260 code that district-bound roles are limited to;
   *     empty when the layer is not limited
   * @param publicColumn boolean column; who is no official sees only the rows where it is true;
   *     empty when no row is internal
   */
  public record Access(Set<Role> visibleTo, String districtColumn, String publicColumn) {

    /** Everybody sees every row. */
    public static final Access PUBLIC = new Access(Set.of(), "", "");

    public Access {
      visibleTo = Set.copyOf(visibleTo);
    }
  }

  /**
   * How the services offer the layer.
   *
   * @param namespace prefix and URI of its qualified name, e.g. {@code kj:mining_rights}
   * @param crs codes such as {@code EPSG:4490}, the first is the default; empty = all that are
   *     served, EPSG:4490 first
   * @param styles the first is the default; empty = one made for the kind of geometry
   * @param dimensions at most one of each axis
   */
  public record Presentation(
      Namespace namespace,
      List<String> keywords,
      List<String> crs,
      List<StyleDocument> styles,
      List<LayerDimension> dimensions) {

    /** What the style is called that a layer gets which brings none. */
    public static final String PLAIN_STYLE = "default";

    public Presentation {
      keywords = List.copyOf(keywords);
      crs = List.copyOf(crs);
      styles = List.copyOf(styles);
      dimensions = List.copyOf(dimensions);
    }

    /** Without dimensions. */
    public Presentation(
        Namespace namespace, List<String> keywords, List<String> crs, List<StyleDocument> styles) {
      this(namespace, keywords, crs, styles, List.of());
    }
  }

  /** Namespace of qualified names, for XML and for people. */
  public record Namespace(String prefix, String uri) {

    /** Of everything the modules publish themselves. */
    public static final Namespace KUANGJIE = new Namespace("kj", "https://kuangjie.org/ns/kj");
  }

  /**
   * A style as its document, StyledLayerDescriptor 1.0 or 1.1.
   *
   * @param name what requests call it
   */
  public record StyleDocument(String name, String sld) {}

  /** A column outsiders may see; {@code type} is the PostgreSQL type name. */
  public record Attribute(String name, Text title, String type) {}

  /** {@code kj:mining_rights}. */
  public String qualifiedName() {
    return presentation.namespace().prefix() + ":" + name;
  }

  /** Whether a request means this layer by {@code given}: the name with or without its prefix. */
  public boolean isNamed(String given) {
    return given.equals(name) || given.equals(qualifiedName());
  }

  public String view() {
    return source.view();
  }

  public String idColumn() {
    return source.idColumn();
  }

  public String geometryColumn() {
    return source.geometryColumn();
  }

  public String geometryType() {
    return source.geometryType();
  }

  /** See {@link Source}. */
  public int srid() {
    return source.srid();
  }

  /** See {@link Source#images()}; a layer that has them is a raster. */
  public Optional<ImageFiles> images() {
    return source.images();
  }

  public List<Attribute> attributes() {
    return source.attributes();
  }

  public Optional<Attribute> findAttribute(String attribute) {
    return attributes().stream().filter(a -> a.name().equals(attribute)).findFirst();
  }

  public boolean hasAttribute(String attribute) {
    return findAttribute(attribute).isPresent();
  }

  /** Rows are valid from the date {@code valid_from} to {@code valid_to}, both included. */
  public boolean isTimeValid() {
    return isDate("valid_from") && isDate("valid_to");
  }

  public List<LayerDimension> dimensions() {
    return presentation.dimensions();
  }

  private boolean isDate(String attribute) {
    return findAttribute(attribute).filter(a -> a.type().equals("date")).isPresent();
  }

  /** See {@link Access#publicColumn()}. */
  public String publicColumn() {
    return access.publicColumn();
  }

  /** False: only rows whose {@link #publicColumn()} is true. */
  public boolean showsEveryRowTo(Actor actor) {
    return publicColumn().isEmpty() || actor.isOfficial();
  }

  /** Whether the actor may know of the layer at all. */
  public boolean isVisibleTo(Actor actor) {
    return access.visibleTo().isEmpty() || access.visibleTo().stream().anyMatch(actor::has);
  }
}
