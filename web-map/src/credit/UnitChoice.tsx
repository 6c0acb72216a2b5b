import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Select } from '../alerts/parts';
import { useRead } from '../ui/useRead';
import { districtName } from '../alerts/words';
import { searchUnits, type Unit } from '../api/credit';
import { t } from './i18n';
import { Entry, Read } from './parts';

interface Props {
  /** Beginning of the ids of its fields. */
  readonly id: string;
  readonly chosen: string;
  readonly choose: (id: string, unit: Unit | undefined) => void;
}

/** A unit of the register, found by name or code and chosen out of what was found. */
export function UnitChoice({ id, chosen, choose }: Props): JSX.Element {
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState('');
  const units = useRead<readonly Unit[]>(() => (asked === '' ? Promise.resolve([]) : searchUnits(asked)), asked);
  return (
    <>
      <form
        class="credit-search"
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(typed.trim());
          choose('', undefined);
        }}
      >
        <Entry id={`${id}-query`} label={t('searchUnits')} value={typed} set={setTyped} />
        <button id={`${id}-find`} type="submit" class="secondary">
          {t('find')}
        </button>
      </form>
      <Read answer={units}>
        {(found) =>
          asked === '' ? null : found.length === 0 ? (
            <p class="hint">{t('noUnits')}</p>
          ) : (
            <Select
              id={`${id}-unit`}
              label={t('unit')}
              value={chosen}
              change={(value) => choose(value, found.find((unit) => unit.id === value))}
              options={[['', t('choose')], ...found.map((unit) => [unit.id, `${unit.name} ${unit.uscc} ${districtName(unit.districtCode)}`] as const)]}
            />
          )
        }
      </Read>
    </>
  );
}
