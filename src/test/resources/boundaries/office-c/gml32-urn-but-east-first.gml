<?xml version="1.0" encoding="UTF-8"?>
<d:set xmlns:d="urn:example" xmlns:gml="http://www.opengis.net/gml/3.2">
<gml:featureMember><d:area><d:name>示意石灰岩矿</d:name><d:shape>
<gml:Polygon srsName="urn:ogc:def:crs:EPSG::4524"><gml:exterior><gml:LinearRing><gml:posList>36359460.24 3271108.67 36360460.24 3271108.67 36360460.24 3272108.67 36359460.24 3272108.67 36359460.24 3271108.67</gml:posList></gml:LinearRing></gml:exterior>
</gml:Polygon></d:shape></d:area></gml:featureMember></d:set>
