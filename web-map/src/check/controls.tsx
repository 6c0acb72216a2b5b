import type { ComponentChildren, JSX } from 'preact';
import { type Choice, FACILITIES } from '../config/form';
import { HINTS, YES_NO } from '../config/questions';
import { pick } from '../i18n';
import { requiredFields } from './draft';
import { type Field, isQuestion, labelOf, type Question, type TextField } from './fields';
import { changeDraft, form } from './formState';
import { t } from './i18n';

// The controls of the form: each shows one field of the draft and writes what is entered back into it.

type InputProps = JSX.IntrinsicElements['input'] & {
  readonly field: TextField;
  /** Instead of the field's usual label. */
  readonly words?: string;
  readonly children?: ComponentChildren;
};

export function Input({ field, words, children, ...attributes }: InputProps): JSX.Element {
  const draft = form.get('draft');
  const enter = (value: string): void => {
    changeDraft({ [field]: value });
    if (form.peek('wrong') === field) form.set({ wrong: null });
  };
  return (
    <Labelled field={field} words={words ?? labelOf(field, '')}>
      <input
        id={`field-${field}`}
        type="text"
        value={draft[field]}
        required={requiredFields(draft).includes(field)}
        aria-describedby={HINTS[field] && `hint-${field}`}
        aria-invalid={form.get('wrong') === field ? 'true' : undefined}
        {...attributes}
        onInput={({ currentTarget }) => enter(currentTarget.value)}
      />
      {children}
    </Labelled>
  );
}

export function Choose({ field, choices }: { readonly field: TextField; readonly choices: readonly Choice[] }): JSX.Element {
  return <Select field={field} choices={choices} given={form.get('draft')[field]} keep={(value) => changeDraft({ [field]: value })} />;
}

export function YesNo({ field }: { readonly field: Question }): JSX.Element {
  const { answers } = form.get('draft');
  return <Select field={field} choices={YES_NO} given={answers[field] ?? ''} keep={(value) => changeDraft({ answers: { ...answers, [field]: value } })} />;
}

export function Facilities(): JSX.Element {
  const { facilities } = form.get('draft');
  const tick = (value: string, on: boolean): void => {
    const others = facilities.filter((kept) => kept !== value);
    changeDraft({ facilities: on ? [...others, value] : others });
  };
  return (
    <fieldset id="field-facilities" tabIndex={-1} class={form.get('wanted') === 'facilities' ? 'wanted' : ''}>
      <legend>{t('facilities')}</legend>
      <div class="ticks">
        {FACILITIES.map(({ value, title }, index) => (
          <label key={value} class="tick">
            <input
              id={`facility-${index}`}
              type="checkbox"
              checked={facilities.includes(value)}
              onChange={({ currentTarget }) => tick(value, currentTarget.checked)}
            />
            {pick(title)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

interface SelectProps {
  readonly field: TextField | Question;
  readonly choices: readonly Choice[];
  readonly given: string;
  readonly keep: (value: string) => void;
}

function Select({ field, choices, given, keep }: SelectProps): JSX.Element {
  // What was not stated must not look like the first choice.
  const listed = choices.some(({ value }) => value === given);
  return (
    <Labelled field={field} words={labelOf(field, '')}>
      <select
        id={`field-${field}`}
        aria-describedby={HINTS[field] && `hint-${field}`}
        value={given}
        onChange={({ currentTarget }) => keep(currentTarget.value)}
      >
        {!listed && <option value={given}>{given || t('notStated')}</option>}
        {choices.map(({ value, title }) => (
          <option key={value} value={value}>
            {pick(title)}
          </option>
        ))}
      </select>
    </Labelled>
  );
}

function Labelled({ field, words, children }: { field: Field; words: string; children: ComponentChildren }): JSX.Element {
  const required = !isQuestion(field) && (requiredFields(form.get('draft')) as readonly Field[]).includes(field);
  const hint = HINTS[field];
  return (
    <div class={form.get('wanted') === field ? 'field wanted' : 'field'}>
      <label class="label" for={`field-${field}`}>
        <span>{words}</span>
        {required && (
          <span class="star" title={t('required')}>
            *
          </span>
        )}
      </label>
      {children}
      {hint && (
        <span id={`hint-${field}`} class="hint">
          {pick(hint)}
        </span>
      )}
    </div>
  );
}
