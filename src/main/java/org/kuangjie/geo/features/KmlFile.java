package org.kuangjie.geo.features;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.kuangjie.geo.Crs;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;

/** Placemarks of a KML file (OGC 12-007r2), always WGS 84; nothing it links to is fetched. */
final class KmlFile extends RowFile {

  private final XMLStreamReader xml;
  private final ReadOptions options;
  private final LayerCrs crs;
  private final CountingStream progress;
  private long bytes = -1;
  private @Nullable FeatureRow first;
  private boolean firstGiven;

  private KmlFile(FeatureFormat format, InputStream stream, String name, ReadOptions options)
      throws XMLStreamException {
    super(format, name);
    this.options = options;
    this.progress = closing(new CountingStream(stream));
    this.crs = LayerCrs.resolve(options.crs() == null ? Crs.WGS84 : options.crs(), null, null);
    crs.notes().forEach(this::note);
    this.xml = XmlNode.reader(progress);
    this.first = placemark(1);
  }

  static KmlFile open(InputStream stream, String name, ReadOptions options) {
    return open(FeatureFormat.KML, stream, name, options);
  }

  private static KmlFile open(
      FeatureFormat format, InputStream stream, String name, ReadOptions options) {
    try {
      return new KmlFile(format, stream, name, options);
    } catch (XMLStreamException e) {
      throw XmlNode.unreadable(e);
    }
  }

  static KmlFile openPacked(Path path, String name, ReadOptions options) throws IOException {
    ZipArchive zip = ZipArchive.open(path, options.limits());
    List<String> names = zip.names("kml");
    String chosen = names.contains("doc.kml") ? "doc.kml" : names.get(Choice.index(names, null));
    KmlFile file =
        open(FeatureFormat.KMZ, new BufferedInputStream(zip.read(chosen)), name, options);
    file.closing(zip);
    file.bytes = zip.size(chosen);
    return file;
  }

  private @Nullable FeatureRow placemark(long number) throws XMLStreamException {
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT
          && xml.getLocalName().equals("Placemark")) {
        return row(number, XmlNode.read(xml, options.limits().maxValueBytes()));
      }
    }
    return null;
  }

  private FeatureRow row(long number, XmlNode placemark) {
    RowDraft row = new RowDraft(number);
    for (XmlNode part : placemark.children()) {
      if (part.name().equals("name") || part.name().equals("description")) {
        row.put(part.name(), part.text());
      } else if (part.name().equals("ExtendedData")) {
        extended(row, part);
      } else if (isShape(part)) {
        row.shape(crs, () -> new Parser().shape(part));
      }
    }
    return row.row();
  }

  private static void extended(RowDraft row, XmlNode data) {
    for (XmlNode part : data.children()) {
      if (part.name().equals("Data")) {
        row.put(
            part.attribute("name").orElse("data"),
            part.child("value").map(XmlNode::text).orElse(""));
      } else if (part.name().equals("SchemaData")) {
        for (XmlNode simple : part.children("SimpleData")) {
          row.put(simple.attribute("name").orElse("data"), simple.text());
        }
      }
    }
  }

  private static boolean isShape(XmlNode part) {
    return switch (part.name()) {
      case "Point",
          "LineString",
          "LinearRing",
          "Polygon",
          "MultiGeometry",
          "Model",
          "Track",
          "MultiTrack" ->
          true;
      default -> false;
    };
  }

  /** Shapes of one placemark; counts rings and vertices through all of them. */
  private final class Parser {
    private int rings;
    private int vertices;

    Geometry shape(XmlNode node) throws BadShape {
      return switch (node.name()) {
        case "Point" -> {
          Coordinate[] at = coordinates(node);
          if (at.length != 1) {
            throw BadShape.damaged();
          }
          yield Rings.FACTORY.createPoint(at[0]);
        }
        case "LineString" -> line(node);
        case "LinearRing" -> Rings.polygon(List.of(ring(node)));
        case "Polygon" -> polygon(node);
        case "MultiGeometry" -> multi(node);
        default -> throw BadShape.kind(node.name());
      };
    }

    private Geometry line(XmlNode node) throws BadShape {
      Coordinate[] line = coordinates(node);
      if (line.length < 2) {
        throw BadShape.damaged();
      }
      return Rings.FACTORY.createLineString(line);
    }

    private Geometry multi(XmlNode node) throws BadShape {
      List<Geometry> parts = new ArrayList<>();
      for (XmlNode part : node.children()) {
        if (isShape(part)) {
          parts.add(shape(part));
        }
      }
      return Rings.FACTORY.buildGeometry(parts);
    }

    private Geometry polygon(XmlNode node) throws BadShape {
      List<LinearRing> all = new ArrayList<>();
      for (String boundary : List.of("outerBoundaryIs", "innerBoundaryIs")) {
        for (XmlNode part : node.children(boundary)) {
          for (XmlNode ring : part.children("LinearRing")) {
            all.add(ring(ring));
          }
        }
        if (all.isEmpty()) {
          throw BadShape.damaged();
        }
      }
      return Rings.polygon(all);
    }

    private LinearRing ring(XmlNode node) throws BadShape {
      int firstVertex = vertices;
      return Rings.ring(coordinates(node), ++rings, firstVertex);
    }

    private Coordinate[] coordinates(XmlNode node) throws BadShape {
      List<Coordinate> list = new ArrayList<>();
      for (String tuple : node.child("coordinates").map(XmlNode::text).orElse("").split("\\s+")) {
        String[] values = tuple.split(",");
        try {
          list.add(new Coordinate(Double.parseDouble(values[0]), Double.parseDouble(values[1])));
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
          throw BadShape.of(
              "coordinate-unreadable", "坐标不是“经度,纬度”", "A coordinate is not 'longitude,latitude'");
        }
      }
      vertices += list.size();
      if (vertices > options.limits().maxRowVertices()) {
        throw BadShape.tooManyVertices(options.limits().maxRowVertices());
      }
      return list.toArray(Coordinate[]::new);
    }
  }

  @Override
  @Nullable FeatureRow read() {
    if (!firstGiven) {
      firstGiven = true;
      return first;
    }
    try {
      return first == null ? null : placemark(number());
    } catch (XMLStreamException e) {
      throw XmlNode.unreadable(e);
    }
  }

  @Override
  public List<FeatureField> fields() {
    FeatureRow row = first;
    return row == null
        ? List.of()
        : row.properties().keySet().stream()
            .map(name -> FeatureField.of(name, FieldType.TEXT))
            .toList();
  }

  @Override
  public String crs() {
    return crs.words();
  }

  @Override
  public double share() {
    return bytes <= 0 ? 0 : Math.min(1, progress.count() / (double) bytes);
  }
}
