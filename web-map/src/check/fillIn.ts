import type { Finding, Report, Text } from '../api/types';
import { t } from '../i18n';
import { h } from '../ui/dom';
import type { Draft } from './draft';
import { type Field, fieldsNamed, isStated, labelOf } from './fields';

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
export function openNote(report: Report, fillIn: FillIn | null): HTMLElement | null {
  if (!fillIn) return null;
  const { fields, findings } = openFields(report.findings, fillIn.asked);
  if (fields.length === 0) return null;
  return h(
    'div',
    { class: 'open-note' },
    h('p', {}, t('openNote', { n: findings })),
    h('div', { class: 'row' }, fields.map((field) => fieldButton(field, fillIn, labelOf(field, fillIn.unit)))),
  );
}

/** A button for each field the message names; nothing where it names none. */
export function fieldButtons(message: Text, fillIn: FillIn | null): HTMLElement | null {
  const fields = fillIn ? fieldsNamed(message, fillIn.asked) : [];
  if (!fillIn || fields.length === 0) return null;
  const words = (field: Field): string =>
    t(isStated(field, fillIn.asked) ? 'changeField' : 'fillField', { field: labelOf(field, fillIn.unit) });
  return h('div', { class: 'row fill-in' }, fields.map((field) => fieldButton(field, fillIn, words(field))));
}

function fieldButton(field: Field, fillIn: FillIn, words: string): HTMLElement {
  return h('button', { type: 'button', class: 'secondary small', 'data-field': field, onclick: () => fillIn.open(field) }, words);
}
