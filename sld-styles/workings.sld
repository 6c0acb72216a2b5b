<?xml version="1.0" encoding="UTF-8"?>
<StyledLayerDescriptor version="1.0.0" xmlns="http://www.opengis.net/sld" xmlns:ogc="http://www.opengis.net/ogc">
  <NamedLayer>
    <Name>workings</Name>
    <UserStyle>
      <Name>workings</Name>
      <Title>采掘工程</Title>
      <Abstract>Workings of mines</Abstract>
      <IsDefault>1</IsDefault>
      <FeatureTypeStyle>
        <Rule>
          <Name>workings</Name>
          <Title>采掘工程</Title>
          <Abstract>Workings of mines</Abstract>
          <ogc:Filter><ogc:PropertyIsEqualTo><ogc:PropertyName>synthetic</ogc:PropertyName><ogc:Literal>false</ogc:Literal></ogc:PropertyIsEqualTo></ogc:Filter>
          <PolygonSymbolizer><Fill><CssParameter name="fill">#c7b9a4</CssParameter><CssParameter name="fill-opacity">0.25</CssParameter></Fill><Stroke><CssParameter name="stroke">#5a4632</CssParameter><CssParameter name="stroke-width">1.2</CssParameter><CssParameter name="stroke-linejoin">round</CssParameter></Stroke></PolygonSymbolizer>
          <LineSymbolizer><Stroke><CssParameter name="stroke">#5a4632</CssParameter><CssParameter name="stroke-width">1.2</CssParameter><CssParameter name="stroke-linejoin">round</CssParameter></Stroke></LineSymbolizer>
        </Rule>
        <Rule>
          <Name>workings-synthetic</Name>
          <Title>采掘工程（示意）</Title>
          <Abstract>Workings of mines (synthetic)</Abstract>
          <ogc:Filter><ogc:PropertyIsEqualTo><ogc:PropertyName>synthetic</ogc:PropertyName><ogc:Literal>true</ogc:Literal></ogc:PropertyIsEqualTo></ogc:Filter>
          <PolygonSymbolizer><Fill><CssParameter name="fill">#c7b9a4</CssParameter><CssParameter name="fill-opacity">0.25</CssParameter></Fill><Stroke><CssParameter name="stroke">#5a4632</CssParameter><CssParameter name="stroke-width">1.2</CssParameter><CssParameter name="stroke-dasharray">6 3</CssParameter><CssParameter name="stroke-linejoin">round</CssParameter></Stroke></PolygonSymbolizer>
          <LineSymbolizer><Stroke><CssParameter name="stroke">#5a4632</CssParameter><CssParameter name="stroke-width">1.2</CssParameter><CssParameter name="stroke-dasharray">6 3</CssParameter><CssParameter name="stroke-linejoin">round</CssParameter></Stroke></LineSymbolizer>
        </Rule>
      </FeatureTypeStyle>
    </UserStyle>
  </NamedLayer>
</StyledLayerDescriptor>
