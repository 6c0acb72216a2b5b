package org.kuangjie.ogc.wms;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kuangjie.ogc.crs.MapCrs;
import org.kuangjie.ogc.feature.FeatureQuery;
import org.kuangjie.ogc.render.Scene;
import org.kuangjie.ogc.xml.Xml;
import org.kuangjie.shared.ClientConnection;
import org.locationtech.jts.geom.Envelope;
import org.springframework.mock.web.MockHttpServletResponse;

/** Requests to the service and what comes back, without network and database. */
class WmsServiceTest {

  private static final String MAP =
      "SERVICE=WMS&VERSION=1.3.0&REQUEST=GetMap&LAYERS=kj:lakes&STYLES=&CRS=EPSG:4490"
          + "&BBOX=29,106,30,107&WIDTH=40&HEIGHT=20&FORMAT=image/png";
  private static final String OLD_MAP =
      "VERSION=1.1.1&REQUEST=GetMap&LAYERS=lakes&STYLES=&SRS=EPSG:4326"
          + "&BBOX=106,29,107,30&WIDTH=40&HEIGHT=20&FORMAT=image/png";

  private final WmsFixture wms = new WmsFixture();

  @Test
  @DisplayName("OGC-01 (06-042, annex E.1): the capabilities of 1.3.0 are valid by OGC's schema")
  void validCapabilities() {
    MockHttpServletResponse response = wms.get("SERVICE=WMS&REQUEST=GetCapabilities");
    assertThat(response.getContentType()).startsWith("text/xml");
    assertThat(
            OgcSchemas.faultsBySchema(
                response.getContentAsByteArray(), "wms/1.3.0/capabilities_1_3_0.xsd"))
        .isEmpty();
    assertThat(WmsFixture.text(response))
        .contains(
            "<Name>kj:lakes</Name><Title>湖泊</Title>", "xlink:href=\"" + WmsFixture.URL + "?\"")
        .contains("Maps &amp; more", "<LayerLimit>4</LayerLimit><MaxWidth>2000</MaxWidth>")
        .contains("<City>重庆</City>", "<Country>中国</Country>")
        .contains("<MinScaleDenominator>500</MinScaleDenominator>")
        .contains(
            "<Dimension name=\"time\" units=\"ISO8601\" multipleValues=\"0\" default=\"current\"")
        .contains(
            "<BoundingBox CRS=\"EPSG:4490\" minx=\"29\" miny=\"106\" maxx=\"30\" maxy=\"107\"/>")
        .contains(
            "<BoundingBox CRS=\"CRS:84\" minx=\"106\" miny=\"29\" maxx=\"107\" maxy=\"30\"/>");
  }

  @Test
  @DisplayName("OGC-02 (01-068r3, annex A.1): the capabilities of 1.1.1 are valid by their DTD")
  void validOldCapabilities() {
    MockHttpServletResponse response = wms.get("REQUEST=capabilities&WMTVER=1.1.1");
    assertThat(response.getContentType()).startsWith("application/vnd.ogc.wms_xml");
    assertThat(OgcSchemas.faultsByDocumentType(response.getContentAsByteArray())).isEmpty();
    assertThat(WmsFixture.text(response))
        .contains("<Name>OGC:WMS</Name>", "<SRS>EPSG:4490</SRS>", "<DescribeLayer>")
        .contains(
            "<BoundingBox SRS=\"EPSG:4490\" minx=\"106\" miny=\"29\" maxx=\"107\" maxy=\"30\"/>")
        .doesNotContain("CRS:84");
  }

  @Test
  @DisplayName("E4, OGC-01: what only some may see is in nobody else's capabilities, maps, infos")
  void visibility() {
    String capabilities = "SERVICE=WMS&REQUEST=GetCapabilities";
    assertThat(WmsFixture.text(wms.get(capabilities))).doesNotContain("pits", "矿坑");
    assertThat(WmsFixture.text(wms.get(capabilities, WmsFixture.PLANNER))).contains("kj:pits");
    for (String operation : List.of("GetMap", "DescribeLayer", "GetStyles", "GetFeatureInfo")) {
      String request = MAP.replace("GetMap", operation).replace("lakes", "pits");
      assertThat(WmsFixture.code(wms.get(request))).as(operation).isEqualTo("LayerNotDefined");
    }
    assertThat(WmsFixture.code(wms.get("VERSION=1.3.0&REQUEST=GetMetadata&LAYER=pits")))
        .isEqualTo("LayerNotDefined");
    assertThat(wms.queries).isEmpty();
  }

