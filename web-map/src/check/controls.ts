import { type Choice, FACILITIES } from '../config/form';
import { HINTS, YES_NO } from '../config/questions';
import { pick, t } from '../i18n';
import { h } from '../ui/dom';
import { type Draft, requiredFields } from './draft';
import { type Field, isQuestion, labelOf, type Question, type TextField } from './fields';

/** The controls of the form: each shows one field of the draft and writes what is entered back into it. */
export class Controls {
  /** @param changed told after an entry */
  constructor(
    private readonly draft: () => Draft,
    private readonly changed: (field: Field) => void,
  ) {}

  input(field: TextField, attributes: Record<string, unknown> = {}): HTMLElement {
    const input = h('input', {
      id: `field-${field}`,
      type: 'text',
      value: this.draft()[field],
      required: requiredFields(this.draft()).includes(field),
      'aria-describedby': HINTS[field] && `hint-${field}`,
      ...attributes,
      oninput: () => {
        this.draft()[field] = input.value;
        input.removeAttribute('aria-invalid');
        this.changed(field);
      },
    });
    return this.labelled(field, input);
  }

  choice(field: TextField, choices: readonly Choice[]): HTMLElement {
    return this.select(field, choices, this.draft()[field], (value) => (this.draft()[field] = value));
  }

  question(field: Question): HTMLElement {
    return this.select(field, YES_NO, this.draft().answers[field] ?? '', (value) => (this.draft().answers[field] = value));
  }

  facilities(): HTMLElement {
    const boxes = FACILITIES.map(({ value, title }, index) =>
      h(
        'label',
        { class: 'tick' },
        h('input', {
          id: `facility-${index}`,
          type: 'checkbox',
          checked: this.draft().facilities.includes(value),
          onchange: (event: Event) => {
            const others = this.draft().facilities.filter((kept) => kept !== value);
            this.draft().facilities = (event.target as HTMLInputElement).checked ? [...others, value] : others;
            this.changed('facilities');
          },
        }),
        pick(title),
      ),
    );
    return h('fieldset', { id: 'field-facilities', tabindex: '-1' }, h('legend', {}, t('facilities')), h('div', { class: 'ticks' }, boxes));
  }

  private select(field: TextField | Question, choices: readonly Choice[], given: string, keep: (value: string) => void): HTMLElement {
    const select = h(
      'select',
      {
        id: `field-${field}`,
        'aria-describedby': HINTS[field] && `hint-${field}`,
        onchange: () => {
          keep(select.value);
          this.changed(field);
        },
      },
      // What was not stated must not look like the first choice.
      !choices.some(({ value }) => value === given) && h('option', { value: given, selected: true }, given || t('notStated')),
      choices.map(({ value, title }) => h('option', { value, selected: value === given }, pick(title))),
    );
    return this.labelled(field, select);
  }

  private labelled(field: TextField | Question, control: HTMLElement): HTMLElement {
    const required = !isQuestion(field) && requiredFields(this.draft()).includes(field);
    const hint = HINTS[field];
    return h(
      'div',
      { class: 'field' },
      h('label', { class: 'label', for: `field-${field}` }, h('span', {}, labelOf(field, '')), required && h('span', { class: 'star', title: t('required') }, '*')),
      control,
      hint && h('span', { id: `hint-${field}`, class: 'hint' }, pick(hint)),
    );
  }
}
