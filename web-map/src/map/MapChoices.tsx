import type { JSX } from 'preact';
import { PLAIN_BASE, VIEW_CRS } from '../config/map';
import { pick } from '../i18n';
import { store } from '../store/store';
import { t } from './i18n';

/** What the map is drawn on, and in which system. */
export function MapChoices(): JSX.Element {
  const bases = [{ id: PLAIN_BASE, title: t('basePlain') }, ...store.get('map').baseMaps.map(({ id, title }) => ({ id, title: pick(title) }))];
  const views = { 'EPSG:3857': t('viewMercator'), 'EPSG:4490': t('viewDegrees') };
  return (
    <section class="map-choices">
      <h3 class="group-title">{t('baseMap')}</h3>
      <Choices name="base" choices={bases} chosen={store.get('base')} choose={(base) => store.set({ base })} />
      <h3 class="group-title">{t('viewCrs')}</h3>
      <Choices
        name="crs"
        choices={VIEW_CRS.map((id) => ({ id, title: views[id] }))}
        chosen={store.get('crs')}
        choose={(id) => store.set({ crs: VIEW_CRS.find((crs) => crs === id) ?? 'EPSG:3857' })}
      />
    </section>
  );
}

interface Props {
  readonly name: string;
  readonly choices: readonly { readonly id: string; readonly title: string }[];
  readonly chosen: string;
  readonly choose: (id: string) => void;
}

function Choices({ name, choices, chosen, choose }: Props): JSX.Element {
  return (
    <div class="choices">
      {choices.map(({ id, title }) => (
        <label key={id}>
          <input id={`${name}-${id.replace(':', '')}`} type="radio" name={name} checked={id === chosen} onChange={() => choose(id)} />
          {title}
        </label>
      ))}
    </div>
  );
}
