import Feature from 'ol/Feature';
import { createEmpty, type Extent, getArea, getIntersection } from 'ol/extent';
import Point from 'ol/geom/Point';
import VectorLayer from 'ol/layer/Vector';
import type VectorTileLayer from 'ol/layer/VectorTile';
import type RenderFeature from 'ol/render/Feature';
import VectorSource from 'ol/source/Vector';
import type { ViewCrs } from '../../config/map';
import { theMap } from '../mapView';
import { projectionOf } from '../projections';
import { scaleAt } from '../scale';
import type { Label, RuleStyle } from '../style/olStyle';

/** After the last picture of the tiles: while the map moves, labels move with it. */
const PAUSE_MS = 80;

interface Placed extends Label {
  readonly key: string;
  readonly x: number;
  readonly y: number;
}

/** The words of a layer of vector tiles, once for each feature in view instead of once for each tile it lies in. */
export function labelsOf(tiles: VectorTileLayer, style: RuleStyle, crs: ViewCrs): VectorLayer {
  const source = new VectorSource();
  let timer = 0;
  let shown = '';
  const place = (): void => {
    const placed = placeLabels(tiles, style, crs);
    const now = placed.map(({ key, x, y }) => `${key} ${x} ${y}`).join();
    if (now === shown) return;
    shown = now;
    source.clear(true);
    source.addFeatures(placed.map(toFeature));
  };
  tiles.on('postrender', () => {
    clearTimeout(timer);
    timer = window.setTimeout(place, PAUSE_MS);
  });
  return new VectorLayer({ source, declutter: true });
}

function toFeature({ x, y, style }: Placed): Feature {
  const feature = new Feature(new Point([x, y]));
  feature.setStyle(style);
  return feature;
}

function placeLabels(tiles: VectorTileLayer, style: RuleStyle, crs: ViewCrs): readonly Placed[] {
  const view = theMap().getView();
  const resolution = view.getResolution();
  if (resolution === undefined || !tiles.getRenderer()) return [];
  const extent = view.calculateExtent(theMap().getSize());
  const scale = scaleAt(resolution, projectionOf(crs));
  const parts = tiles.getFeaturesInExtent(extent) as RenderFeature[];
  return spotsOf(parts, (part) => style.labels(part, scale), extent, resolution);
}

/**
 * Where the words of features stand, once for each feature.
 *
 * @param parts the pieces of features as the tiles cut them
 * @param resolution units of the map to a pixel
 */
export function spotsOf(parts: readonly RenderFeature[], labels: (part: RenderFeature) => readonly Label[], view: Extent, resolution: number): readonly Placed[] {
  const features = new Map<string, { readonly label: Label; readonly parts: RenderFeature[] }>();
  for (const part of parts) {
    for (const label of labels(part)) {
      const key = `${part.get('id') ?? part.getId() ?? ''} ${label.words}`;
      const known = features.get(key);
      if (known) known.parts.push(part);
      else features.set(key, { label, parts: [part] });
    }
  }
  return [...features].flatMap(([key, { label, parts: own }]) => {
    const spot = spotIn(own, view, label.width * resolution);
    return spot ? [{ ...label, key, ...spot }] : [];
  });
}

/** In the piece that takes most of the view, if the words fit there and the spot is in view. */
function spotIn(parts: readonly RenderFeature[], view: Extent, width: number): { readonly x: number; readonly y: number } | undefined {
  const inView = (part: RenderFeature): number => getArea(getIntersection(part.getExtent(), view, createEmpty()));
  const sorted = parts.length === 1 ? parts : [...parts].sort((one, other) => inView(other) - inView(one));
  for (const part of sorted) {
    const [x = 0, y = 0, room = Infinity] = middleOf(part);
    if (room >= width && x >= view[0]! && x <= view[2]! && y >= view[1]! && y <= view[3]!) return { x, y };
  }
  return undefined;
}

/** A point inside and, of an area, how wide it is there; a tile's areas of one feature count as one. */
function middleOf(part: RenderFeature): readonly number[] {
  switch (part.getType()) {
    case 'Polygon':
      return part.getFlatInteriorPoint();
    case 'LineString':
      return part.getFlatMidpoint();
    case 'MultiLineString':
      return part.getFlatMidpoints().slice(0, 2);
    default:
      return part.getFlatCoordinates().slice(0, 2);
  }
}
