<?xml version="1.0" encoding="UTF-8"?>
<StyledLayerDescriptor version="1.0.0" xmlns="http://www.opengis.net/sld" xmlns:ogc="http://www.opengis.net/ogc">
  <NamedLayer>
    <Name>scenes</Name>
    <UserStyle>
      <Name>scenes</Name>
      <Title>遥感影像</Title>
      <Abstract>Remote-sensing scenes</Abstract>
      <IsDefault>1</IsDefault>
      <FeatureTypeStyle>
        <Rule>
          <Name>image</Name>
          <Title>影像</Title>
          <Abstract>Image</Abstract>
          <MaxScaleDenominator>400000</MaxScaleDenominator>
          <RasterSymbolizer>
            <OverlapBehavior><LATEST_ON_TOP/></OverlapBehavior>
          </RasterSymbolizer>
        </Rule>
        <Rule>
          <Name>footprint</Name>
          <Title>影像范围</Title>
          <Abstract>Footprint of an image</Abstract>
          <MinScaleDenominator>400000</MinScaleDenominator>
          <PolygonSymbolizer><Stroke><CssParameter name="stroke">#3b6ea5</CssParameter><CssParameter name="stroke-width">1.5</CssParameter></Stroke></PolygonSymbolizer>
        </Rule>
      </FeatureTypeStyle>
    </UserStyle>
  </NamedLayer>
</StyledLayerDescriptor>
