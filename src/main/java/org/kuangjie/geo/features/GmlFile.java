package org.kuangjie.geo.features;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.kuangjie.geo.Crs;
import org.kuangjie.geo.boundary.CrsHint;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * Members of a GML simple feature collection (GML 2, 3.1, 3.2; WFS answers). The CRS is that of the
 * first geometry, or of the collection's envelope. References to elsewhere are not followed.
 */
final class GmlFile extends RowFile {

  private static final String GML = "http://www.opengis.net/gml";

  private final XMLStreamReader xml;
  private final ReadOptions options;
  private final CountingStream progress;
  private final long bytes;
  private final LayerCrs crs;
  private final boolean northFirst;
  private @Nullable String collectionCrs;
  private boolean inMembers;
  private @Nullable XmlNode first;
  private boolean firstGiven;

  private GmlFile(Path path, String name, ReadOptions options)
      throws IOException, XMLStreamException {
    super(FeatureFormat.GML, name);
    this.options = options;
    this.bytes = Files.size(path);
    this.progress =
        closing(new CountingStream(new BufferedInputStream(Files.newInputStream(path))));
    this.xml = XmlNode.reader(progress);
    this.first = member();
    String srs = first == null ? null : srs(first);
    srs = srs == null ? collectionCrs : srs;
    this.northFirst = srs != null && isOfficialOrder(srs);
    this.crs = LayerCrs.resolve(options.crs(), hint(srs), extent());
    crs.notes().forEach(this::note);
  }

  static GmlFile open(Path path, String name, ReadOptions options) throws IOException {
    try {
      return new GmlFile(path, name, options);
    } catch (XMLStreamException e) {
      throw XmlNode.unreadable(e);
    }
  }

  /**
   * URNs and URLs mean the order of the authority, north first; the short form means east first.
   */
  private static boolean isOfficialOrder(String srs) {
    String name = srs.toLowerCase(Locale.ROOT);
    boolean full = name.startsWith("urn:") || name.contains("/def/crs/");
    return full && !name.contains("crs84");
  }

  private static @Nullable CrsHint hint(@Nullable String srs) {
    if (srs == null) {
      return null;
    }
    Optional<Crs> known = Crs.find(srs);
    return known.map(crs -> CrsHint.exact(crs, srs)).orElseGet(() -> CrsHint.unknown(srs));
  }

  private Envelope extent() {
    Envelope extent = new Envelope();
    XmlNode member = first;
    if (member != null) {
      for (XmlNode property : member.children()) {
        for (XmlNode shape : property.children()) {
          try {
            Geometry read = isGeometry(shape) ? parser().shape(shape) : null;
            extent.expandToInclude(read == null ? new Envelope() : read.getEnvelopeInternal());
          } catch (BadShape e) {
            // a problem of its row, told when that row is read
          }
        }
      }
    }
    return extent;
  }

  private GmlShape parser() {
    return new GmlShape(northFirst, options.limits().maxRowVertices());
  }

  private static @Nullable String srs(XmlNode node) {
    if (node.attribute("srsName").isPresent()) {
      return node.attribute("srsName").orElse(null);
    }
    for (XmlNode child : node.children()) {
      String found = child.name().equals("boundedBy") ? null : srs(child);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static boolean isGeometry(XmlNode node) {
    return node.namespace().startsWith(GML) && GmlShape.isShape(node.name());
  }

  /** The next feature: the child of a member element, or a child of featureMembers. */
  private @Nullable XmlNode member() throws XMLStreamException {
    boolean inMember = false;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        String name = xml.getLocalName();
        if (inMembers || inMember) {
          return XmlNode.read(xml, options.limits().maxValueBytes());
        } else if (name.equals("boundedBy")) {
          collectionCrs = srs(XmlNode.read(xml, options.limits().maxValueBytes()).children());
        }
        inMembers = name.equals("featureMembers") || name.equals("members");
        inMember = name.equals("featureMember") || name.equals("member");
      } else if (event == XMLStreamConstants.END_ELEMENT
          && xml.getLocalName().matches("featureMembers|members")) {
        inMembers = false;
      }
    }
    return null;
  }

  private static @Nullable String srs(List<XmlNode> nodes) {
    return nodes.stream().map(GmlFile::srs).filter(s -> s != null).findFirst().orElse(null);
  }

  @Override
  @Nullable FeatureRow read() {
    try {
      XmlNode node = firstGiven ? first == null ? null : member() : first;
      firstGiven = true;
      return node == null ? null : row(node);
    } catch (XMLStreamException e) {
      throw XmlNode.unreadable(e);
    }
  }

  private FeatureRow row(XmlNode feature) {
    RowDraft row = new RowDraft(number());
    boolean shaped = false;
    List<XmlNode> properties =
        feature.children().stream().filter(p -> !p.name().equals("boundedBy")).toList();
    for (XmlNode property : properties) {
      Optional<XmlNode> shape =
          property.children().stream().filter(GmlFile::isGeometry).findFirst();
      if (shape.isPresent() && !shaped) {
        shaped = true;
        row.shape(crs, () -> parser().shape(shape.get()));
      } else if (shape.isPresent()) {
        row.problem(
            RowProblem.of(
                "second-geometry",
                "一个要素有多个图形字段",
                "The feature has more than one geometry property"));
      } else {
        row.put(property.name(), property.text().isEmpty() ? null : property.text());
      }
    }
    return row.row();
  }

  @Override
  public List<FeatureField> fields() {
    XmlNode node = first;
    return node == null
        ? List.of()
        : node.children().stream()
            .filter(
                p ->
                    !p.name().equals("boundedBy")
                        && p.children().stream().noneMatch(GmlFile::isGeometry))
            .map(property -> FeatureField.of(property.name(), FieldType.TEXT))
            .toList();
  }

  @Override
  public String crs() {
    return crs.words();
  }

  @Override
  public double share() {
    return bytes == 0 ? 1 : Math.min(1, progress.count() / (double) bytes);
  }
}
