import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { comparePatches, getDelivery, type DeliveryComparison } from '../api/patches';
import { COMPARISON_LOOK_MILLISECONDS } from '../config/data';
import { pick } from '../i18n';
import { attempt } from './desk';
import { t } from './i18n';
import { data } from './state';

const isUnderWay = ({ progress }: DeliveryComparison): boolean => progress.state === 'WAITING' || progress.state === 'RUNNING';

/** Patches that came in are clues once they were compared: the officers in charge hear of them then. */
export function ComparePatches({ delivery }: { readonly delivery: number }): JSX.Element {
  const [found, setFound] = useState<DeliveryComparison | null>(null);
  const [done, setDone] = useState('');
  useEffect(() => {
    let timer = 0;
    let gone = false;
    const look = async (): Promise<void> => {
      await attempt(async () => {
        const now = await getDelivery(delivery);
        if (gone) return;
        setFound(now);
        if (isUnderWay(now)) timer = window.setTimeout(() => void look(), COMPARISON_LOOK_MILLISECONDS);
      });
    };
    void look();
    return () => {
      gone = true;
      window.clearTimeout(timer);
    };
  }, [delivery, done]);
  const again = async (): Promise<void> => {
    const { compared, changed } = await comparePatches();
    setDone(t('compared', { compared, changed }));
  };
  return (
    <section class="section">
      <h3>{t('compareTitle')}</h3>
      <p class="hint">{t('compareNote')}</p>
      {found && <Progress found={found} />}
      <button id="compare-patches" type="button" class="secondary" disabled={data.get('busy')} onClick={() => void attempt(again)}>
        {t('compareNow')}
      </button>
      <p role="status">{done}</p>
    </section>
  );
}

function Progress({ found: { progress, sentence, findings } }: { readonly found: DeliveryComparison }): JSX.Element {
  return (
    <>
      <p id="comparison-sentence" class={`job-sentence ${progress.state === 'FAILED' ? 'FAILED' : ''}`} role="status">
        {pick(sentence)}
      </p>
      {progress.state === 'RUNNING' && <progress aria-label={t('comparing')} max={Math.max(progress.patches, 1)} value={progress.compared} />}
      <ul>
        {findings.map(({ finding, words, clue, patches }) => (
          <li key={finding}>
            {`${pick(words)} ${patches}`}
            {clue && <span class="badge WARN">{t('toLookAt')}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}
