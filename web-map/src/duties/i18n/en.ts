import type { zh } from './zh';

export const en: Readonly<Record<keyof typeof zh, string>> = {
  helpText:
    'Legal duties by mine and year with their days; click one to file, correct or look.\nWhere the day is marked as ours, the text sets none.\nWhat fell due before the register was kept is unknown: neither done nor overdue.\nNobody reviews own work; the comparison of workings gives a clue that has to be surveyed.\nSpot checks are published before they are drawn and can be repeated in the page; Offices holds who answers, equipment and budgets; what is Published is read without signing in, and leaves open pages within a minute when it is withdrawn.',
  OFFICER_LICENCES: "Register of officers' licences",
};
