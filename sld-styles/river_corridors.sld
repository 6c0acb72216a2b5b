<?xml version="1.0" encoding="UTF-8"?>
<StyledLayerDescriptor version="1.0.0" xmlns="http://www.opengis.net/sld" xmlns:ogc="http://www.opengis.net/ogc">
  <NamedLayer>
    <Name>river_corridors</Name>
    <UserStyle>
      <Name>river_corridors</Name>
      <Title>干流岸线5公里范围</Title>
      <Abstract>5 km river corridors</Abstract>
      <IsDefault>1</IsDefault>
      <FeatureTypeStyle>
        <Rule>
          <Name>corridor</Name>
          <Title>岸线外5公里</Title>
          <Abstract>Within 5 km of the bank</Abstract>
          <ogc:Filter><ogc:PropertyIsEqualTo><ogc:PropertyName>synthetic</ogc:PropertyName><ogc:Literal>false</ogc:Literal></ogc:PropertyIsEqualTo></ogc:Filter>
          <PolygonSymbolizer><Fill><CssParameter name="fill">#8fc1d6</CssParameter><CssParameter name="fill-opacity">0.15</CssParameter></Fill><Stroke><CssParameter name="stroke">#3f87a6</CssParameter><CssParameter name="stroke-width">1</CssParameter><CssParameter name="stroke-linejoin">round</CssParameter></Stroke></PolygonSymbolizer>
        </Rule>
        <Rule>
          <Name>corridor-synthetic</Name>
          <Title>岸线外5公里（示意）</Title>
          <Abstract>Within 5 km of the bank (synthetic)</Abstract>
          <ogc:Filter><ogc:PropertyIsEqualTo><ogc:PropertyName>synthetic</ogc:PropertyName><ogc:Literal>true</ogc:Literal></ogc:PropertyIsEqualTo></ogc:Filter>
          <PolygonSymbolizer><Fill><CssParameter name="fill">#8fc1d6</CssParameter><CssParameter name="fill-opacity">0.15</CssParameter></Fill><Stroke><CssParameter name="stroke">#3f87a6</CssParameter><CssParameter name="stroke-width">1</CssParameter><CssParameter name="stroke-dasharray">6 3</CssParameter><CssParameter name="stroke-linejoin">round</CssParameter></Stroke></PolygonSymbolizer>
        </Rule>
      </FeatureTypeStyle>
    </UserStyle>
  </NamedLayer>
</StyledLayerDescriptor>
