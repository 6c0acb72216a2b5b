import type { ComponentChildren, JSX } from 'preact';

export type Fact = readonly [term: string, value: ComponentChildren];

/** Terms and values; what has no value is left out. */
export function Facts({ rows, class: look }: { readonly rows: readonly Fact[]; readonly class?: string }): JSX.Element {
  const said = rows.filter(([, value]) => value !== '' && value !== null && value !== undefined && value !== false);
  return (
    <dl class={look}>
      {said.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
