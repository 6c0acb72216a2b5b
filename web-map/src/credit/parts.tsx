import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Problem } from '../alerts/parts';
import { districtName } from '../alerts/words';
import type { Band, CreditClock, CreditLine } from '../api/credit';
import { ApiError } from '../api/http';
import { BANDS, CITY_AUTHORITY } from '../config/credit';
import { pick } from '../i18n';
import { t } from './i18n';
import { CLOSED, credit } from './state';

/** What was read, or that it is being read, or why it cannot be. */
export function Read<T>({ answer, children }: { readonly answer: T | ApiError | null; readonly children: (value: T) => ComponentChildren }): JSX.Element {
  if (answer === null) return <p class="hint" role="status">{t('reading')}</p>;
  if (answer instanceof ApiError) return <Problem problem={answer} />;
  return <>{children(answer)}</>;
}

/** Made up for trying the system. */
export function Synthetic({ is }: { readonly is: boolean }): JSX.Element | null {
  return is ? <span class="credit-synthetic">{t('synthetic')}</span> : null;
}

export function BandMark({ band, score }: { readonly band: Band; readonly score?: number }): JSX.Element {
  return (
    <span class={`credit-band band-${band}`}>
      {band} {pick(BANDS[band])}
      {score !== undefined && ` ${t('points', { n: score })}`}
    </span>
  );
}

/** To the public page of a unit. */
export function UnitLink({ uscc, name }: { readonly uscc: string; readonly name: string }): JSX.Element {
  return (
    <button type="button" class="link credit-unit" data-uscc={uscc} onClick={() => credit.set({ view: 'units', ...CLOSED, entity: uscc })}>
      {name}
    </button>
  );
}

export const authorityName = (code: string): string => (code === CITY_AUTHORITY ? t('city') : districtName(code));

export function Back({ to, go }: { readonly to: string; readonly go: () => void }): JSX.Element {
  return (
    <button id="credit-back" type="button" class="secondary small" onClick={go}>
      ‹ {to}
    </button>
  );
}

interface EntryProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly set: (value: string) => void;
  readonly type?: 'text' | 'date' | 'long' | 'number';
}

/** One entry of a form. */
export function Entry({ id, label, value, set, type = 'text' }: EntryProps): JSX.Element {
  return (
    <label class="field">
      <span class="label">{label}</span>
      {type === 'long' ? (
        <textarea id={id} rows={3} value={value} onInput={({ currentTarget }) => set(currentTarget.value)} />
      ) : (
        <input id={id} type={type as 'text'} value={value} onInput={({ currentTarget }) => set(currentTarget.value)} />
      )}
    </label>
  );
}

export function Tick({ id, label, checked, set }: { readonly id: string; readonly label: string; readonly checked: boolean; readonly set: (on: boolean) => void }): JSX.Element {
  return (
    <label class="tick">
      <input id={id} type="checkbox" checked={checked} onChange={({ currentTarget }) => set(currentTarget.checked)} />
      {label}
    </label>
  );
}

/** Clocks with their law and how they stand. */
export function Clocks({ clocks }: { readonly clocks: readonly CreditClock[] }): JSX.Element | null {
  if (clocks.length === 0) return null;
  return (
    <section>
      <h3>{t('clocks')}</h3>
      <table class="credit-clocks">
        <thead>
          <tr>
            <th scope="col">{t('clock')}</th>
            <th scope="col">{t('due')}</th>
            <th scope="col">{t('stands')}</th>
          </tr>
        </thead>
        <tbody>
          {clocks.map(({ id, title, legalBasis, due, outcome, endedOn }) => (
            <tr key={id}>
              <th scope="row">
                {pick(title)}
                <span class="muted">{legalBasis}</span>
              </th>
              <td>{due.day ?? '—'}</td>
              <td>{outcome ? t(outcome === 'MET' ? 'met' : 'cancelled', { day: endedOn ?? '' }) : t('running')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

export function History({ lines, words }: { readonly lines: readonly CreditLine[]; readonly words: (step: string) => string }): JSX.Element {
  return (
    <section>
      <h3>{t('history')}</h3>
      <ol class="credit-history">
        {lines.map(({ id, at, step }) => (
          <li key={id}>
            <strong>{words(step.step)}</strong> <span class="muted">{at.slice(0, 10)} · {step.actor}</span>
            {step.reason !== '' && <span class="reason">{step.reason}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Sends something, says what was refused in the server's words, and keeps what was entered. */
export function useSending(after: () => void): { readonly problem: ApiError | null; readonly busy: boolean; readonly send: (work: () => Promise<unknown>) => Promise<boolean> } {
  const [problem, setProblem] = useState<ApiError | null>(null);
  const [busy, setBusy] = useState(false);
  const send = async (work: () => Promise<unknown>): Promise<boolean> => {
    setBusy(true);
    setProblem(null);
    try {
      await work();
      after();
      return true;
    } catch (failure) {
      if (!(failure instanceof ApiError)) throw failure;
      setProblem(failure);
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { problem, busy, send };
}
