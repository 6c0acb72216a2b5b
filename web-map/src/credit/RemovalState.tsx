import type { JSX } from 'preact';
import { useRead } from '../ui/useRead';
import { removalCheck } from '../api/creditOffice';
import { Facts } from '../ui/Facts';
import { w } from './i18n/work';
import { Read } from './parts';

/** What days and register say of a removal, before the officer judges the rest (000-R33, R34). */
export function RemovalState({ id }: { readonly id: string }): JSX.Element {
  const check = useRead(() => removalCheck(id), id);
  return (
    <section id="removal-check">
      <h3>{w('removalCheck')}</h3>
      <Read answer={check}>
        {({ appliedOn, disclosureUntil, earliest, newGround, openMatter }) => (
          <Facts
            rows={[
              [w('appliedOn'), appliedOn],
              [w('termOver'), appliedOn > disclosureUntil ? w('yes') : w('notUntil', { day: disclosureUntil })],
              [w('earlyPossible'), appliedOn >= earliest ? w('yes') : w('notUntil', { day: earliest })],
              [w('newGround'), newGround ?? w('none')],
              [w('openMatter'), openMatter ?? w('none')],
            ]}
          />
        )}
      </Read>
    </section>
  );
}
