<StyledLayerDescriptor version="1.0.0" xmlns="http://www.opengis.net/sld" xmlns:ogc="http://www.opengis.net/ogc">
  <NamedLayer><Name>scenes</Name><UserStyle><FeatureTypeStyle><Rule>
    <RasterSymbolizer>
      <ContrastEnhancement>
        <Normalize>
          <VendorOption name="algorithm">StretchToMinimumMaximum</VendorOption>
          <VendorOption name="minValue">250</VendorOption>
          <VendorOption name="maxValue">400</VendorOption>
        </Normalize>
      </ContrastEnhancement>
    </RasterSymbolizer>
  </Rule></FeatureTypeStyle></UserStyle></NamedLayer>
</StyledLayerDescriptor>
