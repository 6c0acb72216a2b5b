import type { JSX } from 'preact';

interface EntryProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly set: (value: string) => void;
  readonly type?: 'text' | 'date' | 'number';
  readonly wide?: boolean;
}

/** One entry of a form. */
export function Entry({ id, label, value, set, type = 'text', wide = false }: EntryProps): JSX.Element {
  return (
    <label class={wide ? 'field wide' : 'field'}>
      <span class="label">{label}</span>
      <input id={id} type={type as 'text'} value={value} autocapitalize="none" onInput={({ currentTarget }) => set(currentTarget.value)} />
    </label>
  );
}
