import type { ComponentType, JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { t } from './i18n';

const loaded = new Map<string, ComponentType>();

interface Props {
  readonly id: string;
  readonly load: () => Promise<ComponentType>;
}

/** A part of the page that is fetched when it is seen first. */
export function Chunk({ id, load }: Props): JSX.Element {
  const [Part, setPart] = useState<ComponentType | undefined>(() => loaded.get(id));
  const [failed, setFailed] = useState(false);
  const fetch = (): void => {
    setFailed(false);
    load().then(
      (part) => {
        loaded.set(id, part);
        setPart(() => part);
      },
      () => setFailed(true),
    );
  };
  useEffect(() => {
    if (!Part) fetch();
  }, []);
  if (Part) return <Part />;
  if (!failed) return <p class="panel-wait hint" role="status">{t('loading')}</p>;
  return (
    <p class="panel-wait alert" role="alert">
      {t('panelFailed')}{' '}
      <button type="button" class="link" onClick={fetch}>
        {t('retry')}
      </button>
    </p>
  );
}
