"""GDAL as a client: prints one JSON line for each thing it saw, keeps pictures in a folder.

usage: gdal_client.py TASK.json OUTPUT_FOLDER
"""
import json
import os
import sys

from osgeo import gdal, ogr

with open(sys.argv[1], encoding='utf-8') as file:
    TASK = json.load(file)
OUTPUT = sys.argv[2]
URL = TASK['url']
CHINESE = f"name_zh = '{TASK['district']}'"
gdal.UseExceptions()
gdal.SetConfigOption('GDAL_ENABLE_WMS_CACHE', 'NO')
COMPLAINTS = []
gdal.PushErrorHandler(lambda kind, code, message: COMPLAINTS.append(message))


def say(check, **seen):
    """One line of what was seen; what GDAL complained of in the meantime comes with it."""
    print(json.dumps({'check': check, **seen, 'log': list(COMPLAINTS)}, ensure_ascii=False), flush=True)
    COMPLAINTS.clear()


def attempt(check, action, **about):
    """A failure is something seen, too."""
    try:
        say(check, **about, **action())
    except Exception as failure:
        say(check, **about, error=str(failure))


def picture(source, system, name):
    west, south, east, north = system['box']
    path = os.path.join(OUTPUT, name + '.png')
    gdal.Translate(path, gdal.Open(source), format='PNG', projWin=[west, north, east, south],
                   width=system['width'], height=system['height'])
    return {'picture': path}


def maps():
    for system in TASK['systems']:
        crs = system['crs']
        west, south, east, north = system['box']
        east_first = f'{west},{south},{east},{north}'
        as_registered = east_first if crs == 'EPSG:3857' else f'{south},{west},{north},{east}'
        for version, word, box in (('1.1.1', 'SRS', east_first), ('1.3.0', 'CRS', as_registered)):
            source = (f'WMS:{URL}/wms?SERVICE=WMS&VERSION={version}&REQUEST=GetMap'
                      f'&LAYERS=kj:districts&STYLES=&{word}={crs}'
                      f'&BBOX={box}&FORMAT=image/png&TRANSPARENT=TRUE')
            name = f'gdal-wms-{version}-{crs[5:]}'
            attempt('wms', lambda: picture(source, system, name), crs=crs, version=version)
    for matrix_set, crs in TASK['matrixSets'].items():
        system = next(s for s in TASK['systems'] if s['crs'] == crs)
        for source in ('/wmts/1.0.0/WMTSCapabilities.xml', '/wmts?SERVICE=WMTS&REQUEST=GetCapabilities'):
            name = f'gdal-wmts-{matrix_set}-{len(source)}'
            layer = f'WMTS:{URL}{source},layer=kj:districts,tilematrixset={matrix_set}'
            attempt('wmts', lambda: picture(layer, system, name), crs=crs, set=matrix_set, source=source)


def listing():
    for version in ('1.1.1', '1.3.0'):
        layers = gdal.Open(f'WMS:{URL}/wms?VERSION={version}').GetSubDatasets()
        say('list', service='WMS', version=version, layers=[title for _, title in layers])
    layers = gdal.Open(f'WMTS:{URL}/wmts/1.0.0/WMTSCapabilities.xml').GetSubDatasets()
    say('list', service='WMTS', version='1.0.0', layers=[title for _, title in layers])


def bounds(feature):
    west, east, south, north = feature.GetGeometryRef().GetEnvelope()
    return [west, south, east, north]


def read(source, name, system):
    server = gdal.OpenEx(source, gdal.OF_VECTOR)
    layer = server.GetLayerByName(name)
    everything = layer.GetFeatureCount()
    authority = layer.GetSpatialRef().GetAuthorityCode(None)
    layer.SetSpatialFilterRect(*system['district'])
    inside = sorted(feature['name_zh'] for feature in layer)
    layer.SetSpatialFilter(None)
    layer.SetAttributeFilter(CHINESE)
    found = list(layer)
    return {'count': everything, 'layerCrs': authority, 'inBox': inside,
            'names': [feature['name_zh'] for feature in found], 'bounds': bounds(found[0])}


