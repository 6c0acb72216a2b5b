<?xml version="1.0" encoding="UTF-8"?>
<StyledLayerDescriptor version="1.0.0" xmlns="http://www.opengis.net/sld" xmlns:ogc="http://www.opengis.net/ogc">
  <NamedLayer>
    <Name>waters</Name>
    <UserStyle>
      <Name>waters</Name>
      <Title>水域与水利</Title>
      <Abstract>Waters and water works</Abstract>
      <IsDefault>1</IsDefault>
      <FeatureTypeStyle>
        <Rule>
          <Name>tributary-centreline</Name>
          <Title>支流中心线</Title>
          <Abstract>Tributary, centreline</Abstract>
          <ogc:Filter><ogc:And><ogc:And><ogc:Or><ogc:PropertyIsEqualTo><ogc:PropertyName>kind</ogc:PropertyName><ogc:Literal>支流</ogc:Literal></ogc:PropertyIsEqualTo><ogc:PropertyIsEqualTo><ogc:PropertyName>kind</ogc:PropertyName><ogc:Literal>重要支流</ogc:Literal></ogc:PropertyIsEqualTo></ogc:Or><ogc:PropertyIsEqualTo><ogc:PropertyName>edge</ogc:PropertyName><ogc:Literal>centreline</ogc:Literal></ogc:PropertyIsEqualTo></ogc:And><ogc:PropertyIsEqualTo><ogc:PropertyName>synthetic</ogc:PropertyName><ogc:Literal>false</ogc:Literal></ogc:PropertyIsEqualTo></ogc:And></ogc:Filter>
          <LineSymbolizer><Stroke><CssParameter name="stroke">#6aa5c0</CssParameter><CssParameter name="stroke-width">1.4</CssParameter><CssParameter name="stroke-linejoin">round</CssParameter></Stroke></LineSymbolizer>
        </Rule>
        <Rule>
          <Name>tributary-centreline-synthetic</Name>
          <Title>支流中心线（示意）</Title>
          <Abstract>Tributary, centreline (synthetic)</Abstract>
          <ogc:Filter><ogc:And><ogc:And><ogc:Or><ogc:PropertyIsEqualTo><ogc:PropertyName>kind</ogc:PropertyName><ogc:Literal>支流</ogc:Literal></ogc:PropertyIsEqualTo><ogc:PropertyIsEqualTo><ogc:PropertyName>kind</ogc:PropertyName><ogc:Literal>重要支流</ogc:Literal></ogc:PropertyIsEqualTo></ogc:Or><ogc:PropertyIsEqualTo><ogc:PropertyName>edge</ogc:PropertyName><ogc:Literal>centreline</ogc:Literal></ogc:PropertyIsEqualTo></ogc:And><ogc:PropertyIsEqualTo><ogc:PropertyName>synthetic</ogc:PropertyName><ogc:Literal>true</ogc:Literal></ogc:PropertyIsEqualTo></ogc:And></ogc:Filter>
          <LineSymbolizer><Stroke><CssParameter name="stroke">#6aa5c0</CssParameter><CssParameter name="stroke-width">1.4</CssParameter><CssParameter name="stroke-dasharray">6 3</CssParameter><CssParameter name="stroke-linejoin">round</CssParameter></Stroke></LineSymbolizer>
        </Rule>
        <Rule>
          <Name>tributary</Name>
          <Title>支流用地外缘</Title>
          <Abstract>Tributary, edge</Abstract>
          <ogc:Filter><ogc:And><ogc:And><ogc:Or><ogc:PropertyIsEqualTo><ogc:PropertyName>kind</ogc:PropertyName><ogc:Literal>支流</ogc:Literal></ogc:PropertyIsEqualTo><ogc:PropertyIsEqualTo><ogc:PropertyName>kind</ogc:PropertyName><ogc:Literal>重要支流</ogc:Literal></ogc:PropertyIsEqualTo></ogc:Or><ogc:Not><ogc:PropertyIsEqualTo><ogc:PropertyName>edge</ogc:PropertyName><ogc:Literal>centreline</ogc:Literal></ogc:PropertyIsEqualTo></ogc:Not></ogc:And><ogc:PropertyIsEqualTo><ogc:PropertyName>synthetic</ogc:PropertyName><ogc:Literal>false</ogc:Literal></ogc:PropertyIsEqualTo></ogc:And></ogc:Filter>
          <PolygonSymbolizer><Fill><CssParameter name="fill">#bcdae6</CssParameter><CssParameter name="fill-opacity">0.35</CssParameter></Fill><Stroke><CssParameter name="stroke">#6aa5c0</CssParameter><CssParameter name="stroke-width">0.84</CssParameter><CssParameter name="stroke-linejoin">round</CssParameter></Stroke></PolygonSymbolizer>
        </Rule>
        <Rule>
          <Name>tributary-synthetic</Name>
          <Title>支流用地外缘（示意）</Title>
          <Abstract>Tributary, edge (synthetic)</Abstract>
          <ogc:Filter><ogc:And><ogc:And><ogc:Or><ogc:PropertyIsEqualTo><ogc:PropertyName>kind</ogc:PropertyName><ogc:Literal>支流</ogc:Literal></ogc:PropertyIsEqualTo><ogc:PropertyIsEqualTo><ogc:PropertyName>kind</ogc:PropertyName><ogc:Literal>重要支流</ogc:Literal></ogc:PropertyIsEqualTo></ogc:Or><ogc:Not><ogc:PropertyIsEqualTo><ogc:PropertyName>edge</ogc:PropertyName><ogc:Literal>centreline</ogc:Literal></ogc:PropertyIsEqualTo></ogc:Not></ogc:And><ogc:PropertyIsEqualTo><ogc:PropertyName>synthetic</ogc:PropertyName><ogc:Literal>true</ogc:Literal></ogc:PropertyIsEqualTo></ogc:And></ogc:Filter>
          <PolygonSymbolizer><Fill><CssParameter name="fill">#bcdae6</CssParameter><CssParameter name="fill-opacity">0.35</CssParameter></Fill><Stroke><CssParameter name="stroke">#6aa5c0</CssParameter><CssParameter name="stroke-width">0.84</CssParameter><CssParameter name="stroke-dasharray">6 3</CssParameter><CssParameter name="stroke-linejoin">round</CssParameter></Stroke></PolygonSymbolizer>
        </Rule>
        <Rule>
          <Name>management-centreline</Name>
          <Title>河道管理范围、采砂禁采区中心线</Title>
          <Abstract>River management range, no-sand-mining reach, centreline</Abstract>
          <ogc:Filter><ogc:And><ogc:And><ogc:Or><ogc:PropertyIsEqualTo><ogc:PropertyName>kind</ogc:PropertyName><ogc:Literal>河道管理范围</ogc:Literal></ogc:PropertyIsEqualTo><ogc:PropertyIsEqualTo><ogc:PropertyName>kind</ogc:PropertyName><ogc:Literal>采砂禁采区</ogc:Literal></ogc:PropertyIsEqualTo></ogc:Or><ogc:PropertyIsEqualTo><ogc:PropertyName>edge</ogc:PropertyName><ogc:Literal>centreline</ogc:Literal></ogc:PropertyIsEqualTo></ogc:And><ogc:PropertyIsEqualTo><ogc:PropertyName>synthetic</ogc:PropertyName><ogc:Literal>false</ogc:Literal></ogc:PropertyIsEqualTo></ogc:And></ogc:Filter>
          <LineSymbolizer><Stroke><CssParameter name="stroke">#4f8fb0</CssParameter><CssParameter name="stroke-width">1</CssParameter><CssParameter name="stroke-linejoin">round</CssParameter></Stroke></LineSymbolizer>
        </Rule>
        <Rule>
          <Name>management-centreline-synthetic</Name>
          <Title>河道管理范围、采砂禁采区中心线（示意）</Title>
          <Abstract>River management range, no-sand-mining reach, centreline (synthetic)</Abstract>
          <ogc:Filter><ogc:And><ogc:And><ogc:Or><ogc:PropertyIsEqualTo><ogc:PropertyName>kind</ogc:PropertyName><ogc:Literal>河道管理范围</ogc:Literal></ogc:PropertyIsEqualTo><ogc:PropertyIsEqualTo><ogc:PropertyName>kind</ogc:PropertyName><ogc:Literal>采砂禁采区</ogc:Literal></ogc:PropertyIsEqualTo></ogc:Or><ogc:PropertyIsEqualTo><ogc:PropertyName>edge</ogc:PropertyName><ogc:Literal>centreline</ogc:Literal></ogc:PropertyIsEqualTo></ogc:And><ogc:PropertyIsEqualTo><ogc:PropertyName>synthetic</ogc:PropertyName><ogc:Literal>true</ogc:Literal></ogc:PropertyIsEqualTo></ogc:And></ogc:Filter>
          <LineSymbolizer><Stroke><CssParameter name="stroke">#4f8fb0</CssParameter><CssParameter name="stroke-width">1</CssParameter><CssParameter name="stroke-dasharray">6 3</CssParameter><CssParameter name="stroke-linejoin">round</CssParameter></Stroke></LineSymbolizer>
        </Rule>
        <Rule>
          <Name>management</Name>
          <Title>河道管理范围、采砂禁采区用地外缘</Title>
          <Abstract>River management range, no-sand-mining reach, edge</Abstract>
          <ogc:Filter><ogc:And><ogc:And><ogc:Or><ogc:PropertyIsEqualTo><ogc:PropertyName>kind</ogc:PropertyName><ogc:Literal>河道管理范围</ogc:Literal></ogc:PropertyIsEqualTo><ogc:PropertyIsEqualTo><ogc:PropertyName>kind</ogc:PropertyName><ogc:Literal>采砂禁采区</ogc:Literal></ogc:PropertyIsEqualTo></ogc:Or><ogc:Not><ogc:PropertyIsEqualTo><ogc:PropertyName>edge</ogc:PropertyName><ogc:Literal>centreline</ogc:Literal></ogc:PropertyIsEqualTo></ogc:Not></ogc:And><ogc:PropertyIsEqualTo><ogc:PropertyName>synthetic</ogc:PropertyName><ogc:Literal>false</ogc:Literal></ogc:PropertyIsEqualTo></ogc:And></ogc:Filter>
          <PolygonSymbolizer><Fill><CssParameter name="fill">#a8cfe0</CssParameter><CssParameter name="fill-opacity">0.35</CssParameter></Fill><Stroke><CssParameter name="stroke">#4f8fb0</CssParameter><CssParameter name="stroke-width">0.6</CssParameter><CssParameter name="stroke-linejoin">round</CssParameter></Stroke></PolygonSymbolizer>
        </Rule>
        <Rule>
          <Name>management-synthetic</Name>
          <Title>河道管理范围、采砂禁采区用地外缘（示意）</Title>
          <Abstract>River management range, no-sand-mining reach, edge (synthetic)</Abstract>
          <ogc:Filter><ogc:And><ogc:And><ogc:Or><ogc:PropertyIsEqualTo><ogc:PropertyName>kind</ogc:PropertyName><ogc:Literal>河道管理范围</ogc:Literal></ogc:PropertyIsEqualTo><ogc:PropertyIsEqualTo><ogc:PropertyName>kind</ogc:PropertyName><ogc:Literal>采砂禁采区</ogc:Literal></ogc:PropertyIsEqualTo></ogc:Or><ogc:Not><ogc:PropertyIsEqualTo><ogc:PropertyName>edge</ogc:PropertyName><ogc:Literal>centreline</ogc:Literal></ogc:PropertyIsEqualTo></ogc:Not></ogc:And><ogc:PropertyIsEqualTo><ogc:PropertyName>synthetic</ogc:PropertyName><ogc:Literal>true</ogc:Literal></ogc:PropertyIsEqualTo></ogc:And></ogc:Filter>
          <PolygonSymbolizer><Fill><CssParameter name="fill">#a8cfe0</CssParameter><CssParameter name="fill-opacity">0.35</CssParameter></Fill><Stroke><CssParameter name="stroke">#4f8fb0</CssParameter><CssParameter name="stroke-width">0.6</CssParameter><CssParameter name="stroke-dasharray">6 3</CssParameter><CssParameter name="stroke-linejoin">round</CssParameter></Stroke></PolygonSymbolizer>
        </Rule>
        <Rule>
          <Name>dike-centreline</Name>
          <Title>堤防、护堤地中心线</Title>
          <Abstract>Dike and its land, centreline</Abstract>
          <ogc:Filter><ogc:And><ogc:And><ogc:Or><ogc:PropertyIsEqualTo><ogc:PropertyName>kind</ogc:PropertyName><ogc:Literal>堤防</ogc:Literal></ogc:PropertyIsEqualTo><ogc:PropertyIsEqualTo><ogc:PropertyName>kind</ogc:PropertyName><ogc:Literal>护堤地</ogc:Literal></ogc:PropertyIsEqualTo></ogc:Or><ogc:PropertyIsEqualTo><ogc:PropertyName>edge</ogc:PropertyName><ogc:Literal>centreline</ogc:Literal></ogc:PropertyIsEqualTo></ogc:And><ogc:PropertyIsEqualTo><ogc:PropertyName>synthetic</ogc:PropertyName><ogc:Literal>false</ogc:Literal></ogc:PropertyIsEqualTo></ogc:And></ogc:Filter>
          <LineSymbolizer><Stroke><CssParameter name="stroke">#7a6f57</CssParameter><CssParameter name="stroke-width">1.6</CssParameter><CssParameter name="stroke-linejoin">round</CssParameter></Stroke></LineSymbolizer>
        </Rule>
        <Rule>
          <Name>dike-centreline-synthetic</Name>
          <Title>堤防、护堤地中心线（示意）</Title>
          <Abstract>Dike and its land, centreline (synthetic)</Abstract>
          <ogc:Filter><ogc:And><ogc:And><ogc:Or><ogc:PropertyIsEqualTo><ogc:PropertyName>kind</ogc:PropertyName><ogc:Literal>堤防</ogc:Literal></ogc:PropertyIsEqualTo><ogc:PropertyIsEqualTo><ogc:PropertyName>kind</ogc:PropertyName><ogc:Literal>护堤地</ogc:Literal></ogc:PropertyIsEqualTo></ogc:Or><ogc:PropertyIsEqualTo><ogc:PropertyName>edge</ogc:PropertyName><ogc:Literal>centreline</ogc:Literal></ogc:PropertyIsEqualTo></ogc:And><ogc:PropertyIsEqualTo><ogc:PropertyName>synthetic</ogc:PropertyName><ogc:Literal>true</ogc:Literal></ogc:PropertyIsEqualTo></ogc:And></ogc:Filter>
          <LineSymbolizer><Stroke><CssParameter name="stroke">#7a6f57</CssParameter><CssParameter name="stroke-width">1.6</CssParameter><CssParameter name="stroke-dasharray">6 3</CssParameter><CssParameter name="stroke-linejoin">round</CssParameter></Stroke></LineSymbolizer>
        </Rule>
        <Rule>
          <Name>dike</Name>
          <Title>堤防、护堤地用地外缘</Title>
          <Abstract>Dike and its land, edge</Abstract>
          <ogc:Filter><ogc:And><ogc:And><ogc:Or><ogc:PropertyIsEqualTo><ogc:PropertyName>kind</ogc:PropertyName><ogc:Literal>堤防</ogc:Literal></ogc:PropertyIsEqualTo><ogc:PropertyIsEqualTo><ogc:PropertyName>kind</ogc:PropertyName><ogc:Literal>护堤地</ogc:Literal></ogc:PropertyIsEqualTo></ogc:Or><ogc:Not><ogc:PropertyIsEqualTo><ogc:PropertyName>edge</ogc:PropertyName><ogc:Literal>centreline</ogc:Literal></ogc:PropertyIsEqualTo></ogc:Not></ogc:And><ogc:PropertyIsEqualTo><ogc:PropertyName>synthetic</ogc:PropertyName><ogc:Literal>false</ogc:Literal></ogc:PropertyIsEqualTo></ogc:And></ogc:Filter>
          <PolygonSymbolizer><Fill><CssParameter name="fill">#c3b899</CssParameter><CssParameter name="fill-opacity">0.35</CssParameter></Fill><Stroke><CssParameter name="stroke">#7a6f57</CssParameter><CssParameter name="stroke-width">0.96</CssParameter><CssParameter name="stroke-linejoin">round</CssParameter></Stroke></PolygonSymbolizer>
        </Rule>
        <Rule>
          <Name>dike-synthetic</Name>
          <Title>堤防、护堤地用地外缘（示意）</Title>
          <Abstract>Dike and its land, edge (synthetic)</Abstract>
          <ogc:Filter><ogc:And><ogc:And><ogc:Or><ogc:PropertyIsEqualTo><ogc:PropertyName>kind</ogc:PropertyName><ogc:Literal>堤防</ogc:Literal></ogc:PropertyIsEqualTo><ogc:PropertyIsEqualTo><ogc:PropertyName>kind</ogc:PropertyName><ogc:Literal>护堤地</ogc:Literal></ogc:PropertyIsEqualTo></ogc:Or><ogc:Not><ogc:PropertyIsEqualTo><ogc:PropertyName>edge</ogc:PropertyName><ogc:Literal>centreline</ogc:Literal></ogc:PropertyIsEqualTo></ogc:Not></ogc:And><ogc:PropertyIsEqualTo><ogc:PropertyName>synthetic</ogc:PropertyName><ogc:Literal>true</ogc:Literal></ogc:PropertyIsEqualTo></ogc:And></ogc:Filter>
          <PolygonSymbolizer><Fill><CssParameter name="fill">#c3b899</CssParameter><CssParameter name="fill-opacity">0.35</CssParameter></Fill><Stroke><CssParameter name="stroke">#7a6f57</CssParameter><CssParameter name="stroke-width">0.96</CssParameter><CssParameter name="stroke-dasharray">6 3</CssParameter><CssParameter name="stroke-linejoin">round</CssParameter></Stroke></PolygonSymbolizer>
        </Rule>
      </FeatureTypeStyle>
    </UserStyle>
  </NamedLayer>
</StyledLayerDescriptor>
