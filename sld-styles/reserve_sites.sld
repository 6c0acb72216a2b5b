<?xml version="1.0" encoding="UTF-8"?>
<StyledLayerDescriptor version="1.0.0" xmlns="http://www.opengis.net/sld" xmlns:ogc="http://www.opengis.net/ogc">
  <NamedLayer>
    <Name>reserve_sites</Name>
    <UserStyle>
      <Name>reserve_sites</Name>
      <Title>矿产资源储备地</Title>
      <Abstract>Mineral reserve sites</Abstract>
      <IsDefault>1</IsDefault>
      <FeatureTypeStyle>
        <Rule>
          <Name>reserve</Name>
          <Title>矿产资源储备地</Title>
          <Abstract>Mineral reserve site</Abstract>
          <ogc:Filter><ogc:PropertyIsEqualTo><ogc:PropertyName>synthetic</ogc:PropertyName><ogc:Literal>false</ogc:Literal></ogc:PropertyIsEqualTo></ogc:Filter>
          <PolygonSymbolizer><Fill><CssParameter name="fill">#b9a7c9</CssParameter><CssParameter name="fill-opacity">0.25</CssParameter></Fill></PolygonSymbolizer>
          <PolygonSymbolizer><Fill><GraphicFill><Graphic><Mark><WellKnownName>shape://backslash</WellKnownName><Stroke><CssParameter name="stroke">#6c4f86</CssParameter><CssParameter name="stroke-width">0.6</CssParameter></Stroke></Mark><Size>9</Size></Graphic></GraphicFill></Fill><Stroke><CssParameter name="stroke">#6c4f86</CssParameter><CssParameter name="stroke-width">1.4</CssParameter><CssParameter name="stroke-linejoin">round</CssParameter></Stroke></PolygonSymbolizer>
        </Rule>
        <Rule>
          <Name>reserve-synthetic</Name>
          <Title>矿产资源储备地（示意）</Title>
          <Abstract>Mineral reserve site (synthetic)</Abstract>
          <ogc:Filter><ogc:PropertyIsEqualTo><ogc:PropertyName>synthetic</ogc:PropertyName><ogc:Literal>true</ogc:Literal></ogc:PropertyIsEqualTo></ogc:Filter>
          <PolygonSymbolizer><Fill><CssParameter name="fill">#b9a7c9</CssParameter><CssParameter name="fill-opacity">0.25</CssParameter></Fill></PolygonSymbolizer>
          <PolygonSymbolizer><Fill><GraphicFill><Graphic><Mark><WellKnownName>shape://backslash</WellKnownName><Stroke><CssParameter name="stroke">#6c4f86</CssParameter><CssParameter name="stroke-width">0.6</CssParameter></Stroke></Mark><Size>9</Size></Graphic></GraphicFill></Fill><Stroke><CssParameter name="stroke">#6c4f86</CssParameter><CssParameter name="stroke-width">1.4</CssParameter><CssParameter name="stroke-dasharray">6 3</CssParameter><CssParameter name="stroke-linejoin">round</CssParameter></Stroke></PolygonSymbolizer>
        </Rule>
        <Rule>
          <Name>label</Name>
          <Title>注记</Title>
          <Abstract>Label</Abstract>
          <MaxScaleDenominator>250000</MaxScaleDenominator>
          <TextSymbolizer><Label><ogc:PropertyName>name</ogc:PropertyName></Label><Font><CssParameter name="font-family">Noto Sans CJK SC</CssParameter><CssParameter name="font-size">12</CssParameter></Font><LabelPlacement><PointPlacement><AnchorPoint><AnchorPointX>0.5</AnchorPointX><AnchorPointY>0.5</AnchorPointY></AnchorPoint></PointPlacement></LabelPlacement><Halo><Radius>1.5</Radius><Fill><CssParameter name="fill">#ffffff</CssParameter><CssParameter name="fill-opacity">0.85</CssParameter></Fill></Halo><Fill><CssParameter name="fill">#4f3766</CssParameter></Fill></TextSymbolizer>
        </Rule>
      </FeatureTypeStyle>
    </UserStyle>
  </NamedLayer>
</StyledLayerDescriptor>
