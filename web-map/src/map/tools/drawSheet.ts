import { getStyle } from '../../api/map';
import { getPicture } from '../../api/pictures';
import type { LayerInfo, MapLayer } from '../../api/types';
import { pick } from '../../i18n';
import { store } from '../../store/store';
import { today } from '../day';
import { t } from '../i18n';
import { drawOrder } from '../order';
import { BeyondTheReader, readSld, type StyleRule } from '../style/sld';
import { barLength, dotsPerInch, groundOf, type Sheet } from './paper';
import { Pen } from './Pen';

const MOST_PIXELS = 4096;
const LEGEND_LINE = 4.6;


/** Draws a sheet at print resolution: map, legend, north arrow, scale bar, and what the map is made of. */
export async function drawSheet(sheet: Sheet, scale: number, title: string): Promise<Pen> {
  const dpi = dotsPerInch(sheet, MOST_PIXELS);
  const pen = new Pen(sheet, dpi);
  const layers = shownLayers();
  await drawMap(pen, sheet, scale, dpi, layers);
  await drawLegend(pen, sheet, layers);
  pen.text(title, 10, 18, 6, 'bold');
  drawFoot(pen, sheet, scale, layers);
  drawNorth(pen, sheet.map.x + sheet.map.width - 10, sheet.map.y + 6);
  return pen;
}

/** Bottom first. */
function shownLayers(): readonly MapLayer[] {
  const all = store.peek('map').groups.flatMap(({ layers }) => layers);
  return drawOrder().flatMap((name) => (store.peek('shown').has(name) ? all.filter((layer) => layer.name === name) : []));
}

async function drawMap(pen: Pen, { map }: Sheet, scale: number, dpi: number, layers: readonly MapLayer[]): Promise<void> {
  const ground = groundOf(store.peek('view'), { map }, scale);
  pen.fill('#eef1f3', map);
  for (const { names, opacity } of byOpacity(layers)) {
    const picture = await getPicture({
      layers: names,
      crs: ground.crs,
      box: ground.box,
      width: Math.round(pen.px(map.width)),
      height: Math.round(pen.px(map.height)),
      dpi,
      day: store.peek('asOf'),
    });
    pen.picture(picture, map, opacity);
  }
  pen.frame(map);
}

/** Neighbours of the same opacity are drawn in one picture, so that their labels keep clear of each other. */
function byOpacity(layers: readonly MapLayer[]): { names: string[]; opacity: number }[] {
  const runs: { names: string[]; opacity: number }[] = [];
  for (const { name, wmsName } of layers) {
    const opacity = (store.peek('opacity')[name] ?? 100) / 100;
    const last = runs.at(-1);
    if (last?.opacity === opacity) last.names.push(wmsName);
    else runs.push({ names: [wmsName], opacity });
  }
  return runs;
}

/** By the published styles, so that signs and words are as sharp as the paper. */
async function drawLegend(pen: Pen, { legend }: Sheet, layers: readonly MapLayer[]): Promise<void> {
  pen.text(t('legend'), legend.x, legend.y + 4, 4, 'bold');
  let y = legend.y + 7;
  for (const layer of [...layers].reverse()) {
    const rules = await rulesOf(layer);
    if (y + 5 + rules.length * LEGEND_LINE > legend.y + legend.height) return pen.text('…', legend.x, y + 3, 3);
    pen.text(pick(layer.title), legend.x, y + 3, 2.8, 'bold', legend.width);
    y += 5;
    for (const rule of rules) {
      pen.symbols(rule.symbols, { x: legend.x, y, width: 7, height: 3.6 });
      pen.text(pick(rule.title), legend.x + 9, y + 2.9, 2.5, 'normal', legend.width - 9);
      y += LEGEND_LINE;
    }
    y += 1.5;
  }
}

/** The rules that draw more than words; none where only the server can read the style. */
async function rulesOf({ style }: MapLayer): Promise<readonly StyleRule[]> {
  try {
    return readSld(await getStyle(style)).filter(({ symbols }) => symbols.some(({ kind }) => kind !== 'label'));
  } catch (failure) {
    if (failure instanceof BeyondTheReader) return [];
    throw failure;
  }
}

function drawFoot(pen: Pen, { foot, map }: Sheet, scale: number, layers: readonly MapLayer[]): void {
  const bar = barLength(map.width, scale);
  const barWidth = (bar * 1000) / scale;
  pen.bar(foot.x, foot.y + 6, barWidth);
  pen.text('0', foot.x, foot.y + 4.5, 2.6);
  pen.text(bar >= 1000 ? `${bar / 1000} km` : `${bar} m`, foot.x + barWidth - 2, foot.y + 4.5, 2.6);
  pen.text(`1 : ${scale.toLocaleString('en-US').replaceAll(',', ' ')}`, foot.x + barWidth + 8, foot.y + 7, 4, 'bold');
  const { zone } = groundOf(store.peek('view'), { map }, scale);
  const day = store.peek('asOf');
  const lines = [
    [t('printMade', { day: today() }), t('printAsOf', { day: day ?? t('asOfNow') }), t('printCrs', { zone, meridian: zone * 3 })].join('　'),
    `${t('printVersions')}${layers.map((layer) => versionOf(layer)).join('；')}`,
  ];
  if (layers.some(({ name }) => infoOf(name)?.synthetic)) lines.push(t('syntheticNote'));
  pen.paragraph(lines, foot.x, foot.y + 11, 2.4, foot.width);
}

function versionOf({ name, title }: MapLayer): string {
  const info = infoOf(name);
  const parts = [info?.version !== undefined && info.version !== null ? `v${info.version}` : '', info?.date ?? '', info?.synthetic ? t('synthetic') : ''];
  return [pick(title), ...parts].filter(Boolean).join(' ');
}

function infoOf(name: string): LayerInfo | undefined {
  return store.peek('layers').find((layer) => layer.name === name);
}

/** Grid north of the zone, which is up. */
function drawNorth(pen: Pen, x: number, y: number): void {
  pen.polygon([[x, y], [x + 3, y + 10], [x, y + 7.5], [x - 3, y + 10]]);
  pen.text('N', x - 1.2, y - 1, 3.6, 'bold');
}
