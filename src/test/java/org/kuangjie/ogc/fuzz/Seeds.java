package org.kuangjie.ogc.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Good requests, to be spoilt. */
final class Seeds {

  private static final String BOX = "BBOX=105,28,110,32";
  private static final String MAP =
      "/wms?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetMap&LAYERS=mining_rights&STYLES=&CRS=CRS:84&"
          + BOX
          + "&WIDTH=64&HEIGHT=64&FORMAT=image/png";
  private static final String MAP_111 =
      "/wms?SERVICE=WMS&VERSION=1.1.1&REQUEST=GetMap&LAYERS=districts,river_reaches&STYLES=,"
          + "&SRS=EPSG:4326&"
          + BOX
          + "&WIDTH=64&HEIGHT=64&FORMAT=image/gif&TRANSPARENT=TRUE&EXCEPTIONS=";
  private static final String INFO =
      MAP.replace("GetMap", "GetFeatureInfo")
          + "&QUERY_LAYERS=mining_rights&INFO_FORMAT=application/json&I=3&J=3";
  private static final String FEATURES =
      "/wfs?SERVICE=WFS&VERSION=2.0.0&REQUEST=GetFeature&TYPENAMES=kj:zones_key_mining&COUNT=2";

  static final List<String> ADDRESSES =
      List.of(
          MAP,
          MAP + "&CQL_FILTER=status='有效'&TIME=2024-01-01&DPI=120&BGCOLOR=0xffffff",
          MAP + "&SLD_BODY=<StyledLayerDescriptor/>",
          MAP_111 + "application/vnd.ogc.se_inimage",
          MAP_111 + "application/vnd.ogc.se_blank",
          INFO,
          INFO + "&FEATURE_COUNT=3&BUFFER=4",
          "/wms?SERVICE=WMS&REQUEST=GetCapabilities&VERSION=1.3.0&UPDATESEQUENCE=0",
          "/wms?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetLegendGraphic&LAYER=mining_rights&FORMAT=image/png"
              + "&WIDTH=20&HEIGHT=20&RULE=mining&SLD_VERSION=1.1.0",
          "/wms?SERVICE=WMS&VERSION=1.1.1&REQUEST=DescribeLayer&LAYERS=mining_rights",
          "/wms?SERVICE=WMS&VERSION=1.1.1&REQUEST=GetStyles&LAYERS=mining_rights",
          "/ows?SERVICE=WFS&REQUEST=GetCapabilities&ACCEPTVERSIONS=2.0.0&SECTIONS=All",
          "/wfs?SERVICE=WFS&VERSION=2.0.0&REQUEST=DescribeFeatureType&TYPENAMES=kj:districts",
          FEATURES,
          FEATURES + "&SRSNAME=urn:ogc:def:crs:EPSG::3857&BBOX=28,105,32,110&SORTBY=code DESC",
          FEATURES + "&FILTER=<fes:Filter xmlns:fes=\"http://www.opengis.net/fes/2.0\"/>",
          FEATURES
              + "&RESULTTYPE=hits&STARTINDEX=3&PROPERTYNAME=code&OUTPUTFORMAT=application/json",
          FEATURES
              + "&RESOURCEID=zones_key_mining.KF01&NAMESPACES=xmlns(kj,https://kuangjie.org/ns/kj)",
          "/wfs?SERVICE=WFS&VERSION=2.0.0&REQUEST=GetPropertyValue&TYPENAMES=kj:districts"
              + "&VALUEREFERENCE=name_zh&COUNT=2",
          "/wfs?SERVICE=WFS&VERSION=2.0.0&REQUEST=GetFeature"
              + "&STOREDQUERY_ID=urn:ogc:def:query:OGC-WFS::GetFeatureById&ID=districts.500102",
          "/wfs?SERVICE=WFS&VERSION=1.1.0&REQUEST=GetFeature&TYPENAME=kj:districts&MAXFEATURES=1",
          "/wfs?SERVICE=WFS&VERSION=1.0.0&REQUEST=GetFeature&TYPENAME=districts&MAXFEATURES=1",
          "/wmts?SERVICE=WMTS&VERSION=1.0.0&REQUEST=GetTile&LAYER=mining_rights&STYLE=mining_rights"
              + "&FORMAT=image/png&TILEMATRIXSET=WebMercatorQuad&TILEMATRIX=8&TILEROW=104&TILECOL=203",
          "/wmts?SERVICE=WMTS&VERSION=1.0.0&REQUEST=GetFeatureInfo&LAYER=mining_rights"
              + "&STYLE=mining_rights&FORMAT=image/png&TILEMATRIXSET=WebMercatorQuad&TILEMATRIX=8"
              + "&TILEROW=104&TILECOL=203&I=3&J=3&INFOFORMAT=application/json",
          "/wmts?SERVICE=WMTS&REQUEST=GetCapabilities&ACCEPTVERSIONS=1.0.0",
          "/ogcapi/?f=json",
          "/ogcapi/conformance?f=json",
          "/ogcapi/api?f=json",
          "/ogcapi/collections?f=json",
          "/ogcapi/collections/districts?f=json",
          "/ogcapi/collections/districts/items?f=json&limit=2&offset=1&bbox=105,28,110,32",
          "/ogcapi/collections/mining_rights/items?f=json&limit=2&datetime=2024-01-01/..",
          "/ogcapi/collections/mining_rights/items?limit=2&filter=scale > 10&filter-lang=cql2-text"
              + "&filter-crs=http://www.opengis.net/def/crs/OGC/1.3/CRS84&sortby=-scale",
          "/ogcapi/collections/mining_rights/items?limit=2&filter-lang=cql2-json"
              + "&filter={\"op\":\"=\",\"args\":[{\"property\":\"status\"},\"有效\"]}",
          "/ogcapi/collections/districts/items/500102.2021-01-01?f=json"
              + "&crs=http://www.opengis.net/def/crs/EPSG/0/3857",
          "/ogcapi/collections/districts/queryables?f=json",
          "/ogcapi/collections/districts/schema?f=json",
          "/ogcapi/collections/districts/tiles/WebMercatorQuad/8/104/203?f=mvt",
          "/ogcapi/collections/districts/map/tiles/WebMercatorQuad/8/104/203?f=png",
          "/ogcapi/tileMatrixSets/WebMercatorQuad?f=json");

