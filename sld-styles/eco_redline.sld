<?xml version="1.0" encoding="UTF-8"?>
<StyledLayerDescriptor version="1.0.0" xmlns="http://www.opengis.net/sld" xmlns:ogc="http://www.opengis.net/ogc">
  <NamedLayer>
    <Name>eco_redline</Name>
    <UserStyle>
      <Name>eco_redline</Name>
      <Title>生态保护红线</Title>
      <Abstract>Ecological red line</Abstract>
      <IsDefault>1</IsDefault>
      <FeatureTypeStyle>
        <Rule>
          <Name>core</Name>
          <Title>自然保护地核心保护区内红线</Title>
          <Abstract>Red line in a core area</Abstract>
          <ogc:Filter><ogc:And><ogc:PropertyIsEqualTo><ogc:PropertyName>kind</ogc:PropertyName><ogc:Literal>core</ogc:Literal></ogc:PropertyIsEqualTo><ogc:PropertyIsEqualTo><ogc:PropertyName>synthetic</ogc:PropertyName><ogc:Literal>false</ogc:Literal></ogc:PropertyIsEqualTo></ogc:And></ogc:Filter>
          <PolygonSymbolizer><Fill><CssParameter name="fill">#c0504d</CssParameter><CssParameter name="fill-opacity">0.25</CssParameter></Fill></PolygonSymbolizer>
          <PolygonSymbolizer><Fill><GraphicFill><Graphic><Mark><WellKnownName>shape://times</WellKnownName><Stroke><CssParameter name="stroke">#8c2b29</CssParameter><CssParameter name="stroke-width">0.6</CssParameter></Stroke></Mark><Size>9</Size></Graphic></GraphicFill></Fill><Stroke><CssParameter name="stroke">#8c2b29</CssParameter><CssParameter name="stroke-width">1.2</CssParameter><CssParameter name="stroke-linejoin">round</CssParameter></Stroke></PolygonSymbolizer>
        </Rule>
        <Rule>
          <Name>core-synthetic</Name>
          <Title>自然保护地核心保护区内红线（示意）</Title>
          <Abstract>Red line in a core area (synthetic)</Abstract>
          <ogc:Filter><ogc:And><ogc:PropertyIsEqualTo><ogc:PropertyName>kind</ogc:PropertyName><ogc:Literal>core</ogc:Literal></ogc:PropertyIsEqualTo><ogc:PropertyIsEqualTo><ogc:PropertyName>synthetic</ogc:PropertyName><ogc:Literal>true</ogc:Literal></ogc:PropertyIsEqualTo></ogc:And></ogc:Filter>
          <PolygonSymbolizer><Fill><CssParameter name="fill">#c0504d</CssParameter><CssParameter name="fill-opacity">0.25</CssParameter></Fill></PolygonSymbolizer>
          <PolygonSymbolizer><Fill><GraphicFill><Graphic><Mark><WellKnownName>shape://times</WellKnownName><Stroke><CssParameter name="stroke">#8c2b29</CssParameter><CssParameter name="stroke-width">0.6</CssParameter></Stroke></Mark><Size>9</Size></Graphic></GraphicFill></Fill><Stroke><CssParameter name="stroke">#8c2b29</CssParameter><CssParameter name="stroke-width">1.2</CssParameter><CssParameter name="stroke-dasharray">6 3</CssParameter><CssParameter name="stroke-linejoin">round</CssParameter></Stroke></PolygonSymbolizer>
        </Rule>
        <Rule>
          <Name>general</Name>
          <Title>其他红线</Title>
          <Abstract>Other red line</Abstract>
          <ogc:Filter><ogc:And><ogc:PropertyIsEqualTo><ogc:PropertyName>kind</ogc:PropertyName><ogc:Literal>general</ogc:Literal></ogc:PropertyIsEqualTo><ogc:PropertyIsEqualTo><ogc:PropertyName>synthetic</ogc:PropertyName><ogc:Literal>false</ogc:Literal></ogc:PropertyIsEqualTo></ogc:And></ogc:Filter>
          <PolygonSymbolizer><Fill><CssParameter name="fill">#d98880</CssParameter><CssParameter name="fill-opacity">0.2</CssParameter></Fill></PolygonSymbolizer>
          <PolygonSymbolizer><Fill><GraphicFill><Graphic><Mark><WellKnownName>shape://slash</WellKnownName><Stroke><CssParameter name="stroke">#b0413e</CssParameter><CssParameter name="stroke-width">0.6</CssParameter></Stroke></Mark><Size>9</Size></Graphic></GraphicFill></Fill><Stroke><CssParameter name="stroke">#b0413e</CssParameter><CssParameter name="stroke-width">1</CssParameter><CssParameter name="stroke-linejoin">round</CssParameter></Stroke></PolygonSymbolizer>
        </Rule>
        <Rule>
          <Name>general-synthetic</Name>
          <Title>其他红线（示意）</Title>
          <Abstract>Other red line (synthetic)</Abstract>
          <ogc:Filter><ogc:And><ogc:PropertyIsEqualTo><ogc:PropertyName>kind</ogc:PropertyName><ogc:Literal>general</ogc:Literal></ogc:PropertyIsEqualTo><ogc:PropertyIsEqualTo><ogc:PropertyName>synthetic</ogc:PropertyName><ogc:Literal>true</ogc:Literal></ogc:PropertyIsEqualTo></ogc:And></ogc:Filter>
          <PolygonSymbolizer><Fill><CssParameter name="fill">#d98880</CssParameter><CssParameter name="fill-opacity">0.2</CssParameter></Fill></PolygonSymbolizer>
          <PolygonSymbolizer><Fill><GraphicFill><Graphic><Mark><WellKnownName>shape://slash</WellKnownName><Stroke><CssParameter name="stroke">#b0413e</CssParameter><CssParameter name="stroke-width">0.6</CssParameter></Stroke></Mark><Size>9</Size></Graphic></GraphicFill></Fill><Stroke><CssParameter name="stroke">#b0413e</CssParameter><CssParameter name="stroke-width">1</CssParameter><CssParameter name="stroke-dasharray">6 3</CssParameter><CssParameter name="stroke-linejoin">round</CssParameter></Stroke></PolygonSymbolizer>
        </Rule>
      </FeatureTypeStyle>
    </UserStyle>
  </NamedLayer>
</StyledLayerDescriptor>
