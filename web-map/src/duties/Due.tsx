import type { JSX } from 'preact';
import type { DutyDueList } from '../api/duties';
import { t } from './i18n';
import { CellButton } from './parts';
import { duties } from './state';

/** What is overdue, and what will be soon: the longest overdue first. */
export function Due(): JSX.Element {
  const overdue = duties.get('overdue');
  const soon = duties.get('soon');
  if (overdue === null || soon === null) return <p class="hint">{t('reading')}</p>;
  return (
    <>
      <DueList id="due-overdue" title={t('overdueTitle', { n: overdue.total })} list={overdue} none={t('noneOverdue')} />
      <DueList id="due-soon" title={t('soonTitle', { n: soon.total })} list={soon} none={t('noneSoon')} />
    </>
  );
}

interface Props {
  readonly id: string;
  readonly title: string;
  readonly list: DutyDueList;
  readonly none: string;
}

function DueList({ id, title, list, none }: Props): JSX.Element {
  return (
    <section id={id}>
      <h3>{title}</h3>
      {list.total === 0 && <p class="hint">{none}</p>}
      {list.total > list.items.length && <p class="hint">{t('first', { n: list.items.length })}</p>}
      <ul class="duties-list">
        {list.items.map(({ subject, name, cell }) => (
          <li key={`${subject}${cell.duty}${cell.period}`}>
            <p>
              {name} <span class="muted">{subject === 'city' ? '' : subject}</span>
            </p>
            <CellButton subject={subject} cell={cell} />
          </li>
        ))}
      </ul>
    </section>
  );
}
