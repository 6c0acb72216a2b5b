import { getRule } from '../api/checks';
import { ApiError } from '../api/http';
import type { RulePage } from '../api/types';
import { pick, t } from '../i18n';
import { h, render } from '../ui/dom';
import { badge } from './badge';
import { words } from './words';

/** The rule's number as a button that opens what the rule says of itself. */
export function ruleButton(rule: string): HTMLElement {
  const title = t('rulePage', { rule });
  return h('button', { type: 'button', class: 'rule', title, 'aria-label': title, onclick: () => void openRule(rule) }, rule);
}

async function openRule(rule: string): Promise<void> {
  const body = h('div', { class: 'rule-page' }, t('loading'));
  const dialog = h(
    'dialog',
    { class: 'dialog', 'aria-labelledby': 'rule-title', onclose: () => dialog.remove() },
    h('h2', { id: 'rule-title' }, rule),
    body,
    h('div', { class: 'row end' }, h('button', { type: 'button', class: 'secondary', onclick: () => dialog.close() }, t('close'))),
  );
  document.body.append(dialog);
  dialog.showModal();
  try {
    render(body, describe(await getRule(rule)));
  } catch (failure) {
    if (!(failure instanceof ApiError)) throw failure;
    render(body, h('p', { class: 'alert' }, pick(failure.title)));
  }
}

function describe(page: RulePage): HTMLElement[] {
  const valid = page.validFrom || page.validTo ? `${page.validFrom ?? '…'} – ${page.validTo ?? '…'}` : '';
  const parameters = Object.entries(page.parameters ?? {}).map(([name, value]) => `${name} = ${value}`);
  const rows: [string, string | HTMLElement[]][] = [
    [t('clause'), [words(page.source), page.clause].filter(Boolean).join(' · ')],
    [t('ruleFires'), pick(page.predicate)],
    [t('ruleVerdicts'), (page.verdicts ?? []).map(badge)],
    [t('ruleParameters'), parameters.join('; ')],
    [t('ruleValid'), valid],
  ];
  return [
    h('p', { class: 'rule-name' }, pick(page.name)),
    h(
      'dl',
      { class: 'basis' },
      rows.filter(([, value]) => value.length > 0).map(([term, value]) => h('div', {}, h('dt', {}, term), h('dd', { class: 'row' }, value))),
    ),
  ];
}
