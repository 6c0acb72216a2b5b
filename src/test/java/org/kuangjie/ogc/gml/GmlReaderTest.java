package org.kuangjie.ogc.gml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kuangjie.ogc.crs.MapCrs;
import org.kuangjie.ogc.xml.Xml;
import org.kuangjie.shared.DomainException;
import org.locationtech.jts.geom.Geometry;
import org.w3c.dom.Element;

class GmlReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<g:Point srsName='urn:ogc:def:crs:EPSG::4490'><g:pos>29.5 106.5</g:pos></g:Point>|POINT (106.5 29.5)",
        "<g:Point srsName='EPSG:4490'><g:pos>106.5 29.5</g:pos></g:Point>|POINT (106.5 29.5)",
        "<g:Point><g:coordinates>106.5,29.5</g:coordinates></g:Point>|POINT (106.5 29.5)",
        "<g:Point><g:coord><g:X>106.5</g:X><g:Y>29.5</g:Y></g:coord></g:Point>|POINT (106.5 29.5)",
        "<g:LineString srsDimension='3'><g:posList>1 2 9 3 4 9</g:posList></g:LineString>|LINESTRING (1 2, 3 4)",
        "<g:LineString><g:pos>1 2</g:pos><g:pos>3 4</g:pos></g:LineString>|LINESTRING (1 2, 3 4)",
        "<g:Curve><g:segments><g:LineStringSegment><g:posList>1 2 3 4</g:posList></g:LineStringSegment><g:LineStringSegment><g:posList>3 4 5 6</g:posList></g:LineStringSegment></g:segments></g:Curve>|LINESTRING (1 2, 3 4, 5 6)",
        "<g:Polygon><g:exterior><g:LinearRing><g:posList>0 0 4 0 4 4 0 0</g:posList></g:LinearRing></g:exterior><g:interior><g:LinearRing><g:posList>2 1 3 1 3 2 2 1</g:posList></g:LinearRing></g:interior></g:Polygon>|POLYGON ((0 0, 4 0, 4 4, 0 0), (2 1, 3 1, 3 2, 2 1))",
        "<g:Polygon><g:outerBoundaryIs><g:LinearRing><g:coordinates>0,0 4,0 4,4 0,0</g:coordinates></g:LinearRing></g:outerBoundaryIs></g:Polygon>|POLYGON ((0 0, 4 0, 4 4, 0 0))",
        "<g:MultiSurface><g:surfaceMember><g:Surface><g:patches><g:PolygonPatch><g:exterior><g:LinearRing><g:posList>0 0 4 0 4 4 0 0</g:posList></g:LinearRing></g:exterior></g:PolygonPatch></g:patches></g:Surface></g:surfaceMember></g:MultiSurface>|MULTIPOLYGON (((0 0, 4 0, 4 4, 0 0)))",
        "<g:MultiPoint><g:pointMembers><g:Point><g:pos>1 2</g:pos></g:Point><g:Point><g:pos>3 4</g:pos></g:Point></g:pointMembers></g:MultiPoint>|MULTIPOINT ((1 2), (3 4))",
        "<g:Envelope srsName='urn:ogc:def:crs:EPSG::4490'><g:lowerCorner>29 106</g:lowerCorner><g:upperCorner>30 107</g:upperCorner></g:Envelope>|POLYGON ((106 29, 106 30, 107 30, 107 29, 106 29))",
        "<g:Box><g:coordinates>106,29 107,30</g:coordinates></g:Box>|POLYGON ((106 29, 106 30, 107 30, 107 29, 106 29))"
      })
  @DisplayName("FES: GML 2.1, 3.1 and 3.2 geometry is read, with the axes its system's name says")
  void readsEveryVersion(String gml, String wkt) {
    assertThat(read(gml).toText()).isEqualTo(wkt);
  }

  @Test
  @DisplayName("WFS 1.0: tuples of GML 2 are x,y whatever the system is called")
  void readsTuplesEastFirst() {
    GmlReader reader = new GmlReader(MapCrs.CGCS2000, false).withTuplesEastFirst();
    String urn = " xmlns:g='http://www.opengis.net/gml' srsName='urn:ogc:def:crs:EPSG::4490'>";
    String tuple = "<g:Point" + urn + "<g:coordinates>106.5,29.5</g:coordinates></g:Point>";
    String position = "<g:Point" + urn + "<g:pos>29.5 106.5</g:pos></g:Point>";
    assertThat(reader.read(element(tuple)).toText()).isEqualTo("POINT (106.5 29.5)");
    assertThat(reader.read(element(position)).toText()).isEqualTo("POINT (106.5 29.5)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<g:Arc/>",
        "<g:Point><g:pos>1</g:pos></g:Point>",
        "<g:Point><g:pos>a b</g:pos></g:Point>",
        "<g:Point><g:pos>NaN 1</g:pos></g:Point>",
        "<g:Point srsName='EPSG:1'><g:pos>1 2</g:pos></g:Point>",
        "<g:Polygon/>",
        "<g:Polygon><g:exterior><g:LinearRing><g:posList>0 0 4 0</g:posList></g:LinearRing></g:exterior></g:Polygon>",
        "<g:MultiSurface><g:surfaceMember><g:Point><g:pos>1 2</g:pos></g:Point></g:surfaceMember></g:MultiSurface>",
        "<g:LineString srsDimension='2147483647'><g:posList>1 2</g:posList></g:LineString>",
        "<g:Curve><g:segments><g:Arc><g:posList>1 2 3 4 5 6</g:posList></g:Arc></g:segments></g:Curve>"
      })
  void refusesWhatItCannotRead(String gml) {
    assertThatThrownBy(() -> read(gml)).isInstanceOf(DomainException.class);
  }

  @Test
  @DisplayName("Security: an entity or document type is refused")
  void refusesDocumentTypes() {
    String bomb = "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>";
    assertThatThrownBy(
            () -> Xml.read(new ByteArrayInputStream(bomb.getBytes(StandardCharsets.UTF_8))))
        .isInstanceOf(DomainException.class)
        .hasMessageNotContaining("root:");
  }

  private static Geometry read(String gml) {
    String document = gml.replaceFirst("<g:(\\w+)", "<g:$1 xmlns:g='http://www.opengis.net/gml'");
    return new GmlReader(MapCrs.CGCS2000, false).read(element(document));
  }

  private static Element element(String document) {
    return Xml.read(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)));
  }
}