  @Test
  @DisplayName("OGC-01 (06-042, 7.2.3.5): UPDATESEQUENCE tells old, current and impossible states")
  void updateSequence() {
    String request = "SERVICE=WMS&REQUEST=GetCapabilities&VERSION=1.3.0&UPDATESEQUENCE=";
    long number = sequence(wms.get(request));
    assertThat(sequence(wms.get(request))).isEqualTo(number);
    assertThat(sequence(wms.get(request + (number - 1)))).isEqualTo(number);
    assertThat(WmsFixture.code(wms.get(request + number))).isEqualTo("CurrentUpdateSequence");
    assertThat(WmsFixture.code(wms.get(request + (number + 1)))).isEqualTo("InvalidUpdateSequence");
    assertThat(WmsFixture.code(wms.get(request + number / 1e9 + "E9")))
        .isEqualTo("CurrentUpdateSequence");
    wms.change(new Envelope(106, 108, 29, 30));
    assertThat(sequence(wms.get(request + number))).isGreaterThan(number);
  }

  @Test
  @DisplayName("OGC-01: GetMap draws what the request says")
  void map() {
    MockHttpServletResponse response =
        wms.get(MAP.replace("kj:lakes", "kj:lakes,wells").replace("STYLES=", "STYLES=deep,"));
    assertThat(response.getContentType()).isEqualTo("image/png");
    assertThat(WmsFixture.image(response).getWidth()).isEqualTo(40);
    Scene scene = Objects.requireNonNull(wms.scene);
    assertThat(scene.crs()).isEqualTo(MapCrs.CGCS2000);
    assertThat((Object) scene.box()).isEqualTo(new Envelope(106, 107, 29, 30));
    assertThat(scene.background()).isEqualTo(0xffffffff);
    assertThat(scene.layers())
        .extracting(layer -> layer.query().layer().name())
        .containsExactly("lakes", "wells");
    assertThat(
            scene
                .layers()
                .get(0)
                .style()
                .featureTypeStyles()
                .get(0)
                .rules()
                .get(0)
                .getMinScaleDenominator())
        .isEqualTo(500);
  }

  @ParameterizedTest
  @CsvSource({
    "LAYERS=kj:lakes,LAYERS=none,LayerNotDefined",
    "LAYERS=kj:lakes,'LAYERS=kj:lakes,none',LayerNotDefined",
    "LAYERS=kj:lakes,LAYERS=,MissingParameterValue",
    "LAYERS=kj:lakes,'LAYERS=a,a,a,a,a',LayerNotDefined",
    "LAYERS=kj:lakes,'LAYERS=lakes,lakes,lakes,lakes,lakes',InvalidParameterValue",
    "STYLES=,STYLES=none,StyleNotDefined",
    "STYLES=,'STYLES=blue,deep',InvalidParameterValue",
    "CRS=EPSG:4490,CRS=EPSG:9999,InvalidCRS",
    "CRS=EPSG:4490,CRS=,MissingParameterValue",
    "FORMAT=image/png,FORMAT=image/none,InvalidFormat",
    "FORMAT=image/png,FORMAT=,MissingParameterValue",
    "WIDTH=40,WIDTH=0,InvalidParameterValue",
    "WIDTH=40,WIDTH=2001,InvalidParameterValue",
    "WIDTH=40,WIDTH=many,InvalidParameterValue",
    "WIDTH=40,,MissingParameterValue",
    "HEIGHT=20,HEIGHT=1001,InvalidParameterValue",
    "'BBOX=29,106,30,107','BBOX=30,106,29,107',InvalidParameterValue",
    "STYLES=,STYLES=&TIME=soon,InvalidDimensionValue",
    "STYLES=,STYLES=&TRANSPARENT=perhaps,InvalidParameterValue",
    "STYLES=,STYLES=&BGCOLOR=red,InvalidParameterValue",
    "STYLES=,STYLES=&CQL_FILTER=depth<3,InvalidParameterValue",
    "STYLES=,STYLES=&CQL_FILTER=name=,InvalidParameterValue",
    "STYLES=,STYLES=&CQL_FILTER=INCLUDE;INCLUDE,InvalidParameterValue",
    "STYLES=,STYLES=&FILTER=<Filter/>,InvalidParameterValue",
    "STYLES=,STYLES=&SLD=http://elsewhere.example/a.sld,InvalidParameterValue",
    "STYLES=,STYLES=&SLD_BODY=<a/>,InvalidParameterValue",
    "REQUEST=GetMap,REQUEST=GetEverything,OperationNotSupported",
    "REQUEST=GetMap,REQUEST=,MissingParameterValue",
    "VERSION=1.3.0,VERSION=,MissingParameterValue",
    "SERVICE=WMS,SERVICE=WFS,InvalidParameterValue"
  })
  @DisplayName("OGC-08 (06-042, 7.3.3 and table E.1): each wrong parameter has its code")
  void refusals(String right, String wrong, String code) {
    MockHttpServletResponse response = wms.get(MAP.replace(right, wrong == null ? "" : wrong));
    assertThat(response.getStatus()).isEqualTo(200);
    assertThat(response.getContentType()).startsWith("text/xml");
    assertThat(WmsFixture.code(response)).isEqualTo(code);
    assertThat(
            OgcSchemas.faultsBySchema(
                response.getContentAsByteArray(), "wms/1.3.0/exceptions_1_3_0.xsd"))
        .isEmpty();
    assertThat(wms.scene).isNull();
  }

