"""QGIS as a client, without a window: prints one JSON line for each thing it saw.

usage: qgis_client.py TASK.json OUTPUT_FOLDER
"""
import json
import os
import sys

# a home of its own: QGIS keeps capabilities from one run to the next
os.environ.update({name: sys.argv[2] for name in (
    'HOME', 'XDG_RUNTIME_DIR', 'XDG_CACHE_HOME', 'XDG_DATA_HOME', 'QGIS_CUSTOM_CONFIG_PATH')})
os.environ['QT_QPA_PLATFORM'] = 'offscreen'

from osgeo import gdal
from qgis.PyQt.QtCore import QDate, QSize
from qgis.PyQt.QtGui import QColor
from qgis.core import (
    QgsApplication, QgsCoordinateReferenceSystem, QgsFeature, QgsFeatureRequest, QgsGeometry,
    QgsLayoutExporter, QgsLayoutItemMap, QgsLayoutPoint, QgsLayoutSize, QgsMapRendererParallelJob,
    QgsMapSettings, QgsPalLayerSettings, QgsPointXY, QgsPrintLayout, QgsProject, QgsRaster,
    QgsRasterLayer, QgsRectangle, QgsVectorLayer, QgsVectorLayerSimpleLabeling,
    QgsVectorTileBasicRenderer, QgsVectorTileLayer)

with open(sys.argv[1], encoding='utf-8') as file:
    TASK = json.load(file)
OUTPUT = sys.argv[2]
LOG = []
QGIS = QgsApplication([], False)
QGIS.initQgis()
QGIS.messageLog().messageReceived.connect(
    lambda message, tag, level: LOG.append(f'{tag}: {message}') if level else None)


def say(check, **seen):
    """One line of what was seen; what QGIS complained of in the meantime comes with it."""
    print(json.dumps({'check': check, **seen, 'log': list(LOG)}, ensure_ascii=False), flush=True)
    LOG.clear()


def picture_layer(crs, more, source):
    return QgsRasterLayer(
        f'crs={crs}&dpiMode=7&format=image/png&layers=kj:districts&styles=&{more}'
        f'url={TASK["url"]}{source}', 'districts', 'wms')


def wms(crs, version):
    return picture_layer(crs, '', f'/wms?VERSION%3D{version}')


def wmts(crs, matrix_set, source):
    return picture_layer(crs, f'tileMatrixSet={matrix_set}&', source)


def wfs(layer, crs, version, account=False):
    who = f"username='{TASK['user']}' password='{TASK['password']}' " if account else ''
    return QgsVectorLayer(
        f"pagingEnabled='true' restrictToRequestBBOX='1' srsname='{crs}' typename='{layer}' "
        f"url='{TASK['url']}/wfs' {who}version='{version}'", layer, 'WFS')


def oapif(layer):
    return QgsVectorLayer(
        f"restrictToRequestBBOX='1' pageSize='7' typename='{layer}' url='{TASK['url']}/ogcapi'",
        layer, 'OAPIF')


def draw(layer, system):
    """The picture of a layer, and its labels."""
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setDestinationCrs(QgsCoordinateReferenceSystem(system['crs']))
    settings.setOutputSize(QSize(system['width'], system['height']))
    settings.setExtent(QgsRectangle(*system['box']))
    settings.setBackgroundColor(QColor(0, 0, 0, 0))
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    found = job.takeLabelingResults()
    return job.renderedImage(), sorted(l.labelText for l in found.allLabels()) if found else []


def picture(layer, system, name):
    if not layer.isValid():
        return {'error': layer.error().summary()}
    path = os.path.join(OUTPUT, f'qgis-{name}-{system["crs"][5:]}.png')
    draw(layer, system)[0].save(path)
    return {'picture': path}


def system_of(crs):
    return next(system for system in TASK['systems'] if system['crs'] == crs)


def maps():
    for system in TASK['systems']:
        for version in ('1.1.1', '1.3.0'):
            layer = wms(system['crs'], version)
            say('wms', crs=system['crs'], version=version, **picture(layer, system, f'wms-{version}'))
    for matrix_set, crs in TASK['matrixSets'].items():
        for kind, source in (('rest', '/wmts/1.0.0/WMTSCapabilities.xml'),
                             ('kvp', '/wmts?SERVICE%3DWMTS%26REQUEST%3DGetCapabilities')):
            layer = wmts(crs, matrix_set, source)
            say('wmts', crs=crs, set=matrix_set, kind=kind,
                **picture(layer, system_of(crs), f'wmts-{matrix_set}-{kind}'))
    tiles = QgsVectorTileLayer(
        f'type=xyz&zmin=0&zmax=12&url={TASK["url"]}/ogcapi/collections/districts/tiles'
        '/WebMercatorQuad/{z}/{y}/{x}?f%3Dmvt', 'tiles')
    renderer = QgsVectorTileBasicRenderer()
    renderer.setStyles(renderer.simpleStyleWithRandomColors())
    tiles.setRenderer(renderer)
    say('vector tiles', crs='EPSG:3857', **picture(tiles, system_of('EPSG:3857'), 'tiles'))


def identify():
    for system in TASK['systems']:
        for version in ('1.1.1', '1.3.0'):
            say('identify', crs=system['crs'], version=version,
                text=asked(system, version, QgsRaster.IdentifyFormatText),
                html=asked(system, version, QgsRaster.IdentifyFormatHtml),
                names=[
                    feature['name_zh']
                    for stores in asked(system, version, QgsRaster.IdentifyFormatFeature)
                    for store in stores for feature in store.features()])


