import type { CheckRequest, ScaleClass } from '../api/types';
import { ACTIONS, DEFAULT_SCALE_UNIT, METHODS, RIGHT_KINDS } from '../config/form';
import { QUESTIONS } from '../config/questions';
import { t } from './i18n';
import { applies, type Field, labelOf, type Question, type TextField } from './fields';

/** The form's fields as typed; empty = not stated. */
export interface Draft {
  crs: string;
  rightKind: string;
  action: string;
  mineral: string;
  miningMethod: string;
  scale: string;
  elevationTop: string;
  elevationBottom: string;
  asOf: string;
  claimedAreaSquareMetres: string;
  setDate: string;
  existingRight: string;
  holderUscc: string;
  technicalUnitUscc: string;
  coMinerals: string;
  authority: string;
  reserveSize: string;
  restorationPlan: string;
  productionSince: string;
  pitType: string;
  facilityWork: string;
  riverSide: string;
  renewalNumber: string;
  termYears: string;
  blockChangedOn: string;
  /** 'true', 'false', or empty for not known. */
  answers: Partial<Record<Question, string>>;
  facilities: string[];
  /** What the form has no field for, taken over from the check it was filled from. */
  kept: KeptFacts;
}

/** `plan` holds for the day `asOf` only. */
export type KeptFacts = Pick<CheckRequest, 'elevationBands' | 'severeIrreversible' | 'plan' | 'asOf'>;

export class DraftError extends Error {
  constructor(
    message: string,
    readonly field: Field,
  ) {
    super(message);
  }
}

/** A new open-pit mining right as of today: what is asked most often. */
export function newDraft(today: Date): Draft {
  return {
    crs: '',
    rightKind: RIGHT_KINDS[0]?.value ?? '',
    action: ACTIONS[0]?.value ?? '',
    mineral: '',
    miningMethod: METHODS[0]?.value ?? '',
    scale: '',
    elevationTop: '',
    elevationBottom: '',
    asOf: isoDay(today),
    claimedAreaSquareMetres: '',
    setDate: '',
    existingRight: '',
    holderUscc: '',
    technicalUnitUscc: '',
    coMinerals: '',
    authority: '',
    reserveSize: '',
    restorationPlan: '',
    productionSince: '',
    pitType: '',
    facilityWork: '',
    riverSide: '',
    renewalNumber: '',
    termYears: '',
    blockChangedOn: '',
    answers: {},
    facilities: [],
    kept: {},
  };
}

/** The form as it would have to be filled to send this request again; the holder is not in a report. */
export function toDraft(request: CheckRequest): Draft {
  const { elevationBands, severeIrreversible, plan, asOf } = request;
  const word = (field: TextField): string => {
    const value = (request as unknown as Readonly<Record<string, unknown>>)[field];
    return Array.isArray(value) ? value.join('、') : String(value ?? '');
  };
  const empty = newDraft(new Date());
  const fields = (Object.keys(empty) as (keyof Draft)[]).filter(
    (field): field is TextField => field !== 'answers' && field !== 'facilities' && field !== 'kept',
  );
  const answers = QUESTIONS.filter(({ field }) => typeof request[field] === 'boolean').map(({ field }) => [field, String(request[field])]);
  return {
    ...empty,
    ...Object.fromEntries(fields.map((field) => [field, word(field)])),
    answers: Object.fromEntries(answers) as Draft['answers'],
    facilities: [...(request.facilities ?? [])],
    kept: stated({ elevationBands, severeIrreversible, plan, asOf }),
  };
}

/** Fields the server cannot do without for this kind of right. */
export function requiredFields({ rightKind, kept }: Draft): readonly TextField[] {
  if (rightKind !== '采矿权') return ['mineral'];
  return kept.elevationBands ? ['mineral', 'scale'] : ['mineral', 'scale', 'elevationTop', 'elevationBottom'];
}

