<StyledLayerDescriptor version="1.0.0" xmlns="http://www.opengis.net/sld" xmlns:ogc="http://www.opengis.net/ogc">
  <NamedLayer><Name>scenes</Name><UserStyle><FeatureTypeStyle><Rule>
    <RasterSymbolizer/>
    <PolygonSymbolizer><Stroke>
      <CssParameter name="stroke">#ff00ff</CssParameter><CssParameter name="stroke-width">3</CssParameter>
    </Stroke></PolygonSymbolizer>
  </Rule></FeatureTypeStyle></UserStyle></NamedLayer>
</StyledLayerDescriptor>
