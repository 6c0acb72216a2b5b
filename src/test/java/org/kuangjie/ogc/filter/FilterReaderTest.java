package org.kuangjie.ogc.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.geotools.api.filter.Filter;
import org.geotools.filter.text.ecql.ECQL;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kuangjie.ogc.crs.MapCrs;
import org.kuangjie.ogc.gml.GmlReader;
import org.kuangjie.ogc.xml.Xml;
import org.kuangjie.shared.DomainException;

class FilterReaderTest {

  private static final String A = "<PropertyName>kj:a</PropertyName>";
  private static final String B = "<ValueReference>b</ValueReference>";
  private static final String ONE = "<Literal>1</Literal>";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<PropertyIsEqualTo>" + A + ONE + "</PropertyIsEqualTo>|a = '1'",
        "<PropertyIsNotEqualTo>" + A + ONE + "</PropertyIsNotEqualTo>|a <> '1'",
        "<PropertyIsGreaterThanOrEqualTo>" + B + A + "</PropertyIsGreaterThanOrEqualTo>|b >= a",
        "<And><PropertyIsNull>"
            + A
            + "</PropertyIsNull><Not><PropertyIsNull>"
            + B
            + "</PropertyIsNull></Not></And>|a IS NULL AND NOT (b IS NULL)",
        "<PropertyIsLike wildCard='*' singleChar='?' escapeChar='!'>"
            + A
            + "<Literal>x*</Literal></PropertyIsLike>|a LIKE 'x*'",
        "<PropertyIsBetween>"
            + A
            + "<LowerBoundary>"
            + ONE
            + "</LowerBoundary><UpperBoundary><Literal>2</Literal></UpperBoundary></PropertyIsBetween>|a BETWEEN '1' AND '2'",
        "<PropertyIsLessThan><Add>" + A + ONE + "</Add>" + B + "</PropertyIsLessThan>|a + '1' < b",
        "<Intersects>"
            + A
            + "<gml:Point><gml:pos>106 29</gml:pos></gml:Point></Intersects>|INTERSECTS(a, POINT (106 29))",
        "<DWithin>"
            + A
            + "<gml:Point><gml:pos>106 29</gml:pos></gml:Point><Distance units='m'>5</Distance></DWithin>|DWITHIN(a, POINT (106 29), 5.0, m)",
        "<ResourceId rid='mining_rights.7'/><ResourceId rid='mining_rights.8'/>|IN ('mining_rights.7','mining_rights.8')",
        "<FeatureId fid='x.1'/>|IN ('x.1')"
      })
  @DisplayName("FES 1.0, 1.1, 2.0: operators become the same filter")
  void readsOperators(String xml, String ecql) {
    assertThat(ECQL.toCQL(read(xml))).isEqualTo(ecql);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<During><ValueReference>t</ValueReference><gml:TimePeriod><gml:beginPosition>2020-01-01</gml:beginPosition><gml:endPosition>2021-01-01T00:00:00Z</gml:endPosition></gml:TimePeriod></During>",
        "<After><ValueReference>t</ValueReference><gml:TimeInstant><gml:timePosition>2020-01-01T00:00:00.123+08:00</gml:timePosition></gml:TimeInstant></After>",
        "<TEquals><ValueReference>t</ValueReference><Literal>2020-01-01</Literal></TEquals>",
        "<BBOX><gml:Envelope srsName='EPSG:4490'><gml:lowerCorner>106 29</gml:lowerCorner><gml:upperCorner>107 30</gml:upperCorner></gml:Envelope></BBOX>"
      })
  void readsTimesAndBoxes(String xml) {
    assertThat(read(xml)).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<Nonsense/>",
        "<And/>",
        "<Not/>",
        "<PropertyIsEqualTo>" + A + "</PropertyIsEqualTo>",
        "<PropertyIsLike>" + A + ONE + "</PropertyIsLike>",
        "<PropertyIsEqualTo><Function name='nonesuch'/>" + ONE + "</PropertyIsEqualTo>",
        "<PropertyIsEqualTo matchAction='Some'>" + A + ONE + "</PropertyIsEqualTo>",
        "<DWithin>"
            + A
            + "<gml:Point><gml:pos>1 2</gml:pos></gml:Point><Distance>-1</Distance></DWithin>",
        "<After><ValueReference>t</ValueReference><Literal>yesterday</Literal></After>",
        "<FeatureId/>"
      })
  void refusesWithAWord(String xml) {
    assertThatThrownBy(() -> read(xml)).isInstanceOf(DomainException.class);
  }

  private static Filter read(String content) {
    String document =
        "<Filter xmlns:gml='http://www.opengis.net/gml' xmlns:kj='k'>" + content + "</Filter>";
    return new FilterReader(new GmlReader(MapCrs.CGCS2000, false))
        .read(Xml.read(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8))));
  }
}