def features():
    for system in (each for each in TASK['systems'] if each['crs'] != 'EPSG:4326'):
        code = system['crs'][5:]
        for version in ('1.0.0', '1.1.0', '2.0.0'):
            for form in ('EPSG:', 'urn:ogc:def:crs:EPSG::', 'http://www.opengis.net/def/crs/EPSG/0/'):
                source = f'WFS:{URL}/wfs?VERSION={version}&SRSNAME={form}{code}'
                attempt('wfs', lambda: read(source, 'kj:districts', system),
                        crs=system['crs'], version=version, form=form)
    attempt('oapif', lambda: read(f'OAPIF:{URL}/ogcapi', 'districts', TASK['systems'][0]),
            crs='EPSG:4326')


def vector_tile():
    """The one tile of level 5 that holds the district's middle."""
    x, y = next(s for s in TASK['systems'] if s['crs'] == 'EPSG:3857')['inside']
    half, count = 20037508.342789244, 32
    column, row = (int((x + half) / (2 * half) * count), int((half - y) / (2 * half) * count))
    tile = gdal.OpenEx(
        f'MVT:/vsicurl/{URL}/ogcapi/collections/districts/tiles/WebMercatorQuad/5/{row}/{column}?f=mvt',
        gdal.OF_VECTOR, open_options=[f'X={column}', f'Y={row}', 'Z=5'])
    found = {feature['name_zh']: bounds(feature) for feature in tile.GetLayer(0)}
    west, south, east, north = found[TASK['district']]
    return {'names': sorted(found), 'holds': west < x < east and south < y < north}


def edit(crs, version, form):
    """Inserts, updates and deletes through WFS-T; each step is read by a connection of its own."""
    first, second = (ogr.CreateGeometryFromWkt(TASK['outlines'][crs][n]) for n in ('first', 'second'))
    seen = {}
    layer_name, source = 'kj:urban_boundary', f'WFS:{URL}/wfs?VERSION={version}&SRSNAME={form}{crs[5:]}'
    server = gdal.OpenEx(source, gdal.OF_VECTOR | gdal.OF_UPDATE)
    layer = server.GetLayerByName(layer_name)
    feature = ogr.Feature(layer.GetLayerDefn())
    for name, value in (('code', 'TEST-GDAL'), ('kind', '边界'), ('name', '试验'), ('valid_from', '2024/01/01')):
        feature[name] = value
    feature.SetGeometry(first)
    layer.CreateFeature(feature)
    seen['afterInsert'] = edited(source, layer_name)
    try:
        layer.SetAttributeFilter("code = 'TEST-GDAL'")
        feature = layer.GetNextFeature()
        feature['name'] = '改名'
        feature.SetGeometry(second)
        layer.SetFeature(feature)
        seen['afterUpdate'] = edited(source, layer_name)
    finally:
        server.ExecuteSQL(f"DELETE FROM {layer_name} WHERE code = 'TEST-GDAL'")
    seen['afterDelete'] = edited(source, layer_name)
    return seen


def edited(source, layer_name):
    server = gdal.OpenEx(source, gdal.OF_VECTOR)
    layer = server.GetLayerByName(layer_name)
    layer.SetAttributeFilter("code = 'TEST-GDAL'")
    feature = layer.GetNextFeature()
    return feature and {'name': feature['name'], 'bounds': bounds(feature)}


def editing():
    gdal.SetConfigOption('GDAL_HTTP_USERPWD', f'{TASK["user"]}:{TASK["password"]}')
    for crs, version in TASK['edits']:
        attempt('edit', lambda: edit(crs, version, 'urn:ogc:def:crs:EPSG::'), crs=crs, version=version)


maps()
listing()
features()
attempt('vector tile', vector_tile, crs='EPSG:3857')
editing()