  @Test
  @DisplayName("OGC-08 (01-068r3, annex A.3): refusals of 1.1.1 have its media type, DTD and codes")
  void oldRefusal() {
    MockHttpServletResponse response = wms.get(OLD_MAP.replace("4326", "9999"));
    assertThat(response.getContentType()).startsWith("application/vnd.ogc.se_xml");
    assertThat(WmsFixture.code(response)).isEqualTo("InvalidSRS");
    assertThat(OgcSchemas.faultsByDocumentType(response.getContentAsByteArray())).isEmpty();
  }

  @Test
  @DisplayName("OGC-03: a layer published in some systems alone is refused in the others")
  void systemsOfLayer() {
    String wells = MAP.replace("kj:lakes", "wells");
    assertThat(wms.get(wells).getContentType()).isEqualTo("image/png");
    assertThat(WmsFixture.code(wms.get(wells.replace("EPSG:4490", "EPSG:3857"))))
        .isEqualTo("InvalidCRS");
  }

  @ParameterizedTest
  @ValueSource(strings = {"INIMAGE", "application/vnd.ogc.se_inimage", "BLANK"})
  @DisplayName("OGC-08 (06-042, 7.3.3.11): refusals as a picture of the size and format asked for")
  void picturesOfRefusals(String form) {
    MockHttpServletResponse response =
        wms.get(
            MAP.replace("kj:lakes", "none").replace("WIDTH=40", "WIDTH=300")
                + "&BGCOLOR=0xFF0000&EXCEPTIONS="
                + form);
    assertThat(response.getContentType()).isEqualTo("image/png");
    BufferedImage image = WmsFixture.image(response);
    assertThat(image.getWidth()).isEqualTo(300);
    boolean onlyRed = true;
    for (int i = 0; i < 300 * 20; i++) {
      onlyRed &= image.getRGB(i % 300, i / 300) == 0xffff0000;
    }
    assertThat(onlyRed).isEqualTo(form.equals("BLANK"));
  }

  @Test
  @DisplayName("OGC-08: a blank refusal is transparent where the map would be")
  void transparentRefusal() {
    MockHttpServletResponse response =
        wms.get(MAP.replace("kj:lakes", "none") + "&TRANSPARENT=TRUE&EXCEPTIONS=BLANK");
    assertThat(WmsFixture.image(response).getRGB(5, 5) >>> 24).isZero();
  }

