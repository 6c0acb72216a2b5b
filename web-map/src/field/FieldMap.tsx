import 'ol/ol.css';
import { effect } from '@preact/signals';
import Feature from 'ol/Feature';
import Map from 'ol/Map';
import View from 'ol/View';
import ScaleLine from 'ol/control/ScaleLine';
import Zoom from 'ol/control/Zoom';
import { getCenter, isEmpty } from 'ol/extent';
import GeoJSON from 'ol/format/GeoJSON';
import CircleGeometry from 'ol/geom/Circle';
import Point from 'ol/geom/Point';
import { defaults } from 'ol/interaction/defaults';
import TileLayer from 'ol/layer/Tile';
import VectorLayer from 'ol/layer/Vector';
import { fromLonLat, getPointResolution, transformExtent } from 'ol/proj';
import VectorSource from 'ol/source/Vector';
import XYZ from 'ol/source/XYZ';
import CircleStyle from 'ol/style/Circle';
import Fill from 'ol/style/Fill';
import Stroke from 'ol/style/Stroke';
import Style from 'ol/style/Style';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Geometry } from '../api/types';
import { AREA_ZOOMS, FIELD_LAYERS } from '../config/field';
import { CHONGQING_EXTENT } from '../config/map';
import { tileAddress } from './area';
import { t } from './i18n';
import { field } from './state';
import { quietly } from '../ui/quietly';

const format = new GeoJSON({ dataProjection: 'EPSG:4326', featureProjection: 'EPSG:3857' });
const ring = (colour: string, width: number, fill = 'rgb(0 0 0 / 0)'): Style =>
  new Style({ stroke: new Stroke({ color: colour, width }), fill: new Fill({ color: fill }), image: new CircleStyle({ radius: 8, fill: new Fill({ color: colour }), stroke: new Stroke({ color: '#fff', width: 2 }) }) });
const STYLES = {
  patch: ring('#6b4e00', 1.5),
  alert: ring('#b00020', 3, 'rgb(176 0 32 / 0.18)'),
  cone: ring('#004a99', 2, 'rgb(0 74 153 / 0.16)'),
  here: ring('#004a99', 2, 'rgb(0 74 153 / 0.12)'),
} as const;
type Kind = keyof typeof STYLES;

/** A patch is smaller than a point on a map of the district: its middle is marked as well. */
const MARK = STYLES.alert.clone();
MARK.setGeometry((feature) => new Point(getCenter(feature.getGeometry()?.getExtent() ?? [])));

const styleOf = (kind: Kind): Style | Style[] => (kind === 'alert' ? [STYLES.alert, MARK] : STYLES[kind]);

interface Props {
  readonly id: string;
  /** What the map is about; it goes there at first. */
  readonly places: readonly Geometry[];
  readonly cone?: Geometry;
  /** All that is known, not only the places: a map to look around on. */
  readonly whole?: boolean;
  readonly onBox?: (box: readonly number[]) => void;
  /** A place was touched; its number in `places`. */
  readonly onPlace?: (index: number) => void;
}

/** A map of what lies on the phone and, with network, of what does not. */
export default function FieldMap({ id, places, cone, whole = false, onBox, onPlace }: Props): JSX.Element {
  const element = useRef<HTMLDivElement>(null);
  const shown = useRef<{ readonly source: VectorSource } | undefined>(undefined);
  useEffect(() => {
    const source = new VectorSource();
    const map = makeMap(source, element.current as HTMLElement, whole);
    shown.current = { source };
    draw(source, 'alert', places.map((place, index) => new Feature({ geometry: format.readGeometry(place), index })));
    look(map, source);
    const stop = effect(() => follow(source, whole));
    const tell = (): void => onBox?.(transformExtent(map.getView().calculateExtent(map.getSize()), 'EPSG:3857', 'EPSG:4326'));
    map.on('moveend', tell);
    map.on('singleclick', ({ pixel }) => {
      const index = map.forEachFeatureAtPixel(pixel, (feature) => feature.get('index') as number | undefined, { hitTolerance: 12 });
      if (index !== undefined) onPlace?.(index);
    });
    return () => {
      stop();
      map.setTarget();
    };
  }, [id]);
  useEffect(() => {
    if (shown.current) draw(shown.current.source, 'cone', cone ? [new Feature(format.readGeometry(cone))] : []);
  }, [id, cone]);
  return <div class={`field-map ${whole ? 'whole' : ''}`} ref={element} tabIndex={0} role="application" aria-label={t('map')} />;
}

function makeMap(source: VectorSource, target: HTMLElement, whole: boolean): Map {
  const tiles = FIELD_LAYERS.map(
    (layer) => new TileLayer({ source: new XYZ({ tileUrlFunction: ([z = 0, x = 0, y = 0]) => tileAddress(layer, z, x, y), maxZoom: AREA_ZOOMS.most }) }),
  );
  return new Map({
    target,
    controls: [new ScaleLine(), ...(whole ? [new Zoom({ zoomInTipLabel: t('zoomIn'), zoomOutTipLabel: t('zoomOut'), duration: quietly(250) })] : [])],
    // A small map in a page that scrolls leaves the finger to the page.
    interactions: defaults(whole ? { pinchRotate: false } : { dragPan: false, mouseWheelZoom: false, pinchRotate: false }),
    layers: [...tiles, new VectorLayer({ source, style: (feature) => styleOf(feature.get('kind') as Kind) })],
    view: new View({ maxZoom: 19, enableRotation: false }),
  });
}

function look(map: Map, source: VectorSource): void {
  const extent = source.getExtent();
  const city = transformExtent([...CHONGQING_EXTENT], 'EPSG:4326', 'EPSG:3857');
  map.getView().fit(extent && !isEmpty(extent) ? extent : city, { padding: [40, 40, 40, 40], maxZoom: AREA_ZOOMS.most });
}

/** Keeps the reader's place and the patches of the phone on the map. */
function follow(source: VectorSource, whole: boolean): void {
  const here = field.get('here');
  if (here) {
    const at = fromLonLat([here.lon, here.lat]);
    draw(source, 'here', [new Feature(new Point(at)), new Feature(new CircleGeometry(at, here.accuracy / getPointResolution('EPSG:3857', 1, at)))]);
  } else {
    draw(source, 'here', []);
  }
  draw(source, 'patch', whole ? field.get('patches').map(({ geometry }) => new Feature(format.readGeometry(geometry))) : []);
}

function draw(source: VectorSource, kind: Kind, features: readonly Feature[]): void {
  source.removeFeatures(source.getFeatures().filter((feature) => feature.get('kind') === kind));
  features.forEach((feature) => feature.set('kind', kind));
  source.addFeatures([...features]);
}
