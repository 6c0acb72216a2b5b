<?xml version="1.0" encoding="UTF-8"?>
<StyledLayerDescriptor version="1.0.0" xmlns="http://www.opengis.net/sld" xmlns:ogc="http://www.opengis.net/ogc">
  <NamedLayer>
    <Name>first_ridge</Name>
    <UserStyle>
      <Name>first_ridge</Name>
      <Title>第一山脊可视范围</Title>
      <Abstract>First-ridge visible range</Abstract>
      <IsDefault>1</IsDefault>
      <FeatureTypeStyle>
        <Rule>
          <Name>ridge</Name>
          <Title>第一山脊可视范围</Title>
          <Abstract>First-ridge visible range</Abstract>
          <ogc:Filter><ogc:PropertyIsEqualTo><ogc:PropertyName>synthetic</ogc:PropertyName><ogc:Literal>false</ogc:Literal></ogc:PropertyIsEqualTo></ogc:Filter>
          <PolygonSymbolizer><Fill><CssParameter name="fill">#a9b99a</CssParameter><CssParameter name="fill-opacity">0.25</CssParameter></Fill><Stroke><CssParameter name="stroke">#5f7350</CssParameter><CssParameter name="stroke-width">1.2</CssParameter><CssParameter name="stroke-linejoin">round</CssParameter></Stroke></PolygonSymbolizer>
        </Rule>
        <Rule>
          <Name>ridge-synthetic</Name>
          <Title>第一山脊可视范围（示意）</Title>
          <Abstract>First-ridge visible range (synthetic)</Abstract>
          <ogc:Filter><ogc:PropertyIsEqualTo><ogc:PropertyName>synthetic</ogc:PropertyName><ogc:Literal>true</ogc:Literal></ogc:PropertyIsEqualTo></ogc:Filter>
          <PolygonSymbolizer><Fill><CssParameter name="fill">#a9b99a</CssParameter><CssParameter name="fill-opacity">0.25</CssParameter></Fill><Stroke><CssParameter name="stroke">#5f7350</CssParameter><CssParameter name="stroke-width">1.2</CssParameter><CssParameter name="stroke-dasharray">6 3</CssParameter><CssParameter name="stroke-linejoin">round</CssParameter></Stroke></PolygonSymbolizer>
        </Rule>
      </FeatureTypeStyle>
    </UserStyle>
  </NamedLayer>
</StyledLayerDescriptor>
