<StyledLayerDescriptor version="1.1.0" xmlns="http://www.opengis.net/sld" xmlns:se="http://www.opengis.net/se" xmlns:ogc="http://www.opengis.net/ogc">
  <NamedLayer><se:Name>scenes</se:Name><UserStyle><se:CoverageStyle><se:Rule>
    <se:RasterSymbolizer><se:ColorMap>
      <se:Interpolate fallbackValue="#dddddd">
        <se:LookupValue>Rasterdata</se:LookupValue>
        <se:InterpolationPoint><se:Data>200</se:Data><se:Value>#000080</se:Value></se:InterpolationPoint>
        <se:InterpolationPoint><se:Data>350</se:Data><se:Value>#ffff00</se:Value></se:InterpolationPoint>
        <se:InterpolationPoint><se:Data>500</se:Data><se:Value>#ffffff</se:Value></se:InterpolationPoint>
      </se:Interpolate>
    </se:ColorMap></se:RasterSymbolizer>
  </se:Rule></se:CoverageStyle></UserStyle></NamedLayer>
</StyledLayerDescriptor>
