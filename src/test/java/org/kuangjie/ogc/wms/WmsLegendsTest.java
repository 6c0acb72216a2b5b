package org.kuangjie.ogc.wms;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

/** What WMS says of layers beside their maps: legends and descriptions. */
class WmsLegendsTest {

  private final WmsFixture wms = new WmsFixture();

  @Test
  @DisplayName("OGC-07: DescribeLayer in the forms of both versions")
  void describeLayer() {
    MockHttpServletResponse old = wms.get("VERSION=1.1.1&REQUEST=DescribeLayer&LAYERS=lakes,wells");
    assertThat(OgcSchemas.faultsByDocumentType(old.getContentAsByteArray())).isEmpty();
    String now = WmsFixture.text(wms.get("VERSION=1.3.0&REQUEST=DescribeLayer&LAYERS=lakes"));
    assertThat(now)
        .contains("<Version>1.1.0</Version>", "https://maps.example/wfs?")
        .contains("<se:FeatureTypeName>kj:lakes</se:FeatureTypeName>");
  }

  @Test
  @DisplayName("OGC-07 (06-042, 7.2.4.6.5): LegendURL leads to a legend of the size it tells")
  void legends() {
    String capabilities = WmsFixture.text(wms.get("SERVICE=WMS&REQUEST=GetCapabilities"));
    Matcher link =
        Pattern.compile(
                "<LegendURL width=\"(\\d+)\" height=\"(\\d+)\"><Format>image/png</Format>"
                    + "<OnlineResource [^>]*href=\"[^\"?]*\\?([^\"]*)\"")
            .matcher(capabilities);
    assertThat(link.find()).isTrue();
    BufferedImage legend = WmsFixture.image(wms.get(link.group(3).replace("&amp;", "&")));
    assertThat(legend.getWidth()).isEqualTo(Integer.parseInt(link.group(1)));
    assertThat(legend.getHeight()).isEqualTo(Integer.parseInt(link.group(2)));
  }

  @Test
  @DisplayName(
      "OGC-07 (05-078r4, 12.3): size, scale and options of a legend; what is wrong is told")
  void legendOptions() {
    String legend = "VERSION=1.3.0&REQUEST=GetLegendGraphic&LAYER=lakes&FORMAT=image/png";
    int usual = WmsFixture.image(wms.get(legend)).getHeight();
    assertThat(WmsFixture.image(wms.get(legend + "&HEIGHT=60")).getHeight()).isGreaterThan(usual);
    assertThat(WmsFixture.image(wms.get(legend + "&LEGEND_OPTIONS=fontSize:60")).getHeight())
        .isGreaterThan(usual);
    assertThat(WmsFixture.image(wms.get(legend + "&SCALE=100")).getHeight()).isEqualTo(1);
    assertThat(WmsFixture.code(wms.get(legend + "&STYLE=none"))).isEqualTo("StyleNotDefined");
    assertThat(WmsFixture.code(wms.get(legend + "&WIDTH=501"))).isEqualTo("InvalidParameterValue");
    assertThat(WmsFixture.code(wms.get(legend + "&SCALE=-1"))).isEqualTo("InvalidParameterValue");
    assertThat(WmsFixture.code(wms.get(legend.replace("image/png", "application/pdf"))))
        .isEqualTo("InvalidFormat");
    assertThat(WmsFixture.code(wms.get(legend.replace("lakes", "pits"))))
        .isEqualTo("LayerNotDefined");
  }
}
