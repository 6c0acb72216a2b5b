<StyledLayerDescriptor version="1.1.0" xmlns="http://www.opengis.net/sld" xmlns:se="http://www.opengis.net/se" xmlns:ogc="http://www.opengis.net/ogc">
  <NamedLayer><se:Name>scenes</se:Name><UserStyle><se:CoverageStyle><se:Rule>
    <se:RasterSymbolizer><se:ColorMap>
      <se:Categorize fallbackValue="#78c818">
        <se:LookupValue>Rasterdata</se:LookupValue>
        <se:Value>#00bfbf</se:Value>
        <se:Threshold>300</se:Threshold>
        <se:Value>#00ff00</se:Value>
        <se:Threshold>400</se:Threshold>
        <se:Value>#ff8800</se:Value>
      </se:Categorize>
    </se:ColorMap></se:RasterSymbolizer>
  </se:Rule></se:CoverageStyle></UserStyle></NamedLayer>
</StyledLayerDescriptor>
