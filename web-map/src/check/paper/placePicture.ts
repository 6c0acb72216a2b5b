import { ApiError } from '../../api/http';
import { getPicture } from '../../api/pictures';
import type { Geometry, MapLayer } from '../../api/types';
import { BOUNDARY_COLOUR } from '../../config/verdicts';
import { listed, pick } from '../../i18n';
import type { Place } from '../../map/coordinates';
import { toZone } from '../../map/gaussKrueger';
import { drawOrder } from '../../map/order';
import type { Pen } from '../../map/tools/Pen';
import { groundOf, type Rectangle, SCALES } from '../../map/tools/paper';
import { store } from '../../store/store';
import { t } from '../i18n';
import { pathsOf, placeIn } from './place';

/** A conflict, by the number it has in the report. */
export interface Mark {
  readonly number: number;
  readonly geometry: Geometry;
  readonly colour: string;
}

/** Always there, so that one knows where one is. */
const GROUND: readonly string[] = ['districts', 'river_reaches', 'waters'];
const PIXELS_PER_MILLIMETRE = 8;
const MARK = 3.6;
/** Of the boundary's own size. */
const AROUND = 1.3;
const MILLIMETRES_PER_METRE = 1000;

/**
 * Draws boundary and conflicts over the server's map, at the largest usual scale that holds the boundary.
 *
 * @param layers named in the report, drawn below beside those of the ground
 * @returns what is to be said below the picture
 */
export async function drawPlace(pen: Pen, frame: Rectangle, boundary: Geometry, marks: readonly Mark[], layers: readonly string[]): Promise<readonly string[]> {
  const { middle, scale } = viewOf(boundary, frame);
  const ground = groundOf(middle, { map: frame }, scale);
  const [south, west] = ground.box;
  const onPaper = (place: Place): readonly [number, number] => {
    const { x, y } = toZone(place, ground.zone);
    return [frame.x + ((y - west) * MILLIMETRES_PER_METRE) / scale, frame.y + frame.height - ((x - south) * MILLIMETRES_PER_METRE) / scale];
  };
  const shown = layersOf([...GROUND, ...layers]);
  const notes = [t('pdfPicture', { scale: scale.toLocaleString('en-US'), zone: ground.zone, layers: listed(shown.map(({ title }) => pick(title))) })];
  pen.fill('#eef1f3', frame);
  try {
    const size = { width: Math.round(frame.width * PIXELS_PER_MILLIMETRE), height: Math.round(frame.height * PIXELS_PER_MILLIMETRE) };
    const names = shown.map(({ wmsName }) => wmsName);
    if (names.length > 0) pen.picture(await getPicture({ layers: names, crs: ground.crs, box: ground.box, ...size, dpi: PIXELS_PER_MILLIMETRE * 25.4, day: null }), frame, 1);
  } catch (failure) {
    if (!(failure instanceof ApiError)) throw failure;
    notes.push(t('pdfNoGround', { reason: pick(failure.title) }));
  }
  const shape = (geometry: Geometry): (readonly (readonly [number, number])[])[] => pathsOf(geometry).map((path) => path.map(onPaper));
  for (const { geometry, colour } of marks) pen.shape(shape(geometry), { stroke: colour, width: 0.4, fill: `${colour}33` }, frame);
  pen.shape(shape(boundary), { stroke: '#ffffff', width: 1.3 }, frame);
  pen.shape(shape(boundary), { stroke: BOUNDARY_COLOUR, width: 0.7 }, frame);
  drawNumbers(pen, frame, marks.map((mark) => ({ ...mark, at: onPaper(placeIn(mark.geometry)) })));
  pen.frame(frame);
  return notes;
}

/** The largest usual scale at which the boundary fits with a margin around it. */
function viewOf(boundary: Geometry, frame: Rectangle): { readonly middle: Place; readonly scale: number } {
  const places = pathsOf(boundary).flat();
  const [west, east] = extremes(places.map(({ lon }) => lon));
  const [south, north] = extremes(places.map(({ lat }) => lat));
  const middle = { lon: (west + east) / 2, lat: (south + north) / 2 };
  const { zone } = toZone(middle);
  const metres = places.map((place) => toZone(place, zone));
  const span = (values: readonly number[]): number => extremes(values)[1] - extremes(values)[0];
  const needed = AROUND * MILLIMETRES_PER_METRE * Math.max(span(metres.map(({ y }) => y)) / frame.width, span(metres.map(({ x }) => x)) / frame.height);
  return { middle, scale: SCALES.find((scale) => scale >= needed) ?? (SCALES.at(-1) as number) };
}

function extremes(values: readonly number[]): readonly [least: number, most: number] {
  return values.reduce<readonly [number, number]>(([least, most], value) => [Math.min(least, value), Math.max(most, value)], [Infinity, -Infinity]);
}

/** Bottom first; those the server does not draw for the reader are left out. */
function layersOf(names: readonly string[]): readonly MapLayer[] {
  const all = store.peek('map').groups.flatMap((group) => group.layers);
  return drawOrder().flatMap((name) => (names.includes(name) ? all.filter((layer) => layer.name === name) : []));
}

/** Numbers that would lie on each other stand side by side. */
function drawNumbers(pen: Pen, frame: Rectangle, marks: readonly (Mark & { readonly at: readonly [number, number] })[]): void {
  const taken: (readonly [number, number])[] = [];
  for (const { number, colour, at } of marks) {
    let [x, y] = at;
    while (taken.some(([left, top]) => Math.abs(left - x) < MARK + 1 && Math.abs(top - y) < MARK)) x += MARK + 1.4;
    taken.push([x, y]);
    if (x < frame.x + MARK || x > frame.x + frame.width - MARK || y < frame.y + MARK || y > frame.y + frame.height - MARK) continue;
    const width = pen.widthOf(String(number), 2.8, 'bold') + 1.8;
    pen.fill('#ffffff', { x: x - width / 2 - 0.3, y: y - MARK / 2 - 0.3, width: width + 0.6, height: MARK + 0.6 });
    pen.fill(colour, { x: x - width / 2, y: y - MARK / 2, width, height: MARK });
    pen.text(String(number), x - width / 2 + 0.9, y + 1, 2.8, 'bold', undefined, '#ffffff');
  }
}
