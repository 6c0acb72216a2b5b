<StyledLayerDescriptor version="1.0.0" xmlns="http://www.opengis.net/sld" xmlns:ogc="http://www.opengis.net/ogc">
  <NamedLayer><Name>scenes</Name><UserStyle><FeatureTypeStyle><Rule>
    <RasterSymbolizer>
      <ChannelSelection>
        <RedChannel><SourceChannelName>4</SourceChannelName>
          <ContrastEnhancement><Normalize>
            <VendorOption name="algorithm">StretchToMinimumMaximum</VendorOption>
            <VendorOption name="minValue">0</VendorOption><VendorOption name="maxValue">4000</VendorOption>
          </Normalize></ContrastEnhancement></RedChannel>
        <GreenChannel><SourceChannelName>1</SourceChannelName>
          <ContrastEnhancement><Normalize>
            <VendorOption name="algorithm">StretchToMinimumMaximum</VendorOption>
            <VendorOption name="minValue">500</VendorOption><VendorOption name="maxValue">1500</VendorOption>
          </Normalize></ContrastEnhancement></GreenChannel>
        <BlueChannel><SourceChannelName>2</SourceChannelName>
          <ContrastEnhancement><Normalize>
            <VendorOption name="algorithm">StretchToMinimumMaximum</VendorOption>
            <VendorOption name="minValue">0</VendorOption><VendorOption name="maxValue">3000</VendorOption>
          </Normalize></ContrastEnhancement></BlueChannel>
      </ChannelSelection>
    </RasterSymbolizer>
  </Rule></FeatureTypeStyle></UserStyle></NamedLayer>
</StyledLayerDescriptor>
