import type { JSX } from 'preact';
import type { DutyFigure, DutyFiling } from '../api/duties';
import { pick } from '../i18n';
import { t } from './i18n';

/** What the writer has entered and not kept yet. */
export interface Entered {
  readonly fields: Readonly<Record<string, string>>;
  readonly reasons: Readonly<Record<string, string>>;
}

/** What the form begins with: what was kept, and the registers' figures where nothing was and no reason was given. */
export function firstEntries(filing: DutyFiling, figures: readonly DutyFigure[]): Entered {
  const proposed = figures.filter(({ field, proposed }) => proposed !== undefined && filing.fields[field] === undefined && filing.reasons[field] === undefined);
  return { fields: { ...Object.fromEntries(proposed.map(({ field, proposed }) => [field, proposed ?? ''])), ...filing.fields }, reasons: filing.reasons };
}

export function isKept({ fields, reasons }: Entered, filing: DutyFiling): boolean {
  return same(fields, filing.fields) && same(reasons, filing.reasons);
}

const filled = (values: Readonly<Record<string, string>>): readonly (readonly [string, string])[] => Object.entries(values).filter(([, value]) => value.trim() !== '');

function same(a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): boolean {
  return filled(a).length === filled(b).length && filled(a).every(([key, value]) => b[key] === value.trim());
}

/** As the server compares them: by number; a known figure left out differs too. */
export function differs(figure: DutyFigure, value: string): boolean {
  return figure.proposed !== undefined && (value.trim() === '' || Number(value) !== Number(figure.proposed));
}

interface Props {
  readonly figure: DutyFigure;
  readonly value: string;
  readonly reason: string;
  readonly setReason: (reason: string) => void;
}

/** Under a field: what the registers say and, where another number is entered, the reason of it. */
export function FigureNote({ figure, value, reason, setReason }: Props): JSX.Element {
  const other = differs(figure, value);
  return (
    <div class="duty-figure" data-figure={figure.field}>
      <Source figure={figure} />
      {other && (
        <label class="field">
          <span class="label">{t('figureReason', { proposed: figure.proposed ?? '' })}</span>
          <input id={`reason-${figure.field}`} value={reason} maxLength={1000} onInput={({ currentTarget }) => setReason(currentTarget.value)} />
        </label>
      )}
    </div>
  );
}

function Source({ figure }: { readonly figure: DutyFigure }): JSX.Element {
  if (figure.proposed === undefined) {
    return <p class="hint is-unknown">{[t('figureUnknown'), pick(figure.source), pick(figure.note)].filter((part) => part !== '').join(' · ')}</p>;
  }
  return (
    <p class="hint">
      <strong>{t('figureFrom')}</strong> {figure.proposed} · {pick(figure.source)} · {pick(figure.note)} · {t('figureSpan', { from: figure.from, to: figure.to, at: figure.countedAt.slice(0, 10) })}
    </p>
  );
}

/** Of a filed report: the register's figure beside the filed one, with the reason. */
export function FiledFigure({ figure }: { readonly figure: DutyFigure }): JSX.Element {
  return (
    <div class="duty-figure" data-figure={figure.field}>
      <Source figure={figure} />
      {figure.reason !== '' && (
        <p class="duty-finding">
          {t('figureOther')}：{figure.reason}
        </p>
      )}
    </div>
  );
}
