import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { getDifference, listVersions, returnTo, versionFile } from '../api/imports';
import type { DifferenceKind, LayerVersion } from '../api/types';
import { formatTime } from '../check/format';
import { MAY_RETURN, VERSION_FORMATS } from '../config/data';
import { loadLayers } from '../map/themes';
import { store } from '../store/store';
import { Dialog } from '../ui/Dialog';
import { t as frameWords } from '../ui/i18n';
import { attempt } from './desk';
import { t } from './i18n';
import { LayerChoice, layerTitle, Problem } from './parts';
import { data } from './state';

export const KINDS: readonly DifferenceKind[] = ['added', 'removed', 'changed'];

/** What a layer was, what changed from one version to the next, and the way back. */
export function Versions(): JSX.Element {
  const layer = data.get('layer');
  const [versions, setVersions] = useState<readonly LayerVersion[] | null>(null);
  const [said, setSaid] = useState('');
  const read = (): Promise<void> =>
    attempt(async () => {
      setVersions(null);
      setVersions(layer === '' ? null : await listVersions(layer));
    });
  useEffect(() => {
    setSaid('');
    void read();
    return () => data.set({ difference: null });
  }, [layer]);
  const goBack = (version: number): Promise<void> =>
    attempt(async () => {
      await returnTo(layer, version);
      await Promise.all([read(), loadLayers()]);
      data.set({ difference: null });
      setSaid(t('returned'));
    });
  return (
    <section class="versions">
      <LayerChoice choose={(chosen) => data.set({ layer: chosen, file: null, preview: null })} />
      <p role="status">{said}</p>
      <Problem problem={data.get('problem')} />
      {versions?.length === 0 && <p class="hint">{t('versionsNone')}</p>}
      <Difference />
      <ol aria-label={t('versions')}>
        {versions?.map((version, index) => (
          <Version key={version.version} version={version} before={versions[index + 1]} goBack={goBack} />
        ))}
      </ol>
    </section>
  );
}

interface VersionProps {
  readonly version: LayerVersion;
  readonly before: LayerVersion | undefined;
  readonly goBack: (version: number) => Promise<void>;
}

function Version({ version: entry, before, goBack }: VersionProps): JSX.Element {
  const { version, inForce, date, source, synthetic, features, loadedAt, loadedBy, returnsTo } = entry;
  const layer = data.get('layer');
  const [asking, setAsking] = useState(false);
  const mayReturn = store.get('session').roles.some((role) => MAY_RETURN.includes(role));
  const compare = (from: number): Promise<void> =>
    attempt(async () => {
      data.set({ difference: await getDifference(layer, from, version) });
      store.set({ sheet: 'half' });
    });
  return (
    <li class="version">
      <h3>
        {t('version', { n: version })} {inForce && <span class="mark not-loaded">{t('inForce')}</span>} {synthetic && <span class="mark">{t('synthetic')}</span>}
      </h3>
      <p>{[date, t('features', { n: features }), source].join(' · ')}</p>
      <p class="muted">
        {[t('loadedBy', { who: loadedBy, time: formatTime(loadedAt) }), returnsTo && t('returnOf', { n: returnsTo })].filter(Boolean).join(' · ')}
      </p>
      <div class="row">
        {before && (
          <button id={`difference-${version}`} type="button" class="secondary small" onClick={() => void compare(before.version)}>
            {t('difference')}
          </button>
        )}
        {!inForce && mayReturn && (
          <button id={`return-${version}`} type="button" class="secondary small" onClick={() => setAsking(true)}>
            {t('returnTo')}
          </button>
        )}
        <Download version={version} />
      </div>
      {asking && (
        <Dialog titleId="return-title" onClose={() => setAsking(false)}>
          <h2 id="return-title">{t('returnAsk', { n: version })}</h2>
          <p>{t('returnSay', { n: version, layer: layerTitle(layer) })}</p>
          <div class="row end">
            <button type="button" class="secondary" onClick={() => setAsking(false)}>
              {frameWords('cancel')}
            </button>
            <button
              id="return-confirm"
              type="button"
              class="primary"
              onClick={() => {
                setAsking(false);
                void goBack(version);
              }}
            >
              {t('returnTo')}
            </button>
          </div>
        </Dialog>
      )}
    </li>
  );
}

function Download({ version }: { readonly version: number }): JSX.Element {
  const [format, setFormat] = useState(VERSION_FORMATS[0] ?? '');
  return (
    <span class="version-download">
      <select aria-label={t('format')} value={format} onChange={({ currentTarget }) => setFormat(currentTarget.value)}>
        {VERSION_FORMATS.map((offered) => (
          <option key={offered} value={offered}>
            {offered}
          </option>
        ))}
      </select>
      <a class="secondary small" href={versionFile(data.get('layer'), version, format)} download>
        {t('download', { n: version })}
      </a>
    </span>
  );
}

/** How many features differ, as a key to the colours on the map. */
function Difference(): JSX.Element | null {
  const difference = data.get('difference');
  if (!difference) return null;
  const drawn = difference.features.length;
  const all = KINDS.reduce((sum, kind) => sum + (difference.totals[kind] ?? 0), 0);
  return (
    <section class="difference" aria-live="polite">
      <h3>{t('differenceTitle', { from: difference.from, to: difference.to })}</h3>
      <ul class="chips">
        {KINDS.map((kind) => (
          <li key={kind}>
            <span class={`swatch ${kind}`} /> {`${t(kind)} ${difference.totals[kind] ?? 0}`}
          </li>
        ))}
      </ul>
      {drawn < all && <p class="hint">{t('differenceMore')}</p>}
      <button id="difference-hide" type="button" class="link" onClick={() => data.set({ difference: null })}>
        {t('differenceHide')}
      </button>
    </section>
  );
}