  @Test
  @DisplayName("OGC-05: TIME, CQL_FILTER, FILTER and FEATUREID narrow what is drawn")
  void narrows() {
    wms.get(
        MAP.replace("kj:lakes", "lakes,wells")
            + "&TIME=2024-05-06&CQL_FILTER=name='a;b';name IS NULL&FEATUREID=lakes.1");
    List<FeatureQuery> drawn = drawn();
    assertThat(drawn).extracting(FeatureQuery::asOf).containsOnly(LocalDate.of(2024, 5, 6));
    assertThat(drawn.get(0).filter().toString()).contains("a;b", "lakes.1");
    assertThat(drawn.get(1).filter().toString()).contains("NULL");
    String filter =
        "<Filter><PropertyIsEqualTo><PropertyName>name</PropertyName><Literal>x</Literal>"
            + "</PropertyIsEqualTo></Filter>";
    wms.get(MAP + "&FILTER=" + filter);
    assertThat(drawn().get(0).filter().toString()).contains("name = x");
  }

  private List<FeatureQuery> drawn() {
    return Objects.requireNonNull(wms.scene).layers().stream().map(Scene.Layer::query).toList();
  }

  @Test
  @DisplayName("OGC-08: deep or long filters and styles are refused, not followed")
  void limits() {
    String deep = "(".repeat(200) + "name='a'" + ")".repeat(200);
    assertThat(WmsFixture.code(wms.get(MAP + "&CQL_FILTER=" + deep)))
        .isEqualTo("InvalidParameterValue");
    String wide = "name='" + "a".repeat(600) + "'";
    assertThat(WmsFixture.code(wms.get(MAP + "&CQL_FILTER=" + wide)))
        .isEqualTo("InvalidParameterValue");
    String nested = "<a>".repeat(5000) + "</a>".repeat(5000);
    assertThat(WmsFixture.code(wms.get(MAP + "&SLD_BODY=" + nested)))
        .isEqualTo("InvalidParameterValue");
    assertThat(WmsFixture.code(wms.post(MAP, "<a>" + "x".repeat(70000) + "</a>")))
        .isEqualTo("InvalidParameterValue");
    String entity = "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/hosts'>]><a>&b;</a>";
    assertThat(WmsFixture.code(wms.post(MAP, entity))).isEqualTo("InvalidParameterValue");
  }

  @Test
  @DisplayName("OGC-06 (02-070, 10): SLD_BODY styles named layers, alone or as a library")
  void styleDocuments() {
    String sld =
        sld("kj:lakes", "<FeatureTypeStyle><Rule><LineSymbolizer/></Rule></FeatureTypeStyle>");
    wms.get(MAP.replace("LAYERS=kj:lakes", "LAYERS=") + "&SLD_BODY=" + sld);
    assertThat(drawn()).extracting(query -> query.layer().name()).containsExactly("lakes");
    wms.get(MAP.replace("kj:lakes", "wells,lakes") + "&SLD_BODY=" + sld);
    assertThat(Objects.requireNonNull(wms.scene).layers())
        .extracting(layer -> layer.style().getName())
        .containsExactly("default", "mine");
    assertThat(
            WmsFixture.code(
                wms.get(
                    MAP.replace("LAYERS=kj:lakes", "LAYERS=") + "&SLD_BODY=" + sld("none", ""))))
        .isEqualTo("InvalidParameterValue");
  }

  private static String sld(String layer, String style) {
    return ("<StyledLayerDescriptor version='1.0.0'><NamedLayer><Name>%s</Name>"
            + "<LayerFeatureConstraints><FeatureTypeConstraint><Filter><PropertyIsNull>"
            + "<PropertyName>name</PropertyName></PropertyIsNull></Filter></FeatureTypeConstraint>"
            + "</LayerFeatureConstraints><UserStyle><Name>mine</Name>%s</UserStyle></NamedLayer>"
            + "</StyledLayerDescriptor>")
        .formatted(layer, style);
  }

  @Test
  @DisplayName("OGC-06 (05-078r4, 13): GetMap may be posted as a document with its style")
  void postedMap() {
    String style =
        sld("kj:lakes", "<FeatureTypeStyle><Rule><LineSymbolizer/></Rule></FeatureTypeStyle>");
    MockHttpServletResponse response =
        wms.post(
            "SERVICE=WMS",
            """
            <GetMap version="1.3.0" service="WMS">%s<CRS>EPSG:4490</CRS>
              <BoundingBox><LowerCorner>29 106</LowerCorner><UpperCorner>30 107</UpperCorner>
              </BoundingBox>
              <Output><Size><Width>64</Width><Height>32</Height></Size>
                <Format>image/png</Format><Transparent>true</Transparent></Output>
            </GetMap>
            """
                .formatted(style));
    assertThat(response.getContentType()).isEqualTo("image/png");
    Scene scene = Objects.requireNonNull(wms.scene);
    assertThat((Object) scene.box()).isEqualTo(new Envelope(106, 107, 29, 30));
    assertThat(scene.background()).isZero();
    assertThat(drawn().get(0).filter().toString()).contains("name IS NULL");
  }

