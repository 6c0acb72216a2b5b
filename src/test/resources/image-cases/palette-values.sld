<StyledLayerDescriptor version="1.0.0" xmlns="http://www.opengis.net/sld" xmlns:ogc="http://www.opengis.net/ogc">
  <NamedLayer><Name>scenes</Name><UserStyle><FeatureTypeStyle><Rule>
    <RasterSymbolizer>
      <ColorMap type="values">
        <ColorMapEntry color="#00ff00" quantity="1" label="林地"/>
        <ColorMapEntry color="#ff0000" quantity="3" label="采场"/>
      </ColorMap>
    </RasterSymbolizer>
  </Rule></FeatureTypeStyle></UserStyle></NamedLayer>
</StyledLayerDescriptor>
