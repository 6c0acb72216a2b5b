package org.kuangjie.ogc.wms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kuangjie.ogc.crs.CrsName;
import org.kuangjie.ogc.crs.MapCrs;
import org.kuangjie.ogc.render.Scene;
import org.kuangjie.ogc.request.OgcException;
import org.kuangjie.ogc.request.Parameters;
import org.kuangjie.shared.Actor;
import org.locationtech.jts.geom.Envelope;

class WmsParametersTest {

  @ParameterizedTest
  @CsvSource({
    "0.0.0,V1_1_1",
    "1.0.0,V1_1_1",
    "1.1.0,V1_1_1",
    "1.1.1,V1_1_1",
    "1.2.0,V1_1_1",
    "1.3.0,V1_3_0",
    "1.3,V1_3_0",
    "100.0.0,V1_3_0"
  })
  @DisplayName("OGC-01, OGC-02 (06-042, 6.2.4): the version is negotiated downwards")
  void negotiates(String asked, WmsVersion answered) {
    assertThat(WmsVersion.negotiate(Optional.of(asked))).isEqualTo(answered);
    assertThat(WmsVersion.negotiate(Optional.empty())).isEqualTo(WmsVersion.V1_3_0);
  }

  @Test
  @DisplayName("OGC-01: what is no version number is refused by the parameter's name")
  void noVersion() {
    assertThatThrownBy(() -> WmsVersion.negotiate(Optional.of("new")))
        .isInstanceOfSatisfying(
            OgcException.class, e -> assertThat(e.locator()).isEqualTo("VERSION"));
  }

  @ParameterizedTest
  @CsvSource({
    "V1_3_0,EPSG:4490,'29,106,30,107'",
    "V1_3_0,EPSG:4326,'29,106,30,107'",
    "V1_3_0,CRS:84,'106,29,107,30'",
    "V1_3_0,urn:ogc:def:crs:EPSG::4490,'29,106,30,107'",
    "V1_1_1,EPSG:4490,'106,29,107,30'",
    "V1_1_1,EPSG:4326,'106,29,107,30'",
    "V1_1_1,EPSG:4326,' 1.06e2 , +29. ,107,.3E+2'",
    "V1_1_1,EPSG:4326,'466,29,467,30'",
    "V1_1_1,EPSG:4326,'-254,29,-253,30'"
  })
  @DisplayName("OGC-03 (06-042, 6.7.3.2): BBOX has the axes in the order of version and system")
  void axisOrder(WmsVersion version, String crs, String box) {
    assertThat((Object) box(version, crs, box)).isEqualTo(new Envelope(106, 107, 29, 30));
  }