export function unitOf(mineral: string, classes: readonly ScaleClass[]): string {
  return findScaleClass(mineral, classes)?.unit ?? DEFAULT_SCALE_UNIT;
}

export function findScaleClass(mineral: string, classes: readonly ScaleClass[]): ScaleClass | undefined {
  return classes.find((entry) => entry.mineral === mineral.trim());
}

/**
 * The request as the server takes it.
 *
 * @param unit of the yearly output, for messages
 * @throws DraftError naming the field to change
 */
export function toRequest(draft: Draft, unit: string): CheckRequest {
  for (const field of requiredFields(draft)) {
    if (draft[field].trim() === '') throw new DraftError(t('needField', { field: labelOf(field, unit) }), field);
  }
  const word = (field: TextField): string => (applies(field, draft) ? draft[field].trim() : '');
  const { asOf: keptDay, plan, ...kept } = draft.kept;
  return stated({
    ...kept,
    plan: keptDay === draft.asOf ? plan : undefined,
    rightKind: draft.rightKind,
    action: draft.action,
    mineral: word('mineral'),
    miningMethod: word('miningMethod'),
    asOf: draft.asOf,
    setDate: draft.setDate,
    existingRight: word('existingRight'),
    holderUscc: word('holderUscc'),
    technicalUnitUscc: word('technicalUnitUscc'),
    coMinerals: namesIn(draft.coMinerals),
    authority: draft.authority,
    reserveSize: word('reserveSize'),
    restorationPlan: word('restorationPlan'),
    productionSince: word('productionSince'),
    pitType: word('pitType'),
    facilities: draft.facilities.length > 0 ? [...draft.facilities] : undefined,
    facilityWork: word('facilityWork'),
    riverSide: word('riverSide'),
    blockChangedOn: word('blockChangedOn'),
    ...numbers(draft, unit),
    ...Object.fromEntries(QUESTIONS.map(({ field }) => [field, answer(applies(field, draft) ? draft.answers[field] : undefined)])),
  });
}

function numbers(draft: Draft, unit: string): Readonly<Record<string, number | undefined>> {
  const read = (field: TextField): number | undefined => {
    const text = draft[field].trim();
    if (text === '' || !applies(field, draft)) return undefined;
    const value = Number(text.replaceAll(',', ''));
    if (!Number.isFinite(value)) throw new DraftError(t('badNumber', { field: labelOf(field, unit) }), field);
    return value;
  };
  const positive = (field: TextField): number | undefined => {
    const value = read(field);
    if (value !== undefined && value <= 0) throw new DraftError(t('mustBePositive', { field: labelOf(field, unit) }), field);
    return value;
  };
  const elevationTop = read('elevationTop');
  const elevationBottom = read('elevationBottom');
  if (elevationTop !== undefined && elevationBottom !== undefined && elevationTop <= elevationBottom) {
    throw new DraftError(t('elevationOrder'), 'elevationTop');
  }
  const renewalNumber = positive('renewalNumber');
  if (renewalNumber !== undefined && !Number.isInteger(renewalNumber)) throw new DraftError(t('renewalWhole'), 'renewalNumber');
  return {
    scale: positive('scale'),
    elevationTop,
    elevationBottom,
    claimedAreaSquareMetres: positive('claimedAreaSquareMetres'),
    renewalNumber,
    termYears: positive('termYears'),
  };
}

function answer(word: string | undefined): boolean | undefined {
  return word ? word === 'true' : undefined;
}

function namesIn(text: string): readonly string[] | undefined {
  const names = text.split(/[,，、;；\s]+/).filter((name) => name !== '');
  return names.length > 0 ? names : undefined;
}

/** Leaves out what was not stated: an empty word is not an answer. */
function stated<T extends object = CheckRequest>(values: Readonly<Record<string, unknown>>): T {
  const kept = Object.entries(values).filter(([, value]) => value !== undefined && value !== '');
  return Object.fromEntries(kept) as T;
}

function isoDay(day: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}
