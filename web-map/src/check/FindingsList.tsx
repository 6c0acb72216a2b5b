import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Finding, Geometry } from '../api/types';
import { pick } from '../i18n';
import { store } from '../store/store';
import { Facts } from '../ui/Facts';
import { Icon } from '../ui/icons';
import { Badge } from './Badge';
import { FieldButtons, type FillIn } from './FillIn';
import { formatTolerance, layerTitle } from './findingWords';
import { formatMeasured } from './format';
import { t } from './i18n';
import { RuleButton } from './RuleDialog';
import { check } from './state';

interface ItemProps {
  readonly finding: Finding;
  readonly index: number;
  readonly fillIn: FillIn | null;
}

/** The findings as given, each with clause, value and place. */
export function FindingsList({ findings, fillIn }: { readonly findings: readonly Finding[]; readonly fillIn: FillIn | null }): JSX.Element {
  return (
    <ol class="findings">
      {findings.map((finding, index) => (
        <FindingItem key={index} finding={finding} index={index} fillIn={fillIn} />
      ))}
    </ol>
  );
}

/** On a phone the fully opened sheet would hide the place. */
function show(index: number, geometry: Geometry): void {
  check.set({ selected: index });
  store.set({ sheet: 'half', focus: { geometry } });
}

function FindingItem({ finding, index, fillIn }: ItemProps): JSX.Element {
  const item = useRef<HTMLLIElement>(null);
  const selected = check.get('selected') === index;
  useEffect(() => {
    if (selected) item.current?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  return (
    <li id={`finding-${index}`} class={`finding ${finding.verdict}${selected ? ' selected' : ''}`} ref={item}>
      <div class="finding-head">
        <Badge verdict={finding.verdict} />
        <RuleButton rule={finding.rule} />
        {finding.needsHuman && <span class="mark human">{t('needsHuman')}</span>}
        <Place finding={finding} index={index} />
      </div>
      <p class="message">{pick(finding.message)}</p>
      <FieldButtons message={finding.message} fillIn={fillIn} />
      <Clause finding={finding} />
      <Facts
        class="facts"
        rows={[
          [t('neededDocument'), finding.neededDocument && pick(finding.neededDocument)],
          [t('measured'), formatMeasured(finding.measured, finding.unit)],
          [t('tolerance'), formatTolerance(finding)],
          [t('layer'), finding.layer && layerTitle(finding.layer)],
          [t('feature'), finding.feature],
        ]}
      />
      {finding.withheld && <p class="withheld">{pick(finding.withheld)}</p>}
    </li>
  );
}

function Place({ finding: { geometry, withheld }, index }: { readonly finding: Finding; readonly index: number }): JSX.Element {
  if (!geometry) return <span class="muted no-place">{withheld ? t('placeWithheld') : t('noPlace')}</span>;
  return (
    <button id={`show-${index}`} type="button" class="secondary small" onClick={() => show(index, geometry)}>
      <Icon name="target" />
      {t('zoomTo')}
    </button>
  );
}

function Clause({ finding: { source, clause: quote } }: { readonly finding: Finding }): JSX.Element | null {
  if (!source && !quote) return null;
  return (
    <p class="clause">
      <span class="muted">{`${t('clause')} `}</span>
      {[source, quote].filter(Boolean).join(' · ')}
    </p>
  );
}
