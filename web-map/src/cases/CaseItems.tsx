import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { addItem, type CaseItem, type ItemKind } from '../api/cases';
import { ITEM_KINDS } from '../config/cases';
import { pick } from '../i18n';
import { today } from '../map/day';
import { attemptAndRead } from './desk';
import { t } from './i18n';
import { Entry } from './parts';
import { cases } from './state';
import type { Standing } from './steps';

interface Props {
  readonly id: string;
  readonly items: readonly CaseItem[];
  readonly who: Standing;
}

/** 措施、文书、移送、督办、上报: lines of the file, added, never changed. */
export function CaseItems({ id, items, who }: Props): JSX.Element {
  const [adding, setAdding] = useState<ItemKind | null>(null);
  return (
    <>
      {ITEM_KINDS.map(({ kind, title, types }) => {
        const lines = items.filter((item) => item.kind === kind);
        const may = kind === 'SUPERVISION' ? who.city : who.handles;
        if (lines.length === 0 && !may) return null;
        return (
          <section key={kind} class="case-items" data-kind={kind}>
            <h3>
              {pick(title)}
              {may && (
                <button id={`add-${kind}`} type="button" class="link" aria-expanded={adding === kind} onClick={() => setAdding(adding === kind ? null : kind)}>
                  {t('add')}
                </button>
              )}
            </h3>
            <Lines lines={lines} />
            {adding === kind && <ItemForm id={id} kind={kind} types={types} done={() => setAdding(null)} />}
          </section>
        );
      })}
    </>
  );
}

function Lines({ lines }: { readonly lines: readonly CaseItem[] }): JSX.Element {
  if (lines.length === 0) return <p class="hint">{t('none')}</p>;
  return (
    <ul>
      {lines.map(({ id, type, number, title, on, amount, dueOn, addedBy }) => (
        <li key={id}>
          <strong>{type}</strong> {number} {title}
          <span class="muted">
            {on}
            {amount !== undefined && ` · ${t('yuan', { n: amount.toLocaleString('en') })}`}
            {dueOn && ` · ${t('answerBy', { day: dueOn })}`} · {addedBy}
          </span>
        </li>
      ))}
    </ul>
  );
}

interface FormProps {
  readonly id: string;
  readonly kind: ItemKind;
  readonly types: readonly string[];
  readonly done: () => void;
}

function ItemForm({ id, kind, types, done }: FormProps): JSX.Element {
  const [entry, setEntry] = useState({ type: '', number: '', title: '', on: today(), amount: '', dueOn: '' });
  const set = (patch: Partial<typeof entry>): void => setEntry({ ...entry, ...patch });
  const send = async (): Promise<void> => {
    const { number, amount, dueOn, ...rest } = entry;
    const optional = { ...(number && { number }), ...(amount && { amount: Number(amount) }), ...(dueOn && { dueOn }) };
    if (await attemptAndRead(() => addItem(id, { kind, ...rest, ...optional }))) done();
  };
  const text = (name: 'type' | 'number' | 'title' | 'amount', label: string): JSX.Element => (
    <Entry label={label}>
      <input id={`item-${name}`} list={name === 'type' ? 'item-types' : undefined} value={entry[name]} onInput={({ currentTarget }) => set({ [name]: currentTarget.value })} />
    </Entry>
  );
  return (
    <form class="grid case-item" noValidate onSubmit={(event) => event.preventDefault()}>
      {text('type', t('itemType'))}
      <datalist id="item-types">
        {types.map((type) => (
          <option key={type} value={type} />
        ))}
      </datalist>
      {text('number', t('itemNumber'))}
      {text('title', t('itemTitle'))}
      <Entry label={t('day')}>
        <input id="item-on" type="date" value={entry.on} onInput={({ currentTarget }) => set({ on: currentTarget.value })} />
      </Entry>
      {kind === 'MEASURE' && text('amount', t('amount'))}
      {kind === 'SUPERVISION' && (
        <Entry label={t('answerUntil')}>
          <input id="item-due" type="date" value={entry.dueOn} onInput={({ currentTarget }) => set({ dueOn: currentTarget.value })} />
        </Entry>
      )}
      <button id="item-send" type="button" class="secondary" disabled={cases.get('busy')} onClick={() => void send()}>
        {t('addLine')}
      </button>
    </form>
  );
}
