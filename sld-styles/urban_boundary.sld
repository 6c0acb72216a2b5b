<?xml version="1.0" encoding="UTF-8"?>
<StyledLayerDescriptor version="1.0.0" xmlns="http://www.opengis.net/sld" xmlns:ogc="http://www.opengis.net/ogc">
  <NamedLayer>
    <Name>urban_boundary</Name>
    <UserStyle>
      <Name>urban_boundary</Name>
      <Title>城镇开发边界</Title>
      <Abstract>Urban development boundary</Abstract>
      <IsDefault>1</IsDefault>
      <FeatureTypeStyle>
        <Rule>
          <Name>urban</Name>
          <Title>城镇开发边界</Title>
          <Abstract>Urban development boundary</Abstract>
          <ogc:Filter><ogc:PropertyIsEqualTo><ogc:PropertyName>synthetic</ogc:PropertyName><ogc:Literal>false</ogc:Literal></ogc:PropertyIsEqualTo></ogc:Filter>
          <PolygonSymbolizer><Fill><CssParameter name="fill">#d7a6ad</CssParameter><CssParameter name="fill-opacity">0.15</CssParameter></Fill><Stroke><CssParameter name="stroke">#a4535f</CssParameter><CssParameter name="stroke-width">1.6</CssParameter><CssParameter name="stroke-linejoin">round</CssParameter></Stroke></PolygonSymbolizer>
        </Rule>
        <Rule>
          <Name>urban-synthetic</Name>
          <Title>城镇开发边界（示意）</Title>
          <Abstract>Urban development boundary (synthetic)</Abstract>
          <ogc:Filter><ogc:PropertyIsEqualTo><ogc:PropertyName>synthetic</ogc:PropertyName><ogc:Literal>true</ogc:Literal></ogc:PropertyIsEqualTo></ogc:Filter>
          <PolygonSymbolizer><Fill><CssParameter name="fill">#d7a6ad</CssParameter><CssParameter name="fill-opacity">0.15</CssParameter></Fill><Stroke><CssParameter name="stroke">#a4535f</CssParameter><CssParameter name="stroke-width">1.6</CssParameter><CssParameter name="stroke-dasharray">6 3</CssParameter><CssParameter name="stroke-linejoin">round</CssParameter></Stroke></PolygonSymbolizer>
        </Rule>
      </FeatureTypeStyle>
    </UserStyle>
  </NamedLayer>
</StyledLayerDescriptor>
