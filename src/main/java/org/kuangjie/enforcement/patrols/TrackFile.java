package org.kuangjie.enforcement.patrols;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.kuangjie.geo.GeoJson;
import org.kuangjie.shared.DomainException;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.PrecisionModel;

/**
 * A walked or driven way, from GPX 1.0/1.1 (trkseg, trkpt) or a GeoJSON line. Times are read from
 * GPX only.
 */
final class TrackFile {

  private static final int MOST_POINTS = 200_000;
  private static final GeometryFactory CGCS2000 = new GeometryFactory(new PrecisionModel(), 4490);
  private static final XMLInputFactory XML = factory();

  private TrackFile() {}

  /**
   * @param lines at least one, of two points at least
   * @param began null when the file states no time
   */
  record Track(MultiLineString lines, int points, @Nullable Instant began) {}

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  /**
   * @throws DomainException {@code bad-track} saying what is wrong
   */
  static Track read(byte[] content) {
    String head = new String(content, 0, Math.min(content.length, 200), StandardCharsets.UTF_8);
    return head.stripLeading().startsWith("{") ? geoJson(content) : gpx(content);
  }

  private static Track geoJson(byte[] content) {
    Geometry read = GeoJson.read(new String(content, StandardCharsets.UTF_8));
    if (read instanceof LineString line) {
      return track(List.of(line), null);
    } else if (read instanceof MultiLineString many) {
      List<LineString> lines = new ArrayList<>();
      for (int i = 0; i < many.getNumGeometries(); i++) {
        lines.add((LineString) many.getGeometryN(i));
      }
      return track(lines, null);
    }
    throw bad(
        "GeoJSON须为LineString或MultiLineString几何", "GeoJSON must be a LineString or MultiLineString");
  }

  private static Track gpx(byte[] content) {
    Reading reading = new Reading();
    try {
      XMLStreamReader xml = XML.createXMLStreamReader(new ByteArrayInputStream(content));
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          reading.start(xml);
        } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("trkseg")) {
          reading.endSegment();
        }
      }
    } catch (XMLStreamException e) {
      throw bad("不是可读的GPX或GeoJSON", "this is neither readable GPX nor GeoJSON");
    }
    return track(reading.lines, reading.began);
  }

  /** What was read so far. */
  private static final class Reading {
    private final List<LineString> lines = new ArrayList<>();
    private List<Coordinate> segment = new ArrayList<>();
    private @Nullable Instant began;
    private boolean inPoint;

    void start(XMLStreamReader xml) throws XMLStreamException {
      if (xml.getLocalName().equals("trkpt")) {
        segment.add(new Coordinate(number(xml, "lon"), number(xml, "lat")));
        inPoint = true;
        if (segment.size() > MOST_POINTS) {
          throw bad("轨迹点超过20万个", "more than 200 000 points");
        }
      } else if (xml.getLocalName().equals("time") && inPoint && began == null) {
        began = time(xml.getElementText()).orElse(null);
      }
    }

    void endSegment() {
      if (segment.size() > 1) {
        lines.add(CGCS2000.createLineString(segment.toArray(Coordinate[]::new)));
      }
      segment = new ArrayList<>();
      inPoint = false;
    }
  }

  private static double number(XMLStreamReader xml, String attribute) {
    try {
      return Double.parseDouble(xml.getAttributeValue(null, attribute));
    } catch (NullPointerException | NumberFormatException e) {
      throw bad("trkpt缺少可读的lon、lat", "a trkpt has no readable lon and lat");
    }
  }

  private static Optional<Instant> time(String text) {
    try {
      return Optional.of(Instant.parse(text.strip()));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static Track track(List<LineString> lines, @Nullable Instant began) {
    int points = 0;
    for (LineString line : lines) {
      points += line.getNumPoints();
      for (Coordinate point : line.getCoordinates()) {
        if (!(point.x >= 73 && point.x <= 136 && point.y >= 3 && point.y <= 54)) {
          throw bad("轨迹点不在中国范围内（经度在前）", "a point lies outside of China (longitude first)");
        }
      }
    }
    if (lines.isEmpty() || points > MOST_POINTS) {
      throw bad("轨迹须有2至20万个点", "a track has 2 to 200 000 points");
    }
    MultiLineString all = CGCS2000.createMultiLineString(lines.toArray(LineString[]::new));
    return new Track(all, points, began);
  }

  private static DomainException bad(String zh, String en) {
    return DomainException.invalid("bad-track", zh, en);
  }
}
