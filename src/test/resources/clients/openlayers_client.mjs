// OpenLayers in a browser as a client, on a page of another origin: prints one JSON line for each
// thing it saw, keeps pictures in a folder.
// usage: node openlayers_client.mjs TASK.json OUTPUT_FOLDER WEB_MAP_FOLDER
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

const [taskFile, output, webMap] = process.argv.slice(2);
const need = createRequire(resolve(webMap, 'package.json'));
const { chromium } = need('playwright-core');
const task = JSON.parse(readFileSync(taskFile, 'utf8'));
const FLAGS = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--disable-quic'];

const site = createServer((request, response) => {
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.end('<!doctype html><style>body { margin: 0 }</style><div id="map"></div>');
}).listen(0, '127.0.0.1');
const browser = await chromium.launch({
  executablePath: process.env.KUANGJIE_CHROMIUM ?? '/usr/bin/chromium', args: FLAGS });
const page = await (await browser.newContext({ viewport: { width: 800, height: 800 } })).newPage();
const log = [];
page.on('console', (message) => ['error', 'warning'].includes(message.type()) && log.push(message.text()));
page.on('pageerror', (error) => log.push(error.message));
await page.goto(`http://127.0.0.1:${site.address().port}/`);
await page.addScriptTag({ path: resolve(webMap, 'node_modules/ol/dist/ol.js') });

await page.evaluate(() => {
  const degrees = (code, axisOrientation) => new ol.proj.Projection({
    code, axisOrientation, units: 'degrees', metersPerUnit: Math.PI * 6378137 / 180, global: true,
    extent: [-180, -90, 180, 90], worldExtent: [-180, -90, 180, 90] });
  ol.proj.addEquivalentProjections([ol.proj.get('EPSG:4326'), degrees('EPSG:4490', 'neu'),
    degrees('urn:ogc:def:crs:EPSG::4490', 'neu'), degrees('http://www.opengis.net/def/crs/EPSG/0/4490', 'neu'),
    degrees('http://www.opengis.net/gml/srs/epsg.xml#4490', 'enu')]);
  const style = new ol.style.Style({ fill: new ol.style.Fill({ color: 'rgba(200, 0, 0, 0.5)' }) });

  /** Draws one layer over a box; what the map says when it is done. */
  window.show = (layer, system) => new Promise((done, failed) => {
    const div = document.getElementById('map');
    div.innerHTML = '';
    Object.assign(div.style, { width: `${system.width}px`, height: `${system.height}px` });
    const [west, south, east, north] = system.box;
    const map = new ol.Map({
      target: div, layers: [layer], controls: [], interactions: [], pixelRatio: 1,
      view: new ol.View({
        projection: system.crs, center: [(west + east) / 2, (south + north) / 2],
        resolution: (east - west) / system.width, constrainResolution: false, showFullExtent: true }) });
    window.map = map;
    map.once('loadend', () => map.once('rendercomplete', () => done()) && map.render());
    setTimeout(() => failed(new Error('the map was never complete')), 20000);
  });

  window.sources = {
    wms: (url, system, { version, tiled }) => {
      const params = { LAYERS: 'kj:districts', STYLES: '', VERSION: version };
      return tiled
        ? new ol.layer.Tile({ source: new ol.source.TileWMS({ url: `${url}/wms`, params, projection: system.crs }) })
        : new ol.layer.Image({ source: new ol.source.ImageWMS({ url: `${url}/wms`, params, projection: system.crs, ratio: 1 }) });
    },
    wmts: async (url, system, { set, encoding }) => {
      const text = await (await fetch(encoding === 'KVP'
        ? `${url}/wmts?SERVICE=WMTS&REQUEST=GetCapabilities` : `${url}/wmts/1.0.0/WMTSCapabilities.xml`)).text();
      const options = ol.source.WMTS.optionsFromCapabilities(
        new ol.format.WMTSCapabilities().read(text),
        { layer: 'kj:districts', matrixSet: set, requestEncoding: encoding });
      // of several formats OpenLayers takes the addresses of all
      if (encoding === 'REST') Object.assign(options, { format: 'image/png', urls: options.urls.filter((each) => each.endsWith('.png')) });
      return new ol.layer.Tile({ source: new ol.source.WMTS(options) });
    },
    wfs: (url, system, { version, format }) => {
      const names = version === '2.0.0' ? 'typeNames' : 'typeName';
      const formats = { GeoJSON: new ol.format.GeoJSON({ dataProjection: system.crs }),
        GML32: new ol.format.GML32(), GML3: new ol.format.GML3(), GML2: new ol.format.GML2() };
      const types = { GeoJSON: 'application/json', GML32: 'application/gml+xml; version=3.2',
        GML3: 'text/xml; subtype=gml/3.1.1', GML2: 'text/xml; subtype=gml/2.1.2' };
      // OpenLayers reads GML with the axes its definition of the name says
      const name = { GML32: 'urn:ogc:def:crs:EPSG::', GML3: 'urn:ogc:def:crs:EPSG::',
        GML2: 'http://www.opengis.net/gml/srs/epsg.xml#', GeoJSON: 'EPSG:' }[format] + system.crs.slice(5);
      const reader = format === 'GeoJSON' ? formats.GeoJSON : new ol.format.WFS({ version, gmlFormat: formats[format] });
      const source = new ol.source.Vector({
        format: reader, strategy: ol.loadingstrategy.bbox,
        url: (extent) => `${url}/wfs?service=WFS&version=${version}&request=GetFeature&${names}=kj:districts`
          + `&outputFormat=${encodeURIComponent(types[format])}&srsName=${encodeURIComponent(name)}&bbox=${extent.join(',')},${system.crs}` });
      return new ol.layer.Vector({ source, style });
    },
    mvt: async (url, system, { set }) => {
      const source = new ol.source.OGCVectorTile({
        url: `${url}/ogcapi/collections/districts/tiles/${set}`, format: new ol.format.MVT({ featureClass: ol.Feature }),
        projection: system.crs });
      await new Promise((ready) => (source.getState() === 'ready' ? ready() : source.on('change', ready)));
      return new ol.layer.VectorTile({ source, style });
    },
    mapTiles: async (url, system, { set }) => {
      const source = new ol.source.OGCMapTile({
        url: `${url}/ogcapi/collections/districts/map/tiles/${set}`, projection: system.crs, mediaType: 'image/png' });
      await new Promise((ready) => (source.getState() === 'ready' ? ready() : source.on('change', ready)));
      return new ol.layer.Tile({ source });
    },
  };

  /** Feature of the district and the names around it, where the layer has features. */
  window.seen = (name) => {
    const source = window.map.getLayers().item(0).getSource();
    if (!(source instanceof ol.source.Vector)) return {};
    const found = source.getFeatures().filter((feature) => feature.get('name_zh') === name);
    return { names: found.map((feature) => feature.get('name_zh')), bounds: found[0]?.getGeometry().getExtent() };
  };
});

