<StyledLayerDescriptor version="1.0.0" xmlns="http://www.opengis.net/sld" xmlns:ogc="http://www.opengis.net/ogc">
  <NamedLayer><Name>scenes</Name><UserStyle><FeatureTypeStyle><Rule>
    <RasterSymbolizer>
      <ChannelSelection>
        <RedChannel><SourceChannelName>3</SourceChannelName></RedChannel>
        <GreenChannel><SourceChannelName>1</SourceChannelName></GreenChannel>
        <BlueChannel><SourceChannelName>2</SourceChannelName></BlueChannel>
      </ChannelSelection>
    </RasterSymbolizer>
  </Rule></FeatureTypeStyle></UserStyle></NamedLayer>
</StyledLayerDescriptor>