  @Test
  @DisplayName("OGC-03: northings come first in 1.3.0 for Gauss-Krüger, never for Web Mercator")
  void planeAxisOrder() {
    assertThat((Object) box(WmsVersion.V1_3_0, "EPSG:4544", "3200000,400000,3300000,600000"))
        .isEqualTo(new Envelope(400000, 600000, 3200000, 3300000));
    assertThat((Object) box(WmsVersion.V1_1_1, "EPSG:4544", "400000,3200000,600000,3300000"))
        .isEqualTo(new Envelope(400000, 600000, 3200000, 3300000));
    assertThat((Object) box(WmsVersion.V1_3_0, "EPSG:3857", "1,2,3,4"))
        .isEqualTo(new Envelope(1, 3, 2, 4));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1,2,3",
        "1,2,3,4,5",
        "a,0,1,1",
        "0,0,0,1",
        "0,1,1,1",
        "2,0,1,1",
        "NaN,0,1,1",
        "0x1p3,0,100,1",
        "0,0,1e999,1",
        "0,0,1d,1"
      })
  @DisplayName("OGC-01 (06-042, 7.3.3.6): a BBOX without area, or of other than four numbers")
  void badBox(String box) {
    assertThatThrownBy(() -> box(WmsVersion.V1_1_1, "EPSG:3857", box))
        .isInstanceOfSatisfying(OgcException.class, e -> assertThat(e.locator()).isEqualTo("BBOX"));
  }

  @ParameterizedTest
  @CsvSource({
    "2024,2024-01-01",
    "2024-05,2024-05-01",
    "2024-05-06,2024-05-06",
    "2024-05-06T20:00:00Z,2024-05-07",
    "2024-05-06T20:00:00.123Z,2024-05-07",
    "2024-05-06T20:00:00+08:00,2024-05-06",
    "2024-05-06T20:00:00,2024-05-06",
    "current,2026-01-02",
    "'',2026-01-02"
  })
  @DisplayName("OGC-05 (06-042, annex D): TIME is a day as China has it; none means today")
  void time(String given, LocalDate day) {
    Clock clock = Clock.fixed(Instant.parse("2026-01-01T20:00:00Z"), ZoneOffset.UTC);
    assertThat(TimeParameter.read(parameters("TIME", given), clock)).isEqualTo(day);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "yesterday",
        "2024-13-01",
        "1800-01-01",
        "2020-01-01/2021-01-01",
        "2020-01-01,2021-01-01",
        "+999999999-01-01"
      })
  @DisplayName("OGC-05: periods, lists and days out of the extent are InvalidDimensionValue")
  void badTime(String given) {
    assertThatThrownBy(() -> TimeParameter.read(parameters("TIME", given), Clock.systemUTC()))
        .isInstanceOfSatisfying(
            OgcException.class, e -> assertThat(e.code()).isEqualTo("InvalidDimensionValue"));
  }

  @Test
  @DisplayName("OGC-04: the resolution is taken from DPI, MAP_RESOLUTION or FORMAT_OPTIONS")
  void resolution() {
    assertThat(ResolutionParameter.read(parameters("DPI", "96"))).isEqualTo(96);
    assertThat(ResolutionParameter.read(parameters("MAP_RESOLUTION", "180"))).isEqualTo(180);
    assertThat(ResolutionParameter.read(parameters("FORMAT_OPTIONS", "antialias:on;dpi:300")))
        .isEqualTo(300);
    assertThat(ResolutionParameter.read(parameters("X", ""))).isEqualTo(Scene.STANDARD_DPI);
    assertThatThrownBy(() -> ResolutionParameter.read(parameters("DPI", "1e9")))
        .isInstanceOf(OgcException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "image/png,PNG", "IMAGE/PNG,PNG", "image/png;mode=8bit,PNG8", "image/png; mode=8bit,PNG8",
    "image/png8,PNG8", "image/jpg,JPEG", "image/svg xml,SVG", "image/svg+xml,SVG"
  })
  @DisplayName("OGC-04: formats by their names and by the other names clients use")
  void formats(String given, MapFormat format) {
    assertThat(MapFormat.get(given)).isEqualTo(format);
  }

  @Test
  @DisplayName("OGC-01 (06-042, 7.2.4.6.9): the scale is by pixels of 0.28 mm, or by the DPI")
  void scale() {
    Envelope box = new Envelope(0, 280, 0, 280);
    MapFrame frame = new MapFrame(MapCrs.WEB_MERCATOR, box, 1000, 1000, Scene.STANDARD_DPI);
    assertThat(frame.scaleDenominator()).isCloseTo(1000, org.assertj.core.data.Offset.offset(1e-6));
    MapFrame print = new MapFrame(MapCrs.WEB_MERCATOR, box, 1000, 1000, 2 * Scene.STANDARD_DPI);
    assertThat(print.scaleDenominator()).isCloseTo(2000, org.assertj.core.data.Offset.offset(1e-6));
  }

  private static Envelope box(WmsVersion version, String crs, String box) {
    WmsRequest request =
        new WmsRequest(version, parameters("BBOX", box), WmsFixture.URL, Actor.ANONYMOUS);
    return BoxParameter.read(request, CrsName.find(crs).orElseThrow());
  }

  private static Parameters parameters(String name, String value) {
    Map<String, String[]> all = new HashMap<>();
    all.put(name, new String[] {value});
    return Parameters.of(all);
  }
}