let count = 0;
async function look(check, crs, how) {
  const system = task.systems.find((each) => each.crs === crs);
  const seen = {};
  try {
    await page.evaluate(async ([kind, url, where, options]) =>
      window.show(await window.sources[kind](url, where, options), where), [check, task.url, system, how]);
    seen.picture = join(output, `openlayers-${++count}-${check}.png`);
    await page.screenshot({ path: seen.picture, omitBackground: true,
      clip: { x: 0, y: 0, width: system.width, height: system.height } });
    Object.assign(seen, await page.evaluate((name) => window.seen(name), task.district));
  } catch (failure) {
    seen.error = failure.message;
  }
  console.log(JSON.stringify({ check, crs, ...how, ...seen, log: log.splice(0) }));
}

for (const crs of ['EPSG:4490', 'EPSG:3857']) {
  for (const version of ['1.1.1', '1.3.0']) {
    for (const tiled of [true, false]) await look('wms', crs, { version, tiled });
  }
  for (const [version, format] of [['2.0.0', 'GeoJSON'], ['2.0.0', 'GML32'], ['1.1.0', 'GML3'], ['1.0.0', 'GML2']]) {
    await look('wfs', crs, { version, format });
  }
}
for (const [set, crs] of Object.entries(task.matrixSets)) {
  for (const encoding of ['KVP', 'REST']) await look('wmts', crs, { set, encoding });
  await look('mvt', crs, { set });
  await look('mapTiles', crs, { set });
}
await browser.close();
site.close();
