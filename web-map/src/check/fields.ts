import type { Text } from '../api/types';
import { QUESTIONS } from '../config/questions';
import { pick } from '../i18n';
import { type MessageKey, t } from './i18n';
import type { Draft } from './draft';

export type Question = (typeof QUESTIONS)[number]['field'];
/** Fields held as the words that were typed or chosen. */
export type TextField = Exclude<keyof Draft, 'facilities' | 'answers' | 'kept'>;
export type Field = TextField | Question | 'facilities';

const LABELS: Readonly<Record<TextField | 'facilities', MessageKey>> = {
  crs: 'crs',
  rightKind: 'rightKind',
  action: 'action',
  mineral: 'mineral',
  miningMethod: 'method',
  scale: 'scale',
  elevationTop: 'elevationTop',
  elevationBottom: 'elevationBottom',
  asOf: 'asOf',
  claimedAreaSquareMetres: 'claimedArea',
  setDate: 'setDate',
  existingRight: 'existingRight',
  holderUscc: 'holderUscc',
  technicalUnitUscc: 'technicalUnitUscc',
  coMinerals: 'coMinerals',
  authority: 'authority',
  reserveSize: 'reserveSize',
  restorationPlan: 'restorationPlan',
  productionSince: 'productionSince',
  pitType: 'pitType',
  facilityWork: 'facilityWork',
  riverSide: 'riverSide',
  renewalNumber: 'renewalNumber',
  termYears: 'termYears',
  blockChangedOn: 'blockChangedOn',
  facilities: 'facilities',
};

const MINING_ONLY: readonly Field[] = ['miningMethod', 'scale', 'elevationTop', 'elevationBottom', 'reserveSize', 'pitType'];
/** Matters that set no new term and change no plan of restoration. */
const TERM_KEPT: readonly string[] = ['转让', '保留', '注销', '变更(缩小)'];
const FIELDS: readonly Field[] = [...(Object.keys(LABELS) as (TextField | 'facilities')[]), ...QUESTIONS.map(({ field }) => field)];

export function isQuestion(field: Field): field is Question {
  return QUESTIONS.some((question) => question.field === field);
}

export function isField(name: string): name is Field {
  return (FIELDS as readonly string[]).includes(name);
}

/** Members of a request in the order of the form; those it does not show come last. */
export function inFormOrder<V>(members: readonly (readonly [string, V])[]): readonly (readonly [string, V])[] {
  const order = FIELDS as readonly string[];
  const place = (field: string): number => (order.includes(field) ? order.indexOf(field) : order.length);
  return [...members].sort(([one], [other]) => place(one) - place(other));
}

/** @param unit of the yearly output */
export function labelOf(field: Field, unit: string): string {
  const question = QUESTIONS.find((entry) => entry.field === field);
  return question ? pick(question.title) : t(LABELS[field as TextField], { unit });
}

/** Whether the field means anything for this kind of right and matter; one that does not is neither shown nor sent. */
export function applies(field: Field, { rightKind, action, answers }: Draft): boolean {
  const mining = rightKind === '采矿权';
  if (MINING_ONLY.includes(field)) return mining;
  if (field === 'restorationPlan') return mining && !TERM_KEPT.includes(action);
  if (field === 'feesPaid') return action !== '新设';
  if (field === 'productionSince') return mining && action === '转让';
  if (field === 'depositDiscovered') return !mining && action === '转让';
  if (field === 'renewalNumber') return !mining && action === '延续';
  if (field === 'termYears') return mining ? !TERM_KEPT.includes(action) : action === '延续';
  // No change has no day: the server refuses both together.
  if (field === 'blockChangedOn') return answers.blockChanged !== 'false';
  return true;
}

/** Whether the form shows the field: always, or once the case calls for it, or because something stands in it. */
export function isShown(field: Field, draft: Draft): boolean {
  if (!applies(field, draft)) return false;
  if (field === 'facilityWork') return draft.facilities.length > 0 || isStated(field, draft);
  if (field === 'existingRight') return draft.action !== '新设' || draft.answers.boundaryIsWorkings === 'true' || isStated(field, draft);
  if (field === 'blockChangedOn') return draft.answers.blockChanged === 'true' || isStated(field, draft);
  if (field === 'setDate') return draft.action !== '新设' || isStated(field, draft);
  return true;
}

export function isStated(field: Field, draft: Draft): boolean {
  if (field === 'facilities') return draft.facilities.length > 0;
  return (isQuestion(field) ? (draft.answers[field] ?? '') : draft[field]).trim() !== '';
}

/** The fields of the form a message of the server names, as it does where a fact is not stated. */
export function fieldsNamed(message: Text, draft: Draft): readonly Field[] {
  const words = new Set(message.zh.match(/[A-Za-z]+/g));
  return FIELDS.filter((field) => words.has(field) && applies(field, draft));
}