  @Test
  @DisplayName("OGC-07: GetStyles gives a document that can be sent back as SLD_BODY")
  void getStyles() {
    String sld = WmsFixture.text(wms.get("VERSION=1.1.1&REQUEST=GetStyles&LAYERS=lakes,wells"));
    assertThat(sld).contains("kj:lakes", "deep", "kj:wells");
    MockHttpServletResponse response = wms.post(MAP.replace("LAYERS=kj:lakes", "LAYERS="), sld);
    assertThat(response.getContentType()).isEqualTo("image/png");
    assertThat(drawn())
        .extracting(query -> query.layer().name())
        .containsExactly("lakes", "lakes", "wells");
  }

  @ParameterizedTest
  @CsvSource({
    "image/png; mode=8bit,89504E47",
    "image/jpeg,FFD8FF",
    "image/gif,47494638",
    "image/svg+xml,3C3F786D6C",
    "application/pdf,25504446"
  })
  @DisplayName("OGC-04: maps and refusals in every format that is offered")
  void formats(String format, String start) {
    String request = MAP.replace("image/png", format.replace("+", "%2B"));
    for (String asked :
        List.of(request, request.replace("lakes", "none") + "&EXCEPTIONS=INIMAGE")) {
      MockHttpServletResponse response = wms.get(asked);
      assertThat(response.getContentType()).isEqualTo(format);
      assertThat(HexFormat.of().withUpperCase().formatHex(response.getContentAsByteArray()))
          .startsWith(start);
    }
  }

  @Test
  @DisplayName("OGC-08: a map is drawn only while its client waits for it")
  void abandoned() {
    wms.get(MAP);
    Scene scene = Objects.requireNonNull(wms.scene);
    assertThat(scene.abandoned().getAsBoolean()).isFalse();
    ClientConnection.watch(() -> true);
    try {
      assertThat(scene.abandoned().getAsBoolean()).isTrue();
    } finally {
      ClientConnection.forget();
    }
  }

  @Test
  @DisplayName("OGC-01 (06-042, 7.2.4.6.11): each layer's MetadataURL leads to its metadata")
  void metadata() {
    String capabilities = WmsFixture.text(wms.get("SERVICE=WMS&REQUEST=GetCapabilities"));
    Matcher url =
        Pattern.compile("xlink:href=\"[^\"]*\\?([^\"]*GetMetadata[^\"]*)\"").matcher(capabilities);
    assertThat(url.find()).isTrue();
    MockHttpServletResponse response = wms.get(url.group(1).replace("&amp;", "&"));
    assertThat(response.getContentType()).startsWith("text/xml");
    assertThat(Xml.read(new ByteArrayInputStream(response.getContentAsByteArray())).getLocalName())
        .isEqualTo("MD_Metadata");
  }

  @Test
  @DisplayName(
      "OGC-08: maps for everybody may be asked for again by their tag, others are not kept")
  void caching() {
    String tag = wms.get(MAP).getHeader("ETag");
    assertThat(tag).isNotNull().isEqualTo(wms.get(MAP).getHeader("ETag"));
    assertThat(wms.get(MAP.replace("WIDTH=40", "WIDTH=41")).getHeader("ETag")).isNotEqualTo(tag);
    wms.change(new Envelope(106, 107, 29, 30));
    assertThat(wms.get(MAP).getHeader("ETag")).isNotEqualTo(tag);
    MockHttpServletResponse own = wms.get(MAP.replace("lakes", "pits"), WmsFixture.PLANNER);
    assertThat(own.getHeader("ETag")).isNull();
    assertThat(own.getHeader("Cache-Control")).contains("private");
  }

  private static long sequence(MockHttpServletResponse response) {
    return Long.parseLong(
        Xml.read(new ByteArrayInputStream(response.getContentAsByteArray()))
            .getAttribute("updateSequence"));
  }
}
