"""OWSLib as a client: prints one JSON line for each thing it saw, keeps pictures in a folder.

usage: owslib_client.py TASK.json OUTPUT_FOLDER
"""
import json
import os
import sys
import xml.etree.ElementTree as etree

from owslib.crs import Crs
from owslib.ogcapi.features import Features
from owslib.util import Authentication
from owslib.wfs import WebFeatureService
from owslib.wms import WebMapService
from owslib.wmts import WebMapTileService

with open(sys.argv[1], encoding='utf-8') as file:
    TASK = json.load(file)
OUTPUT = sys.argv[2]
URL = TASK['url']
LAYER = 'kj:districts'
FILTER = (
    '<Filter xmlns="http://www.opengis.net/ogc"><PropertyIsEqualTo><PropertyName>name_zh</PropertyName>'
    '<Literal>{}</Literal></PropertyIsEqualTo></Filter>')


def attempt(check, action, **about):
    """One line of what was seen; a failure is something seen, too."""
    try:
        seen = action()
    except Exception as failure:
        seen = {'error': f'{type(failure).__name__}: {failure}'}
    print(json.dumps({'check': check, **about, **seen}, ensure_ascii=False), flush=True)


def keep(name, content):
    path = os.path.join(OUTPUT, name + '.png')
    with open(path, 'wb') as picture:
        picture.write(content)
    return path


def maps():
    for version in ('1.1.1', '1.3.0'):
        service = WebMapService(f'{URL}/wms', version=version)
        attempt('list', lambda: {
            'titles': {name: layer.title for name, layer in service.contents.items()},
            'crs': service[LAYER].crsOptions, 'box': service[LAYER].boundingBoxWGS84,
            'legend': service[LAYER].styles['districts']['legend'],
        }, service='WMS', version=version)
        for system in TASK['systems']:
            attempt('wms', lambda: drawn(service, system), crs=system['crs'], version=version)
            attempt('identify', lambda: identified(service, system), crs=system['crs'], version=version)


def request(system):
    return {'layers': [LAYER], 'styles': [''], 'srs': system['crs'], 'bbox': system['box'],
            'size': (system['width'], system['height']), 'format': 'image/png', 'transparent': True}


def drawn(service, system):
    name = f'owslib-wms-{service.version}-{system["crs"][5:]}'
    return {'picture': keep(name, service.getmap(**request(system)).read())}


def identified(service, system):
    found = {}
    for form in ('text/plain', 'text/html', 'application/json', 'application/vnd.ogc.gml'):
        answer = service.getfeatureinfo(
            **request(system), query_layers=[LAYER], info_format=form, xy=system['insidePixel'])
        found[form] = answer.read().decode()
    return found


def tiles():
    service = WebMapTileService(f'{URL}/wmts')
    for matrix_set, crs in TASK['matrixSets'].items():
        attempt('wmts', lambda: tile(service, matrix_set, crs), set=matrix_set, crs=crs)


def tile(service, matrix_set, crs):
    """The tile of a level over the district, by what the capabilities say of the set."""
    system = next(s for s in TASK['systems'] if s['crs'] == crs)
    definition = service.tilematrixsets[matrix_set]
    matrix = definition.tilematrix['9']
    metres = 1 if crs == 'EPSG:3857' else 6378137 * 3.141592653589793 / 180
    pixel = matrix.scaledenominator * 0.00028 / metres
    left, top = matrix.topleftcorner if Crs(definition.crs).axisorder == 'xy' else matrix.topleftcorner[::-1]
    x, y = system['inside']
    column, x_pixel = divmod(int((x - left) / pixel), matrix.tilewidth)
    row, y_pixel = divmod(int((top - y) / pixel), matrix.tileheight)
    content = service.gettile(layer=LAYER, tilematrixset=matrix_set, tilematrix='9', row=row,
                              column=column, format='image/png').read()
    return {'tile': keep(f'owslib-tile-{matrix_set}', content), 'pixel': [x_pixel, y_pixel]}


def features():
    for version in ('1.0.0', '1.1.0', '2.0.0'):
        service = WebFeatureService(f'{URL}/wfs', version=version)
        offered = {str(option.code): option for option in service[LAYER].crsOptions}
        attempt('list', lambda: {
            'titles': {name: layer.title for name, layer in service.contents.items()},
            'crs': sorted(offered), 'schema': service.get_schema(LAYER)['properties'],
            'operations': [operation.name for operation in service.operations],
        }, service='WFS', version=version)
        for system in TASK['systems']:
            crs = offered.get(system['crs'][5:])
            # what a version does not offer, or OWSLib cannot ask of it, is not asked
            if crs and (version != '2.0.0' or crs is service[LAYER].crsOptions[0]):
                attempt('wfs', lambda: read(service, system, crs), crs=system['crs'], version=version)


def read(service, system, crs):
    box = tuple(system['district'])
    if service.version == '1.0.0':
        asked, wanted = {'srsname': crs.id}, {'filter': FILTER.format(TASK['district'])}
    elif service.version == '1.1.0':
        asked, wanted, box = {'srsname': crs.id}, {'filter': FILTER.format(TASK['district'])}, (*box, crs.id)
    else:
        asked, wanted, box = {}, {'featureid': [TASK['districtId']]}, (*box, crs.id)
    one = collection(service, **asked, **wanted)
    first_is_x = service.version == '1.0.0' or crs.axisorder == 'xy'
    return {'names': values(one), 'bounds': bounds(one, first_is_x), 'asked': crs.id,
            'inBox': sorted(values(collection(service, **asked, bbox=box)))}


def collection(service, **what):
    return etree.fromstring(service.getfeature(typename=[LAYER], **what).read())


def local(element):
    return element.tag.rsplit('}', 1)[-1]


def values(answer):
    return [element.text for element in answer.iter() if local(element) == 'name_zh']


def bounds(answer, first_is_x):
    numbers = []
    for element in answer.iter():
        if local(element) in ('posList', 'coordinates'):
            numbers += [float(word) for word in element.text.replace(',', ' ').split()]
    first, second = numbers[::2], numbers[1::2]
    x, y = (first, second) if first_is_x else (second, first)
    return [min(x), min(y), max(x), max(y)]


def api():
    service = Features(f'{URL}/ogcapi')
    attempt('list', lambda: {
        'titles': {c['id']: c['title'] for c in service.collections()['collections']},
        'conformance': len(service.conformance()['conformsTo']),
        'queryables': sorted(service.collection_queryables('districts')['properties']),
    }, service='OGC API', version='1.0')
    attempt('api', lambda: api_read(service), crs='EPSG:4326')


def api_read(service):
    system = next(s for s in TASK['systems'] if s['crs'] == 'EPSG:4326')
    one = service.collection_items('districts', filter=f"name_zh = '{TASK['district']}'")
    inside = service.collection_items('districts', bbox=system['district'], limit=100)
    same = service.collection_item('districts', one['features'][0]['id'])
    points = [p for polygon in same['geometry']['coordinates'] for ring in polygon for p in ring]
    x, y = zip(*points)
    return {'names': [f['properties']['name_zh'] for f in one['features']],
            'inBox': sorted(f['properties']['name_zh'] for f in inside['features']),
            'bounds': [min(x), min(y), max(x), max(y)]}


maps()
tiles()
features()
api()