def asked(system, version, form):
    layer = wms(system['crs'], version)
    result = layer.dataProvider().identify(
        QgsPointXY(*system['inside']), form, QgsRectangle(*system['box']),
        system['width'], system['height'])
    values = result.results().values()
    return values if form == QgsRaster.IdentifyFormatFeature else ' '.join(map(str, values))


def bounds(feature):
    box = feature.geometry().boundingBox()
    return [box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum()]


def names(features):
    return sorted(feature['name_zh'] for feature in features)


def read(check, layer, system, **more):
    """All, those of a box, the one of a name by filter of the layer and by filter of the request."""
    if not layer.isValid():
        say(check, crs=system['crs'], error=layer.error().summary(), **more)
        return
    chinese = f'"name_zh" = \'{TASK["district"]}\''
    one = list(layer.getFeatures(QgsFeatureRequest().setFilterExpression(chinese)))
    inside = names(layer.getFeatures(QgsFeatureRequest(QgsRectangle(*system['district']))))
    everything = names(layer.getFeatures())
    counted = layer.featureCount()
    layer.setSubsetString(chinese)
    say(check, crs=system['crs'], layerCrs=layer.crs().authid(), names=names(one),
        bounds=bounds(one[0]) if one else None, inBox=inside, all=everything, count=counted,
        subset=names(layer.getFeatures()),
        fields={field.name(): field.typeName() for field in layer.fields()}, **more)


def features():
    for system in TASK['systems']:
        # 1.0.0 offers one system only
        for version in ('1.0.0', '1.1.0', '2.0.0') if system['crs'] == 'EPSG:4490' else ('1.1.0', '2.0.0'):
            layer = wfs('kj:districts', system['crs'], version)
            read('wfs', layer, system, version=version)
    read('oapif', oapif('districts'), system_of('EPSG:4326'))


def labels():
    layer = wfs('kj:districts', 'EPSG:4490', '2.0.0')
    label = QgsPalLayerSettings()
    label.fieldName = 'name_zh'
    layer.setLabeling(QgsVectorLayerSimpleLabeling(label))
    layer.setLabelsEnabled(True)
    system = system_of('EPSG:4490')
    _, texts = draw(layer, system)
    say('labels', crs='EPSG:4490', texts=texts)
    layer.setLabelsEnabled(False)
    say('wfs map', crs='EPSG:4490', **picture(layer, system, 'wfs'))


def printing():
    """A page of a millimetre per pixel, printed to PDF and read back by GDAL."""
    system = system_of('EPSG:4490')
    project = QgsProject()
    layer = wms('EPSG:4490', '1.3.0')
    project.addMapLayer(layer)
    project.setCrs(QgsCoordinateReferenceSystem('EPSG:4490'))
    layout = QgsPrintLayout(project)
    layout.initializeDefaults()
    size = QgsLayoutSize(system['width'], system['height'])
    layout.pageCollection().page(0).setPageSize(size)
    item = QgsLayoutItemMap(layout)
    item.setCrs(QgsCoordinateReferenceSystem('EPSG:4490'))
    item.setBackgroundEnabled(False)
    item.attemptMove(QgsLayoutPoint(0, 0))
    item.attemptResize(size)
    item.setExtent(QgsRectangle(*system['box']))
    item.setLayers([layer])
    layout.addLayoutItem(item)
    options = QgsLayoutExporter.PdfExportSettings()
    options.dpi = 96
    path = os.path.join(OUTPUT, 'page.pdf')
    result = QgsLayoutExporter(layout).exportToPdf(path, options)
    drawn = os.path.join(OUTPUT, 'qgis-page.png')
    page = gdal.OpenEx(path, open_options=['DPI=25.4', 'BANDS=3'])
    gdal.Translate(drawn, page, format='PNG')
    say('print', result=result, crs=project.crs().authid(), picture=drawn)


def editing():
    for crs, version in TASK['edits']:
        edit(crs, version)


def edit(crs, version):
    """Adds, changes and deletes a feature; after each step the layer is opened anew."""
    seen = {}
    outline = TASK['outlines'][crs]
    layer = wfs('kj:urban_boundary', crs, version, account=True)
    feature = QgsFeature(layer.fields())
    for name, value in (('code', 'TEST-QGIS'), ('kind', '边界'), ('name', '试验'),
                        ('valid_from', QDate(2024, 1, 1))):
        feature[name] = value
    feature.setGeometry(QgsGeometry.fromWkt(outline['first']))
    seen['inserted'] = save(layer, lambda: layer.addFeature(feature))
    seen['afterInsert'] = found(crs, version)
    try:
        layer, one = opened(crs, version)
        column = layer.fields().indexOf('name')
        seen['updated'] = save(layer, lambda: layer.changeAttributeValue(one.id(), column, '改名'))
        layer, one = opened(crs, version)
        moved = QgsGeometry.fromWkt(outline['second'])
        seen['moved'] = save(layer, lambda: layer.changeGeometry(one.id(), moved))
        seen['afterUpdate'] = found(crs, version)
    finally:
        layer, one = opened(crs, version)
        seen['deleted'] = save(layer, lambda: layer.deleteFeature(one.id()))
    seen['afterDelete'] = found(crs, version)
    say('edit', crs=crs, version=version, **seen)


def save(layer, change):
    layer.startEditing()
    if not change():
        return 'refused by QGIS'
    return 'saved' if layer.commitChanges() else ' '.join(layer.commitErrors())


def opened(crs, version):
    layer = wfs('kj:urban_boundary', crs, version, account=True)
    layer.setSubsetString('"code" = \'TEST-QGIS\'')
    return layer, next(layer.getFeatures(), None)


def found(crs, version):
    _, one = opened(crs, version)
    return one and {'name': one['name'], 'bounds': bounds(one)}


for step in (maps, identify, features, labels, printing, editing):
    step()