  static final List<String> DOCUMENTS =
      List.of(
          """
          <wfs:GetFeature service="WFS" version="2.0.0" count="2"
              xmlns:wfs="http://www.opengis.net/wfs/2.0" xmlns:fes="http://www.opengis.net/fes/2.0"
              xmlns:gml="http://www.opengis.net/gml/3.2" xmlns:kj="https://kuangjie.org/ns/kj">
            <wfs:Query typeNames="kj:mining_rights" srsName="urn:ogc:def:crs:EPSG::4490">
              <wfs:PropertyName>kj:status</wfs:PropertyName>
              <fes:Filter><fes:And>
                <fes:PropertyIsEqualTo><fes:ValueReference>kj:status</fes:ValueReference>
                  <fes:Literal>有效</fes:Literal></fes:PropertyIsEqualTo>
                <fes:BBOX><fes:ValueReference>kj:geom</fes:ValueReference>
                  <gml:Envelope srsName="urn:ogc:def:crs:EPSG::4490">
                    <gml:lowerCorner>28 105</gml:lowerCorner>
                    <gml:upperCorner>32 110</gml:upperCorner></gml:Envelope></fes:BBOX>
              </fes:And></fes:Filter>
            </wfs:Query>
          </wfs:GetFeature>
          """,
          """
          <wfs:Transaction service="WFS" version="2.0.0"
              xmlns:wfs="http://www.opengis.net/wfs/2.0" xmlns:fes="http://www.opengis.net/fes/2.0"
              xmlns:kj="https://kuangjie.org/ns/kj">
            <wfs:Update typeName="kj:first_ridge">
              <wfs:Property><wfs:ValueReference>name</wfs:ValueReference>
                <wfs:Value>x</wfs:Value></wfs:Property>
              <fes:Filter><fes:ResourceId rid="first_ridge.1"/></fes:Filter>
            </wfs:Update>
          </wfs:Transaction>
          """,
          """
          <wfs:GetFeature service="WFS" version="1.1.0" maxFeatures="1"
              xmlns:wfs="http://www.opengis.net/wfs" xmlns:ogc="http://www.opengis.net/ogc">
            <wfs:Query typeName="districts"><ogc:Filter><ogc:PropertyIsLike wildCard="*"
              singleChar="?" escapeChar="!"><ogc:PropertyName>name_zh</ogc:PropertyName>
              <ogc:Literal>江*</ogc:Literal></ogc:PropertyIsLike></ogc:Filter></wfs:Query>
          </wfs:GetFeature>
          """,
          """
          <wfs:GetFeature service="WFS" version="1.0.0" maxFeatures="1" outputFormat="GML2"
              xmlns:wfs="http://www.opengis.net/wfs" xmlns:ogc="http://www.opengis.net/ogc"
              xmlns:gml="http://www.opengis.net/gml">
            <wfs:Query typeName="districts"><ogc:PropertyName>name_zh</ogc:PropertyName>
              <ogc:Filter><ogc:BBOX><ogc:PropertyName>geom</ogc:PropertyName>
                <gml:Box srsName="http://www.opengis.net/gml/srs/epsg.xml#4490">
                  <gml:coordinates cs="," ts=" ">105,28 110,32</gml:coordinates></gml:Box>
              </ogc:BBOX></ogc:Filter></wfs:Query>
          </wfs:GetFeature>
          """,
          """
          <wfs:Transaction service="WFS" version="1.1.0"
              xmlns:wfs="http://www.opengis.net/wfs" xmlns:ogc="http://www.opengis.net/ogc"
              xmlns:gml="http://www.opengis.net/gml" xmlns:kj="https://kuangjie.org/ns/kj">
            <wfs:Delete typeName="kj:first_ridge"><ogc:Filter>
              <ogc:GmlObjectId gml:id="first_ridge.1"/></ogc:Filter></wfs:Delete>
          </wfs:Transaction>
          """,
          """
          <wfs:LockFeature service="WFS" version="1.0.0" expiry="1" lockAction="SOME"
              xmlns:wfs="http://www.opengis.net/wfs" xmlns:ogc="http://www.opengis.net/ogc">
            <wfs:Lock typeName="first_ridge"><ogc:Filter><ogc:FeatureId fid="first_ridge.1"/>
            </ogc:Filter></wfs:Lock>
          </wfs:LockFeature>
          """,
          """
          <wfs:DescribeFeatureType service="WFS" version="1.0.0" outputFormat="XMLSCHEMA"
              xmlns:wfs="http://www.opengis.net/wfs"><wfs:TypeName>districts</wfs:TypeName>
          </wfs:DescribeFeatureType>
          """,
          """
          <wfs:GetCapabilities service="WFS" version="1.1.0" xmlns:wfs="http://www.opengis.net/wfs"
              xmlns:ows="http://www.opengis.net/ows"><ows:AcceptVersions>
              <ows:Version>1.1.0</ows:Version></ows:AcceptVersions></wfs:GetCapabilities>
          """,
          """
          <StyledLayerDescriptor version="1.0.0" xmlns="http://www.opengis.net/sld">
            <NamedLayer><Name>scenes</Name><UserStyle><FeatureTypeStyle><Rule>
              <RasterSymbolizer><Opacity>0.5</Opacity>
                <ChannelSelection><GrayChannel><SourceChannelName>1</SourceChannelName>
                  </GrayChannel></ChannelSelection>
                <ColorMap type="values"><ColorMapEntry color="#00ff00" quantity="7" opacity="1"/>
                  </ColorMap>
                <ContrastEnhancement><Normalize/><GammaValue>2</GammaValue></ContrastEnhancement>
              </RasterSymbolizer></Rule></FeatureTypeStyle></UserStyle></NamedLayer>
          </StyledLayerDescriptor>
          """,
          """
          <StyledLayerDescriptor version="1.0.0" xmlns="http://www.opengis.net/sld">
            <NamedLayer><Name>districts</Name><UserStyle><FeatureTypeStyle><Rule>
              <PolygonSymbolizer><Fill><CssParameter name="fill">#ff0000</CssParameter></Fill>
              </PolygonSymbolizer></Rule></FeatureTypeStyle></UserStyle></NamedLayer>
          </StyledLayerDescriptor>
          """);

  /** Whole attacks, sent as they are. */
  static Stream<String> attacks() {
    String laughs =
        """
        <?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "aaaaaaaaaa">
        <!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">
        <!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;">]><wfs:GetFeature>&d;</wfs:GetFeature>
        """;
    String outside =
        "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><GetCapabilities>&b;</GetCapabilities>";
    String deep = "<a>".repeat(20_000) + "</a>".repeat(20_000);
    String deepFilter =
        DOCUMENTS
            .get(0)
            .replace("<fes:And>", "<fes:Not>".repeat(3000) + "<fes:And>")
            .replace("</fes:And>", "</fes:And>" + "</fes:Not>".repeat(3000));
    String manyQueries =
        "<wfs:GetFeature service=\"WFS\" version=\"2.0.0\" xmlns:wfs=\"http://www.opengis.net/wfs/2.0\">"
            + "<wfs:Query typeNames=\"districts\"/>".repeat(3000)
            + "</wfs:GetFeature>";
    return Stream.of(laughs, outside, deep, deepFilter, manyQueries, "", "{", "\u0000\u0001");
  }

  private Seeds() {}

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
