import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Problem, Select } from '../../alerts/parts';
import { useRead } from '../../ui/useRead';
import { wordOf } from '../../alerts/words';
import { ratingUses, type RatingUsed, askRating } from '../../api/creditOffice';
import { RATING_PURPOSES, SETTLES } from '../../config/credit';
import { pick } from '../../i18n';
import { store } from '../../store/store';
import { t } from '../i18n';
import { w } from '../i18n/work';
import { BandMark, Entry, Read, useSending } from '../parts';

/** 评级应用 (001-R31…R33): a rating asked for by purpose, with the incentives and limits that follow; kept. */
export function RatingUse(): JSX.Element {
  const [form, setForm] = useState({ uscc: '', purpose: '', words: '' });
  const [used, setUsed] = useState<RatingUsed | null>(null);
  const [turn, setTurn] = useState(0);
  const { problem, busy, send } = useSending(() => setTurn(turn + 1));
  const set = (patch: Partial<typeof form>): void => setForm({ ...form, ...patch });
  const ask = async (): Promise<void> => {
    setUsed(null);
    setUsed(await askRating(form.uscc.trim(), form.purpose, form.words.trim()));
  };
  return (
    <section id="rating-use">
      <h3>{w('ratingUse')}</h3>
      <p class="hint">{w('ratingUseHint')}</p>
      <div class="credit-form">
        <Entry id="use-uscc" label={t('uscc')} value={form.uscc} set={(uscc) => set({ uscc })} />
        <Select id="use-purpose" label={t('purpose')} value={form.purpose} change={(purpose) => set({ purpose })} options={[['', t('choose')], ...Object.entries(RATING_PURPOSES).map(([key, words]) => [key, pick(words)] as const)]} />
        <Entry id="use-words" label={w('usedFor')} value={form.words} set={(words) => set({ words })} />
        <button id="use-ask" type="button" class="primary" disabled={busy || form.purpose === ''} onClick={() => void send(ask)}>
          {w('ratingUse')}
        </button>
        <Problem problem={problem} />
      </div>
      {used && <Answer used={used} />}
      {SETTLES.some((role) => store.get('session').roles.includes(role)) && <Uses key={turn} />}
    </section>
  );
}

function Answer({ used: { unitName, score, measures } }: { readonly used: RatingUsed }): JSX.Element {
  return (
    <div id="use-answer" role="status">
      <p>
        <strong>{unitName}</strong> {score ? <BandMark band={score.band} score={score.points} /> : <span class="muted">{t('noRating')}</span>}
      </p>
      <ul class="credit-checks">
        {measures.length === 0 && <li>{w('noMeasures')}</li>}
        {measures.map((measure) => (
          <li key={measure.zh}>{pick(measure)}</li>
        ))}
      </ul>
    </div>
  );
}

function Uses(): JSX.Element {
  const uses = useRead(ratingUses, '');
  return (
    <details id="use-log">
      <summary>{w('useLog')}</summary>
      <Read answer={uses}>
        {(all) => (
          <ul class="credit-list">
            {all.length === 0 && <li class="hint">{w('gateNothing')}</li>}
            {all.map(({ at, actor, purpose, words, score, band }) => (
              <li key={`${at}${actor}`} class="credit-item">
                {wordOf(RATING_PURPOSES, purpose)} {words} {band && <BandMark band={band} score={score ?? 0} />}
                <span class="muted">
                  {at.slice(0, 10)} · {actor}
                </span>
              </li>
            ))}
          </ul>
        )}
      </Read>
    </details>
  );
}
