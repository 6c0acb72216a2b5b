<?xml version="1.0" encoding="UTF-8"?>
<StyledLayerDescriptor version="1.0.0" xmlns="http://www.opengis.net/sld" xmlns:ogc="http://www.opengis.net/ogc">
  <NamedLayer>
    <Name>mining_rights</Name>
    <UserStyle>
      <Name>mining_rights</Name>
      <Title>矿业权</Title>
      <Abstract>Mining rights</Abstract>
      <IsDefault>1</IsDefault>
      <FeatureTypeStyle>
        <Rule>
          <Name>mining</Name>
          <Title>采矿权</Title>
          <Abstract>Mining right</Abstract>
          <ogc:Filter><ogc:And><ogc:And><ogc:PropertyIsEqualTo><ogc:PropertyName>right_kind</ogc:PropertyName><ogc:Literal>采矿权</ogc:Literal></ogc:PropertyIsEqualTo><ogc:PropertyIsEqualTo><ogc:PropertyName>status</ogc:PropertyName><ogc:Literal>有效</ogc:Literal></ogc:PropertyIsEqualTo></ogc:And><ogc:PropertyIsEqualTo><ogc:PropertyName>synthetic</ogc:PropertyName><ogc:Literal>false</ogc:Literal></ogc:PropertyIsEqualTo></ogc:And></ogc:Filter>
          <PolygonSymbolizer><Fill><CssParameter name="fill">#d08a5b</CssParameter><CssParameter name="fill-opacity">0.35</CssParameter></Fill><Stroke><CssParameter name="stroke">#8c4a1f</CssParameter><CssParameter name="stroke-width">1.2</CssParameter><CssParameter name="stroke-linejoin">round</CssParameter></Stroke></PolygonSymbolizer>
        </Rule>
        <Rule>
          <Name>mining-synthetic</Name>
          <Title>采矿权（示意）</Title>
          <Abstract>Mining right (synthetic)</Abstract>
          <ogc:Filter><ogc:And><ogc:And><ogc:PropertyIsEqualTo><ogc:PropertyName>right_kind</ogc:PropertyName><ogc:Literal>采矿权</ogc:Literal></ogc:PropertyIsEqualTo><ogc:PropertyIsEqualTo><ogc:PropertyName>status</ogc:PropertyName><ogc:Literal>有效</ogc:Literal></ogc:PropertyIsEqualTo></ogc:And><ogc:PropertyIsEqualTo><ogc:PropertyName>synthetic</ogc:PropertyName><ogc:Literal>true</ogc:Literal></ogc:PropertyIsEqualTo></ogc:And></ogc:Filter>
          <PolygonSymbolizer><Fill><CssParameter name="fill">#d08a5b</CssParameter><CssParameter name="fill-opacity">0.35</CssParameter></Fill><Stroke><CssParameter name="stroke">#8c4a1f</CssParameter><CssParameter name="stroke-width">1.2</CssParameter><CssParameter name="stroke-dasharray">6 3</CssParameter><CssParameter name="stroke-linejoin">round</CssParameter></Stroke></PolygonSymbolizer>
        </Rule>
        <Rule>
          <Name>exploration</Name>
          <Title>探矿权</Title>
          <Abstract>Exploration right</Abstract>
          <ogc:Filter><ogc:And><ogc:And><ogc:PropertyIsEqualTo><ogc:PropertyName>right_kind</ogc:PropertyName><ogc:Literal>探矿权</ogc:Literal></ogc:PropertyIsEqualTo><ogc:PropertyIsEqualTo><ogc:PropertyName>status</ogc:PropertyName><ogc:Literal>有效</ogc:Literal></ogc:PropertyIsEqualTo></ogc:And><ogc:PropertyIsEqualTo><ogc:PropertyName>synthetic</ogc:PropertyName><ogc:Literal>false</ogc:Literal></ogc:PropertyIsEqualTo></ogc:And></ogc:Filter>
          <PolygonSymbolizer><Fill><CssParameter name="fill">#b79cc9</CssParameter><CssParameter name="fill-opacity">0.25</CssParameter></Fill><Stroke><CssParameter name="stroke">#6d4a86</CssParameter><CssParameter name="stroke-width">1.2</CssParameter><CssParameter name="stroke-linejoin">round</CssParameter></Stroke></PolygonSymbolizer>
        </Rule>
        <Rule>
          <Name>exploration-synthetic</Name>
          <Title>探矿权（示意）</Title>
          <Abstract>Exploration right (synthetic)</Abstract>
          <ogc:Filter><ogc:And><ogc:And><ogc:PropertyIsEqualTo><ogc:PropertyName>right_kind</ogc:PropertyName><ogc:Literal>探矿权</ogc:Literal></ogc:PropertyIsEqualTo><ogc:PropertyIsEqualTo><ogc:PropertyName>status</ogc:PropertyName><ogc:Literal>有效</ogc:Literal></ogc:PropertyIsEqualTo></ogc:And><ogc:PropertyIsEqualTo><ogc:PropertyName>synthetic</ogc:PropertyName><ogc:Literal>true</ogc:Literal></ogc:PropertyIsEqualTo></ogc:And></ogc:Filter>
          <PolygonSymbolizer><Fill><CssParameter name="fill">#b79cc9</CssParameter><CssParameter name="fill-opacity">0.25</CssParameter></Fill><Stroke><CssParameter name="stroke">#6d4a86</CssParameter><CssParameter name="stroke-width">1.2</CssParameter><CssParameter name="stroke-dasharray">6 3</CssParameter><CssParameter name="stroke-linejoin">round</CssParameter></Stroke></PolygonSymbolizer>
        </Rule>
        <Rule>
          <Name>not-in-force</Name>
          <Title>过期、注销、暂停</Title>
          <Abstract>Expired, cancelled, suspended</Abstract>
          <ogc:Filter><ogc:Not><ogc:PropertyIsEqualTo><ogc:PropertyName>status</ogc:PropertyName><ogc:Literal>有效</ogc:Literal></ogc:PropertyIsEqualTo></ogc:Not></ogc:Filter>
          <PolygonSymbolizer><Fill><CssParameter name="fill">#b8b8b8</CssParameter><CssParameter name="fill-opacity">0.25</CssParameter></Fill><Stroke><CssParameter name="stroke">#7d7d7d</CssParameter><CssParameter name="stroke-width">0.9</CssParameter><CssParameter name="stroke-dasharray">2 2</CssParameter><CssParameter name="stroke-linejoin">round</CssParameter></Stroke></PolygonSymbolizer>
        </Rule>
        <Rule>
          <Name>label</Name>
          <Title>注记</Title>
          <Abstract>Label</Abstract>
          <MaxScaleDenominator>120000</MaxScaleDenominator>
          <TextSymbolizer><Label><ogc:PropertyName>project_name</ogc:PropertyName></Label><Font><CssParameter name="font-family">Noto Sans CJK SC</CssParameter><CssParameter name="font-size">11</CssParameter></Font><LabelPlacement><PointPlacement><AnchorPoint><AnchorPointX>0.5</AnchorPointX><AnchorPointY>0.5</AnchorPointY></AnchorPoint></PointPlacement></LabelPlacement><Halo><Radius>1.5</Radius><Fill><CssParameter name="fill">#ffffff</CssParameter><CssParameter name="fill-opacity">0.85</CssParameter></Fill></Halo><Fill><CssParameter name="fill">#5c3417</CssParameter></Fill></TextSymbolizer>
        </Rule>
      </FeatureTypeStyle>
    </UserStyle>
  </NamedLayer>
</StyledLayerDescriptor>
