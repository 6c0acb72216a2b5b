import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { ApiError } from '../api/http';
import { type Patch, type ReadingResult, readPatch, type Readings } from '../api/patches';
import { Problem } from '../alerts/parts';
import { formatTime } from '../check/format';
import { READING_RESULTS } from '../config/enforcement';
import { pick } from '../i18n';
import { goOn, readChosen, readProgress } from './desk';
import { t } from './i18n';
import { useKeys } from './keys';
import { patches } from './state';

const RESULTS = Object.keys(READING_RESULTS) as ReadingResult[];
const CONFLICT = 409;
const DECIDING = 3;

/** What was read, by whom, and the reader's own reading where it is still wanted. */
export function ReadingForm({ patch }: { readonly patch: Patch }): JSX.Element | null {
  const readings = patches.get('readings');
  if (!readings) return null;
  return (
    <section class="readings">
      <h3>
        {t('readings')}{' '}
        <span class={`reading ${readings.agreement}`} id="agreement">
          {pick(readings.agreementWords)}
        </span>
      </h3>
      {readings.readings.length === 0 && <p class="hint">{t('unread')}</p>}
      <ol class="rights">
        {readings.readings.map(({ seat, reader, readAt, withheld, resultWords, words }) => (
          <li key={seat}>
            <strong>{seat === DECIDING ? t('deciding') : t('seat', { n: seat })}</strong> {`${reader} · ${formatTime(readAt)} · `}
            {withheld ? <em>{t('withheld')}</em> : <strong>{pick(resultWords)}</strong>}
            {words && <span class="alert-facts muted">{words}</span>}
          </li>
        ))}
      </ol>
      {readings.outcomeWords && (
        <p>
          {t('outcome')}：<strong id="reading-outcome">{pick(readings.outcomeWords)}</strong>
        </p>
      )}
      {readings.refusal && <p class="note refused">{pick(readings.refusal)}</p>}
      {readings.seat === undefined && !readings.refusal && <p class="hint">{t('mayNot')}</p>}
      <Own patch={patch} readings={readings} />
    </section>
  );
}

function Own({ patch, readings }: { readonly patch: Patch; readonly readings: Readings }): JSX.Element {
  const { seat } = readings;
  const [result, setResult] = useState<ReadingResult | null>(null);
  const [words, setWords] = useState('');
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState('');
  const [problem, setProblem] = useState<ApiError | null>(null);
  const [keys, setKeys] = useState(true);
  const send = async (): Promise<void> => {
    if (result === null) return setSaid(t('chooseFirst'));
    setBusy(true);
    setProblem(null);
    setSaid('');
    try {
      const now = await readPatch(patch.id, { revision: readings.revision, result, words: words.trim() });
      patches.set({
        readings: now,
        list: patches.peek('list')?.map((each) => (each.id === patch.id ? { ...each, agreement: now.agreement, agreementWords: now.agreementWords } : each)) ?? null,
      });
      setSaid(t('sent'));
      void readProgress();
    } catch (failure) {
      if (!(failure instanceof ApiError)) throw failure;
      setProblem(failure);
      if (failure.status === CONFLICT) {
        await readChosen(patch.id);
        setSaid(t('reloaded'));
      }
    } finally {
      setBusy(false);
    }
  };
  useKeys(keys, (key, event) => {
    const chosen = RESULTS[Number(key) - 1];
    if (key === 'j' || key === 'k') void goOn(key === 'j' ? 1 : -1);
    else if (seat !== undefined && chosen) setResult(chosen);
    else if (seat !== undefined && key === 'enter' && !(event.target instanceof HTMLElement && event.target.closest('button, a, summary'))) {
      event.preventDefault();
      void send();
    }
  });
  return (
    <form
      class={seat === undefined ? 'reading-end' : 'step-form'}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {seat !== undefined && (
        <>
          <fieldset class="results">
            <legend>{seat === DECIDING ? t('yourDecision') : t('yourReading', { n: seat })}</legend>
            {RESULTS.map((each, index) => (
              <label key={each} class="tick">
                <input type="radio" name="reading" id={`result-${each}`} checked={each === result} onChange={() => setResult(each)} />
                <kbd>{index + 1}</kbd> {pick(READING_RESULTS[each])}
              </label>
            ))}
          </fieldset>
          <label class="field">
            <span class="label">{t('words')}</span>
            <textarea id="reading-words" rows={2} maxLength={4000} value={words} onInput={(event) => setWords(event.currentTarget.value)} />
          </label>
          <div class="row end">
            <button id="reading-send" type="submit" class="primary" disabled={busy}>
              {t('send')}
            </button>
          </div>
        </>
      )}
      <p id="reading-said" class="hint" role="status">
        {said}
      </p>
      <Problem problem={problem} />
      <label class="tick">
        <input id="reading-keys" type="checkbox" checked={keys} onChange={(event) => setKeys(event.currentTarget.checked)} />
        {t('keys')}
      </label>
    </form>
  );
}
