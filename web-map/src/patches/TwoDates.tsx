import { effect } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import Feature from 'ol/Feature';
import type Layer from 'ol/layer/Layer';
import VectorLayer from 'ol/layer/Vector';
import OlMap from 'ol/Map';
import VectorSource from 'ol/source/Vector';
import Fill from 'ol/style/Fill';
import Stroke from 'ol/style/Stroke';
import Style from 'ol/style/Style';
import View from 'ol/View';
import type { Patch, SceneImage } from '../api/patches';
import type { Geometry } from '../api/types';
import { baseLayers } from '../map/base';
import { readGeometry } from '../map/geometry';
import { pictures } from '../map/layers/pictures';
import { projectionOf } from '../map/projections';
import { store } from '../store/store';
import { t } from './i18n';

/** Drawn by the server as of each date, bottom first; what the reader may not see is not in the tree. */
const GROUND = ['protected_areas', 'eco_redline', 'farmland', 'mining_rights'];
const NOW = new Style({ stroke: new Stroke({ color: '#b01c1c', width: 3 }), fill: new Fill({ color: 'rgba(176, 28, 28, 0.12)' }) });
const HALO = new Style({ stroke: new Stroke({ color: '#ffffff', width: 5 }) });
const FORMER = new Style({ stroke: new Stroke({ color: '#12344a', width: 2.5, lineDash: [7, 5] }) });
/** Where it is to be seen later, on the side before. */
const PLACE = new Style({ stroke: new Stroke({ color: '#b01c1c', width: 1.5, lineDash: [2, 4] }) });
const EDGE_PX = 40;
const CLOSEST = 18;

interface Props {
  readonly patch: Patch;
  readonly former: Patch | undefined;
  /** The images of both dates, where the server holds some. */
  readonly before: SceneImage | undefined;
  readonly after: SceneImage | undefined;
}

/** Both dates beside each other; whoever moves one side moves both. */
export function TwoDates({ patch, former, before, after }: Props): JSX.Element {
  const { beforeDate, imageDate } = patch.properties;
  const left = useRef<HTMLDivElement>(null);
  const right = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const maps = [new OlMap({ controls: [] }), new OlMap({ controls: [] })] as const;
    const grown = new ResizeObserver(() => maps.forEach((map) => map.updateSize()));
    [left, right].forEach(({ current }, side) => {
      maps[side]?.setTarget(current ?? undefined);
      if (current) grown.observe(current);
    });
    const end = effect(() => {
      const view = new View({ projection: projectionOf(store.get('crs')), enableRotation: false, maxZoom: CLOSEST + 2 });
      const outlines = [patch.geometry, ...(former ? [former.geometry] : [])];
      maps[0].setLayers([...ground(beforeDate ?? null, before), outline(patch.geometry, PLACE), outline(former?.geometry, FORMER)]);
      maps[1].setLayers([...ground(imageDate, after), outline(patch.geometry, HALO, NOW), outline(former?.geometry, FORMER)]);
      maps.forEach((map) => map.setView(view));
      const source = new VectorSource({ features: outlines.map((geometry) => new Feature(readGeometry(geometry))) });
      view.fit(source.getExtent() ?? [0, 0, 0, 0], { padding: [EDGE_PX, EDGE_PX, EDGE_PX, EDGE_PX], maxZoom: CLOSEST, size: maps[1].getSize() ?? [300, 240] });
    });
    return () => {
      end();
      grown.disconnect();
      maps.forEach((map) => map.setTarget(undefined));
    };
  }, [patch.id]);
  return (
    <div class="two-dates">
      <figure>
        <figcaption>{t('before', { date: beforeDate ?? t('dateUnknown') })}</figcaption>
        <div class="small-map" ref={left} role="img" aria-label={t('before', { date: beforeDate ?? t('dateUnknown') })} />
        <ImageWords image={before} day={beforeDate ?? null} />
      </figure>
      <figure>
        <figcaption>{t('after', { date: imageDate })}</figcaption>
        <div class="small-map" ref={right} role="img" aria-label={t('after', { date: imageDate })} />
        <ImageWords image={after} day={imageDate} />
      </figure>
    </div>
  );
}

/** Which image is on show, and whether it is of that day. */
function ImageWords({ image, day }: { readonly image: SceneImage | undefined; readonly day: string | null }): JSX.Element {
  if (!image) return <p class="hint image-words">{t('noImage')}</p>;
  const { code, takenOn, resolutionMetres, synthetic } = image;
  return (
    <p class="hint image-words">
      {t(takenOn === day ? 'image' : 'olderImage', { code, date: takenOn })}
      {resolutionMetres !== undefined && ` · ${t('imageMetres', { n: resolutionMetres.toFixed(1) })}`}
      {synthetic && <span class="mark">{t('synthetic')}</span>}
    </p>
  );
}

/** Of a day that was not delivered nothing is claimed. */
function ground(day: string | null, image: SceneImage | undefined): Layer[] {
  if (day === null) return [...baseLayers()];
  const tree = store.get('map').groups.flatMap(({ layers }) => layers);
  const named = (image ? ['scenes', ...GROUND] : GROUND).flatMap((name) => tree.filter((layer) => layer.name === name));
  return [...baseLayers(), ...named.map((layer) => pictures(layer, store.get('crs'), day))];
}

function outline(geometry: Geometry | undefined, ...style: readonly Style[]): VectorLayer {
  const features = geometry ? [new Feature(readGeometry(geometry))] : [];
  return new VectorLayer({ source: new VectorSource({ features }), style: [...style] });
}
