import type { JSX } from 'preact';
import type { Finding, Report, Text } from '../api/types';
import type { Draft } from './draft';
import { type Field, fieldsNamed, isStated, labelOf } from './fields';
import { t } from './i18n';

/** The way from a report back to the form. */
export interface FillIn {
  /** The request the report answers, as the form would show it. */
  readonly asked: Draft;
  /** Unit of the yearly output, for labels. */
  readonly unit: string;
  readonly open: (field: Field) => void;
}

export interface OpenFields {
  readonly fields: readonly Field[];
  /** How many findings wait for them. */
  readonly findings: number;
}

/** The fields whose absence left findings undetermined. */
export function openFields(findings: readonly Finding[], asked: Draft): OpenFields {
  const waiting = findings
    .filter(({ verdict }) => verdict === 'INDETERMINATE')
    .map(({ message }) => fieldsNamed(message, asked).filter((field) => !isStated(field, asked)))
    .filter((fields) => fields.length > 0);
  return { fields: [...new Set(waiting.flat())], findings: waiting.length };
}

/** Under the sentence: what to fill in so that less stays undetermined. */
export function OpenNote({ report, fillIn }: { readonly report: Report; readonly fillIn: FillIn | null }): JSX.Element | null {
  if (!fillIn) return null;
  const { fields, findings } = openFields(report.findings, fillIn.asked);
  if (fields.length === 0) return null;
  return (
    <div class="open-note">
      <p>{t('openNote', { n: findings })}</p>
      <div class="row">
        {fields.map((field) => (
          <FieldButton key={field} field={field} fillIn={fillIn} words={labelOf(field, fillIn.unit)} />
        ))}
      </div>
    </div>
  );
}

/** A button for each field the message names; nothing where it names none. */
export function FieldButtons({ message, fillIn }: { readonly message: Text; readonly fillIn: FillIn | null }): JSX.Element | null {
  const fields = fillIn ? fieldsNamed(message, fillIn.asked) : [];
  if (!fillIn || fields.length === 0) return null;
  const words = (field: Field): string =>
    t(isStated(field, fillIn.asked) ? 'changeField' : 'fillField', { field: labelOf(field, fillIn.unit) });
  return (
    <div class="row fill-in">
      {fields.map((field) => (
        <FieldButton key={field} field={field} fillIn={fillIn} words={words(field)} />
      ))}
    </div>
  );
}

function FieldButton({ field, fillIn, words }: { readonly field: Field; readonly fillIn: FillIn; readonly words: string }): JSX.Element {
  return (
    <button type="button" class="secondary small" data-field={field} onClick={() => fillIn.open(field)}>
      {words}
    </button>
  );
}
