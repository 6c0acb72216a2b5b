<StyledLayerDescriptor version="1.0.0" xmlns="http://www.opengis.net/sld" xmlns:ogc="http://www.opengis.net/ogc">
  <NamedLayer><Name>scenes</Name><UserStyle><FeatureTypeStyle><Rule>
    <RasterSymbolizer>
      <ColorMap type="intervals">
        <ColorMapEntry color="#2b83ba" quantity="200" label="200 m"/>
        <ColorMapEntry color="#abdda4" quantity="300" label="300 m"/>
        <ColorMapEntry color="#ffffbf" quantity="400" label="400 m" opacity="0.5"/>
        <ColorMapEntry color="#d7191c" quantity="500" label="500 m"/>
      </ColorMap>
    </RasterSymbolizer>
  </Rule></FeatureTypeStyle></UserStyle></NamedLayer>
</StyledLayerDescriptor>
