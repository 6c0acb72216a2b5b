<?xml version="1.0" encoding="UTF-8"?>
<StyledLayerDescriptor version="1.0.0" xmlns="http://www.opengis.net/sld" xmlns:ogc="http://www.opengis.net/ogc">
  <NamedLayer><Name>parcels</Name><UserStyle><Name>parcels</Name>
    <FeatureTypeStyle>
      <Rule>
        <Name>planned</Name>
        <ogc:Filter><ogc:PropertyIsEqualTo>
          <ogc:PropertyName>status</ogc:PropertyName><ogc:Literal>planned</ogc:Literal>
        </ogc:PropertyIsEqualTo></ogc:Filter>
        <PolygonSymbolizer>
          <Fill><CssParameter name="fill">#FFE08A</CssParameter><CssParameter name="fill-opacity">0.7</CssParameter></Fill>
          <Stroke><CssParameter name="stroke">#5A3C1E</CssParameter><CssParameter name="stroke-width">1</CssParameter></Stroke>
        </PolygonSymbolizer>
      </Rule>
      <Rule>
        <Name>granted</Name>
        <ogc:Filter><ogc:PropertyIsEqualTo>
          <ogc:PropertyName>status</ogc:PropertyName><ogc:Literal>granted</ogc:Literal>
        </ogc:PropertyIsEqualTo></ogc:Filter>
        <PolygonSymbolizer>
          <Fill><CssParameter name="fill">#8FC3F7</CssParameter><CssParameter name="fill-opacity">0.7</CssParameter></Fill>
          <Stroke><CssParameter name="stroke">#5A3C1E</CssParameter><CssParameter name="stroke-width">1</CssParameter></Stroke>
        </PolygonSymbolizer>
      </Rule>
      <Rule>
        <Name>active</Name>
        <ogc:Filter><ogc:PropertyIsEqualTo>
          <ogc:PropertyName>status</ogc:PropertyName><ogc:Literal>active</ogc:Literal>
        </ogc:PropertyIsEqualTo></ogc:Filter>
        <PolygonSymbolizer>
          <Fill><CssParameter name="fill">#7CC67C</CssParameter><CssParameter name="fill-opacity">0.7</CssParameter></Fill>
          <Stroke><CssParameter name="stroke">#5A3C1E</CssParameter><CssParameter name="stroke-width">1</CssParameter></Stroke>
        </PolygonSymbolizer>
      </Rule>
      <Rule>
        <Name>suspended</Name>
        <ogc:Filter><ogc:PropertyIsEqualTo>
          <ogc:PropertyName>status</ogc:PropertyName><ogc:Literal>suspended</ogc:Literal>
        </ogc:PropertyIsEqualTo></ogc:Filter>
        <PolygonSymbolizer>
          <Fill><CssParameter name="fill">#F7A65A</CssParameter><CssParameter name="fill-opacity">0.7</CssParameter></Fill>
          <Stroke><CssParameter name="stroke">#5A3C1E</CssParameter><CssParameter name="stroke-width">1</CssParameter></Stroke>
        </PolygonSymbolizer>
      </Rule>
      <Rule>
        <Name>closed</Name>
        <ogc:Filter><ogc:PropertyIsEqualTo>
          <ogc:PropertyName>status</ogc:PropertyName><ogc:Literal>closed</ogc:Literal>
        </ogc:PropertyIsEqualTo></ogc:Filter>
        <PolygonSymbolizer>
          <Fill><CssParameter name="fill">#BDBDBD</CssParameter><CssParameter name="fill-opacity">0.7</CssParameter></Fill>
          <Stroke><CssParameter name="stroke">#5A3C1E</CssParameter><CssParameter name="stroke-width">1</CssParameter></Stroke>
        </PolygonSymbolizer>
      </Rule>
    </FeatureTypeStyle>
  </UserStyle></NamedLayer>
</StyledLayerDescriptor>
