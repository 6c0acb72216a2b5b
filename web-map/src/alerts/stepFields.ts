import type { Alert, AlertStep, Judgement } from '../api/alerts';
import type { Clue, ClueStep } from '../api/clues';
import { ENFORCES, JUDGEMENTS } from '../config/enforcement';
import { pick } from '../i18n';
import { store } from '../store/store';
import { t } from './i18n';
import type { StepField, Values } from './Offers';

const judged = (...judgements: readonly Judgement[]) => (values: Values): boolean => judgements.includes(values['judgement'] as Judgement);

const words = (label: string): StepField => ({ name: 'words', label, kind: 'area', required: true });

function twoOfficers(): readonly StepField[] {
  return [
    { name: 'firstOfficer', label: t('firstOfficer'), kind: 'text', required: true, value: store.peek('session').username },
    { name: 'secondOfficer', label: t('secondOfficer'), kind: 'text', required: true, hint: t('twoOfficers') },
  ];
}

function recusal(): readonly StepField[] {
  return [{ name: 'officer', label: t('recusedOfficer'), kind: 'text', required: true, value: store.peek('session').username }, words(t('recusalReason'))];
}

/** What the server wants to know for a step. */
export function alertFields(step: AlertStep, alert: Alert): readonly StepField[] {
  switch (step) {
    case 'TAKE':
      return [];
    case 'HAND_OVER':
      return [{ name: 'authority', label: t('toAuthority'), kind: 'text', required: true, hint: t('toAuthorityHint') }, words(t('handOverReason'))];
    case 'FIELD_CHECK':
      return twoOfficers();
    case 'JUDGE':
      return judgeFields(alert);
    case 'APPROVE':
    case 'RETURN':
      return [words(t('opinion'))];
    case 'UPHOLD':
    case 'REOPEN':
      return [words(t('spotCheckFound'))];
    case 'EXTEND':
      return [
        { name: 'weatherFrom', label: t('weatherFrom'), kind: 'date', required: true },
        { name: 'weatherTo', label: t('weatherTo'), kind: 'date', required: true, hint: t('weatherHint') },
        words(t('weatherWhy')),
      ];
    case 'RECUSE':
      return recusal();
  }
}

function judgeFields(alert: Alert): readonly StepField[] {
  const { roles } = store.peek('session');
  const special = roles.includes('SPECIAL_LAND_REVIEWER');
  const enforces = roles.some((role) => ENFORCES.includes(role));
  const offered = (Object.keys(JUDGEMENTS) as Judgement[]).filter((each) => (each === 'SPECIAL_LAND' ? special : enforces));
  const licences = alert.licences.map((licence) => [licence, licence] as const);
  return [
    { name: 'judgement', label: t('judgement'), kind: 'select', value: offered.at(-1) ?? '', options: offered.map((each) => [each, pick(JUDGEMENTS[each])] as const) },
    { name: 'licenceNumber', label: t('licence'), kind: 'select', options: [['', t('noLicence')], ...licences], when: judged('LAWFUL') },
    { name: 'approvalDocument', label: t('approval'), kind: 'text', hint: t('lawfulHint'), when: judged('LAWFUL') },
    { name: 'beforeImage', label: t('beforeImage'), kind: 'date', when: judged('PSEUDO_CHANGE') },
    { name: 'afterImage', label: t('afterImage'), kind: 'date', value: alert.observedOn, hint: t('pseudoHint'), when: judged('PSEUDO_CHANGE') },
    { ...words(t('ground')), hint: t('groundHint') },
  ];
}

/** The same for a clue; `others` may be the one it repeats. */
export function clueFields(step: ClueStep, clue: Clue, others: readonly Clue[]): readonly StepField[] {
  switch (step) {
    case 'TAKE':
      return [];
    case 'CONFIRM':
    case 'REFUTE':
      return [...twoOfficers(), words(t('found'))];
    case 'LINK': {
      const first = others.filter(({ id, state, districtCode }) => id !== clue.id && state !== 'DUPLICATE' && districtCode === clue.districtCode);
      const options = first.map(({ id, number, description }) => [id, `${number} ${description.slice(0, 24)}`] as const);
      return [{ name: 'firstClue', label: t('firstClue'), kind: 'select', value: first[0]?.id ?? '', options }];
    }
    case 'STOP':
      return [words(t('howStopped'))];
    case 'REWARD':
      return [words(t('reward'))];
    case 'RECUSE':
      return recusal();
  }
}
