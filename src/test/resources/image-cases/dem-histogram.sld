<StyledLayerDescriptor version="1.0.0" xmlns="http://www.opengis.net/sld" xmlns:ogc="http://www.opengis.net/ogc">
  <NamedLayer><Name>scenes</Name><UserStyle><FeatureTypeStyle><Rule>
    <RasterSymbolizer>
      <ContrastEnhancement><Histogram/></ContrastEnhancement>
    </RasterSymbolizer>
  </Rule></FeatureTypeStyle></UserStyle></NamedLayer>
</StyledLayerDescriptor>
