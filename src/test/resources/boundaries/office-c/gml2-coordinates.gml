<gml:Polygon xmlns:gml="http://www.opengis.net/gml"
  srsName="http://www.opengis.net/gml/srs/epsg.xml#4524"><gml:outerBoundaryIs>
<gml:LinearRing><gml:coordinates>36359460.24,3271108.67 36360460.24,3271108.67 36360460.24,3272108.67 36359460.24,3272108.67 36359460.24,3271108.67</gml:coordinates></gml:LinearRing>
</gml:outerBoundaryIs></gml:Polygon>
