import type { Finding, Geometry } from '../api/types';
import { pick, t } from '../i18n';
import type { Store } from '../store/store';
import { h } from '../ui/dom';
import { icon } from '../ui/icons';
import { badge } from './badge';
import { fieldButtons, type FillIn } from './fillIn';
import { formatMeasured } from './format';
import { ruleButton } from './ruleDialog';

/** The findings as given, each with clause, value and place. */
export function findingsList(store: Store, findings: readonly Finding[], fillIn: FillIn | null): HTMLElement {
  return h('ol', { class: 'findings' }, findings.map((finding, index) => findingItem(store, finding, index, fillIn)));
}

/** On a phone the fully opened sheet would hide the place. */
function show(store: Store, index: number, geometry: Geometry): void {
  store.set({ sheet: 'half', selected: index, focus: { geometry } });
}

/** Marks the finding that is shown on the map. */
export function markSelected(panel: HTMLElement, selected: number | null): void {
  panel.querySelectorAll('.finding').forEach((item, index) => {
    item.classList.toggle('selected', index === selected);
    if (index === selected) item.scrollIntoView({ block: 'nearest' });
  });
}

function findingItem(store: Store, finding: Finding, index: number, fillIn: FillIn | null): HTMLElement {
  const layer = store.get().layers.find(({ name }) => name === finding.layer);
  const rows: [string, string][] = [
    [t('measured'), formatMeasured(finding.measured, finding.unit)],
    [t('tolerance'), formatTolerance(finding)],
    [t('layer'), layer ? pick(layer.title) : (finding.layer ?? '')],
    [t('feature'), finding.feature ?? ''],
  ];
  const { geometry, withheld } = finding;
  return h(
    'li',
    { class: `finding ${finding.verdict}`, id: `finding-${index}` },
    h(
      'div',
      { class: 'finding-head' },
      badge(finding.verdict),
      ruleButton(finding.rule),
      finding.needsHuman && h('span', { class: 'mark human' }, t('needsHuman')),
      geometry
        ? h(
            'button',
            { id: `show-${index}`, type: 'button', class: 'secondary small', onclick: () => show(store, index, geometry) },
            icon('target'),
            t('zoomTo'),
          )
        : h('span', { class: 'muted no-place' }, withheld ? t('placeWithheld') : t('noPlace')),
    ),
    h('p', { class: 'message' }, pick(finding.message)),
    fieldButtons(finding.message, fillIn),
    clause(finding),
    h('dl', { class: 'facts' }, rows.filter(([, value]) => value !== '').map(([term, value]) => h('div', {}, h('dt', {}, term), h('dd', {}, value)))),
    withheld && h('p', { class: 'withheld' }, pick(withheld)),
  );
}

/** A tolerance is in the unit of what was measured. */
function formatTolerance({ tolerance, unit }: Finding): string {
  if (typeof tolerance !== 'number') return tolerance ?? '';
  return `± ${tolerance} ${unit ?? ''}`.trim();
}

function clause({ source, clause: quote }: Finding): HTMLElement | null {
  if (!source && !quote) return null;
  return h('p', { class: 'clause' }, h('span', { class: 'muted' }, `${t('clause')} `), [source, quote].filter(Boolean).join(' · '));
}
