import type { ComponentType, JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { PlacedTab } from '../tabs';
import { t } from './i18n';

const loaded = new Map<string, ComponentType>();

/** A tab's panel, fetched when it is opened first. */
export function TabPanel({ tab }: { readonly tab: PlacedTab }): JSX.Element {
  const [Panel, setPanel] = useState<ComponentType | undefined>(() => loaded.get(tab.id));
  const [failed, setFailed] = useState(false);
  const load = (): void => {
    setFailed(false);
    tab.load().then(
      (panel) => {
        loaded.set(tab.id, panel);
        setPanel(() => panel);
      },
      () => setFailed(true),
    );
  };
  useEffect(() => {
    if (!Panel) load();
  }, []);
  if (Panel) return <Panel />;
  if (!failed) return <p class="panel-wait hint" role="status">{t('loading')}</p>;
  return (
    <p class="panel-wait alert" role="alert">
      {t('panelFailed')}{' '}
      <button type="button" class="link" onClick={load}>
        {t('retry')}
      </button>
    </p>
  );
}
