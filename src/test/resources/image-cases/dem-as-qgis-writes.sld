<StyledLayerDescriptor version="1.0.0" xmlns="http://www.opengis.net/sld" xmlns:ogc="http://www.opengis.net/ogc">
  <NamedLayer><Name>scenes</Name><UserStyle><FeatureTypeStyle><Rule>
    <sld:RasterSymbolizer xmlns:sld="http://www.opengis.net/sld">
      <sld:Opacity>0.8</sld:Opacity>
      <sld:ChannelSelection>
        <sld:GrayChannel>
          <sld:SourceChannelName>1</sld:SourceChannelName>
          <sld:ContrastEnhancement>
            <sld:Normalize>
              <sld:VendorOption name="algorithm">StretchToMinimumMaximum</sld:VendorOption>
              <sld:VendorOption name="minValue">200</sld:VendorOption>
              <sld:VendorOption name="maxValue">500</sld:VendorOption>
            </sld:Normalize>
          </sld:ContrastEnhancement>
        </sld:GrayChannel>
      </sld:ChannelSelection>
      <sld:ColorMap type="intervals">
        <sld:ColorMapEntry color="#1a9641" quantity="300" label="&lt;= 300"/>
        <sld:ColorMapEntry color="#ffffc0" quantity="400" label="300 - 400"/>
        <sld:ColorMapEntry color="#d7191c" quantity="inf" label="> 400"/>
      </sld:ColorMap>
    </sld:RasterSymbolizer>
  </Rule></FeatureTypeStyle></UserStyle></NamedLayer>
</StyledLayerDescriptor>
