<?xml version="1.0" encoding="UTF-8"?>
<StyledLayerDescriptor version="1.0.0" xmlns="http://www.opengis.net/sld" xmlns:ogc="http://www.opengis.net/ogc">
  <NamedLayer>
    <Name>patches</Name>
    <UserStyle>
      <Name>patches</Name>
      <Title>遥感图斑</Title>
      <Abstract>Remote-sensing patches</Abstract>
      <IsDefault>1</IsDefault>
      <FeatureTypeStyle>
        <Rule>
          <Name>quiet</Name>
          <Title>权内、误差带、制图碎面</Title>
          <Abstract>Inside, error band, sliver</Abstract>
          <ogc:Filter><ogc:And><ogc:Or><ogc:PropertyIsEqualTo><ogc:PropertyName>finding</ogc:PropertyName><ogc:Literal>INSIDE</ogc:Literal></ogc:PropertyIsEqualTo><ogc:Or><ogc:PropertyIsEqualTo><ogc:PropertyName>finding</ogc:PropertyName><ogc:Literal>EDGE_BAND</ogc:Literal></ogc:PropertyIsEqualTo><ogc:PropertyIsEqualTo><ogc:PropertyName>finding</ogc:PropertyName><ogc:Literal>SLIVER</ogc:Literal></ogc:PropertyIsEqualTo></ogc:Or></ogc:Or><ogc:PropertyIsEqualTo><ogc:PropertyName>synthetic</ogc:PropertyName><ogc:Literal>false</ogc:Literal></ogc:PropertyIsEqualTo></ogc:And></ogc:Filter>
          <PolygonSymbolizer><Fill><CssParameter name="fill">#9aa7b0</CssParameter><CssParameter name="fill-opacity">0.2</CssParameter></Fill><Stroke><CssParameter name="stroke">#5f6f7a</CssParameter><CssParameter name="stroke-width">1</CssParameter><CssParameter name="stroke-linejoin">round</CssParameter></Stroke></PolygonSymbolizer>
        </Rule>
        <Rule>
          <Name>clue</Name>
          <Title>待核实线索</Title>
          <Abstract>Clue to be checked</Abstract>
          <ogc:Filter><ogc:And><ogc:Not><ogc:Or><ogc:PropertyIsEqualTo><ogc:PropertyName>finding</ogc:PropertyName><ogc:Literal>INSIDE</ogc:Literal></ogc:PropertyIsEqualTo><ogc:Or><ogc:PropertyIsEqualTo><ogc:PropertyName>finding</ogc:PropertyName><ogc:Literal>EDGE_BAND</ogc:Literal></ogc:PropertyIsEqualTo><ogc:Or><ogc:PropertyIsEqualTo><ogc:PropertyName>finding</ogc:PropertyName><ogc:Literal>SLIVER</ogc:Literal></ogc:PropertyIsEqualTo><ogc:PropertyIsEqualTo><ogc:PropertyName>finding</ogc:PropertyName><ogc:Literal>NOT_COMPARED</ogc:Literal></ogc:PropertyIsEqualTo></ogc:Or></ogc:Or></ogc:Or></ogc:Not><ogc:PropertyIsEqualTo><ogc:PropertyName>synthetic</ogc:PropertyName><ogc:Literal>false</ogc:Literal></ogc:PropertyIsEqualTo></ogc:And></ogc:Filter>
          <PolygonSymbolizer><Fill><CssParameter name="fill">#4f7fb5</CssParameter><CssParameter name="fill-opacity">0.3</CssParameter></Fill><Stroke><CssParameter name="stroke">#2b4f7d</CssParameter><CssParameter name="stroke-width">1.6</CssParameter><CssParameter name="stroke-linejoin">round</CssParameter></Stroke></PolygonSymbolizer>
        </Rule>
        <Rule>
          <Name>not-compared</Name>
          <Title>未比对</Title>
          <Abstract>Not compared yet</Abstract>
          <ogc:Filter><ogc:And><ogc:PropertyIsEqualTo><ogc:PropertyName>finding</ogc:PropertyName><ogc:Literal>NOT_COMPARED</ogc:Literal></ogc:PropertyIsEqualTo><ogc:PropertyIsEqualTo><ogc:PropertyName>synthetic</ogc:PropertyName><ogc:Literal>false</ogc:Literal></ogc:PropertyIsEqualTo></ogc:And></ogc:Filter>
          <PolygonSymbolizer><Fill><CssParameter name="fill">#ffffff</CssParameter><CssParameter name="fill-opacity">0.1</CssParameter></Fill><Stroke><CssParameter name="stroke">#5f6f7a</CssParameter><CssParameter name="stroke-width">1</CssParameter><CssParameter name="stroke-linejoin">round</CssParameter></Stroke></PolygonSymbolizer>
        </Rule>
        <Rule>
          <Name>quiet-synthetic</Name>
          <Title>权内、误差带、制图碎面（示意）</Title>
          <Abstract>Inside, error band, sliver (synthetic)</Abstract>
          <ogc:Filter><ogc:And><ogc:Or><ogc:PropertyIsEqualTo><ogc:PropertyName>finding</ogc:PropertyName><ogc:Literal>INSIDE</ogc:Literal></ogc:PropertyIsEqualTo><ogc:Or><ogc:PropertyIsEqualTo><ogc:PropertyName>finding</ogc:PropertyName><ogc:Literal>EDGE_BAND</ogc:Literal></ogc:PropertyIsEqualTo><ogc:PropertyIsEqualTo><ogc:PropertyName>finding</ogc:PropertyName><ogc:Literal>SLIVER</ogc:Literal></ogc:PropertyIsEqualTo></ogc:Or></ogc:Or><ogc:PropertyIsEqualTo><ogc:PropertyName>synthetic</ogc:PropertyName><ogc:Literal>true</ogc:Literal></ogc:PropertyIsEqualTo></ogc:And></ogc:Filter>
          <PolygonSymbolizer><Fill><CssParameter name="fill">#9aa7b0</CssParameter><CssParameter name="fill-opacity">0.2</CssParameter></Fill><Stroke><CssParameter name="stroke">#5f6f7a</CssParameter><CssParameter name="stroke-width">1</CssParameter><CssParameter name="stroke-dasharray">6 3</CssParameter><CssParameter name="stroke-linejoin">round</CssParameter></Stroke></PolygonSymbolizer>
        </Rule>
        <Rule>
          <Name>clue-synthetic</Name>
          <Title>待核实线索（示意）</Title>
          <Abstract>Clue to be checked (synthetic)</Abstract>
          <ogc:Filter><ogc:And><ogc:Not><ogc:Or><ogc:PropertyIsEqualTo><ogc:PropertyName>finding</ogc:PropertyName><ogc:Literal>INSIDE</ogc:Literal></ogc:PropertyIsEqualTo><ogc:Or><ogc:PropertyIsEqualTo><ogc:PropertyName>finding</ogc:PropertyName><ogc:Literal>EDGE_BAND</ogc:Literal></ogc:PropertyIsEqualTo><ogc:Or><ogc:PropertyIsEqualTo><ogc:PropertyName>finding</ogc:PropertyName><ogc:Literal>SLIVER</ogc:Literal></ogc:PropertyIsEqualTo><ogc:PropertyIsEqualTo><ogc:PropertyName>finding</ogc:PropertyName><ogc:Literal>NOT_COMPARED</ogc:Literal></ogc:PropertyIsEqualTo></ogc:Or></ogc:Or></ogc:Or></ogc:Not><ogc:PropertyIsEqualTo><ogc:PropertyName>synthetic</ogc:PropertyName><ogc:Literal>true</ogc:Literal></ogc:PropertyIsEqualTo></ogc:And></ogc:Filter>
          <PolygonSymbolizer><Fill><CssParameter name="fill">#4f7fb5</CssParameter><CssParameter name="fill-opacity">0.3</CssParameter></Fill><Stroke><CssParameter name="stroke">#2b4f7d</CssParameter><CssParameter name="stroke-width">1.6</CssParameter><CssParameter name="stroke-dasharray">6 3</CssParameter><CssParameter name="stroke-linejoin">round</CssParameter></Stroke></PolygonSymbolizer>
        </Rule>
        <Rule>
          <Name>not-compared-synthetic</Name>
          <Title>未比对（示意）</Title>
          <Abstract>Not compared yet (synthetic)</Abstract>
          <ogc:Filter><ogc:And><ogc:PropertyIsEqualTo><ogc:PropertyName>finding</ogc:PropertyName><ogc:Literal>NOT_COMPARED</ogc:Literal></ogc:PropertyIsEqualTo><ogc:PropertyIsEqualTo><ogc:PropertyName>synthetic</ogc:PropertyName><ogc:Literal>true</ogc:Literal></ogc:PropertyIsEqualTo></ogc:And></ogc:Filter>
          <PolygonSymbolizer><Fill><CssParameter name="fill">#ffffff</CssParameter><CssParameter name="fill-opacity">0.1</CssParameter></Fill><Stroke><CssParameter name="stroke">#5f6f7a</CssParameter><CssParameter name="stroke-width">1</CssParameter><CssParameter name="stroke-dasharray">6 3</CssParameter><CssParameter name="stroke-linejoin">round</CssParameter></Stroke></PolygonSymbolizer>
        </Rule>
        <Rule>
          <Name>label</Name>
          <Title>注记</Title>
          <Abstract>Label</Abstract>
          <MaxScaleDenominator>30000</MaxScaleDenominator>
          <TextSymbolizer><Label><ogc:PropertyName>code</ogc:PropertyName></Label><Font><CssParameter name="font-family">Noto Sans CJK SC</CssParameter><CssParameter name="font-size">11</CssParameter></Font><LabelPlacement><PointPlacement><AnchorPoint><AnchorPointX>0.5</AnchorPointX><AnchorPointY>0.5</AnchorPointY></AnchorPoint></PointPlacement></LabelPlacement><Halo><Radius>1.5</Radius><Fill><CssParameter name="fill">#ffffff</CssParameter><CssParameter name="fill-opacity">0.85</CssParameter></Fill></Halo><Fill><CssParameter name="fill">#2b4f7d</CssParameter></Fill></TextSymbolizer>
        </Rule>
      </FeatureTypeStyle>
    </UserStyle>
  </NamedLayer>
</StyledLayerDescriptor>
