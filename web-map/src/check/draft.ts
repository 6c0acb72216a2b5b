import type { CheckRequest, ScaleClass } from '../api/types';
import { ACTIONS, DEFAULT_SCALE_UNIT, METHODS, QUESTIONS, RIGHT_KINDS } from '../config/form';
import { t, type MessageKey } from '../i18n';

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
  coMinerals: string;
  pitType: string;
  /** 'true', 'false', or empty for not known. */
  answers: Partial<Record<Question, string>>;
  facilities: string[];
}

export type Question = (typeof QUESTIONS)[number]['field'];

export class DraftError extends Error {
  constructor(
    message: string,
    readonly field: keyof Draft,
  ) {
    super(message);
  }
}

const LABELS: Partial<Record<keyof Draft, MessageKey>> = {
  mineral: 'mineral',
  scale: 'scale',
  elevationTop: 'elevationTop',
  elevationBottom: 'elevationBottom',
  claimedAreaSquareMetres: 'claimedArea',
  asOf: 'asOf',
};

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
    coMinerals: '',
    pitType: '',
    answers: {},
    facilities: [],
  };
}

/** Fields the server cannot do without for this kind of right. */
export function requiredFields(draft: Draft): readonly (keyof Draft)[] {
  return draft.rightKind === '采矿权' ? ['mineral', 'scale', 'elevationTop', 'elevationBottom'] : ['mineral'];
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
 * @throws DraftError naming the field to change
 */
export function toRequest(draft: Draft, unit: string): CheckRequest {
  const label = (field: keyof Draft): string => t(LABELS[field] ?? 'right', { unit });
  for (const field of requiredFields(draft)) {
    if (String(draft[field]).trim() === '') throw new DraftError(t('needField', { field: label(field) }), field);
  }
  const number = (field: keyof Draft): number | undefined => {
    const text = String(draft[field]).trim();
    if (text === '') return undefined;
    const value = Number(text.replaceAll(',', ''));
    if (!Number.isFinite(value)) throw new DraftError(t('badNumber', { field: label(field) }), field);
    return value;
  };
  const mining = draft.rightKind === '采矿权';
  const scale = mining ? number('scale') : undefined;
  const elevationTop = mining ? number('elevationTop') : undefined;
  const elevationBottom = mining ? number('elevationBottom') : undefined;
  if (scale !== undefined && scale <= 0) throw new DraftError(t('scalePositive'), 'scale');
  if (elevationTop !== undefined && elevationBottom !== undefined && elevationTop <= elevationBottom) {
    throw new DraftError(t('elevationOrder'), 'elevationTop');
  }
  return stated({
    rightKind: draft.rightKind,
    action: draft.action,
    mineral: draft.mineral.trim(),
    miningMethod: mining ? draft.miningMethod : '',
    scale,
    elevationTop,
    elevationBottom,
    asOf: draft.asOf,
    setDate: draft.setDate,
    existingRight: draft.existingRight.trim(),
    holderUscc: draft.holderUscc.trim(),
    claimedAreaSquareMetres: number('claimedAreaSquareMetres'),
    coMinerals: namesIn(draft.coMinerals),
    pitType: mining ? draft.pitType : '',
    ...Object.fromEntries(QUESTIONS.map(({ field }) => [field, answer(draft.answers[field])])),
    facilities: draft.facilities.length > 0 ? [...draft.facilities] : undefined,
  });
}

function answer(word: string | undefined): boolean | undefined {
  return word ? word === 'true' : undefined;
}

function namesIn(text: string): readonly string[] | undefined {
  const names = text.split(/[,，、;；\s]+/).filter((name) => name !== '');
  return names.length > 0 ? names : undefined;
}

/** Leaves out what was not stated: an empty word is not an answer. */
function stated(values: Readonly<Record<string, unknown>>): CheckRequest {
  const kept = Object.entries(values).filter(([, value]) => value !== undefined && value !== '');
  return Object.fromEntries(kept) as unknown as CheckRequest;
}

function isoDay(day: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}
