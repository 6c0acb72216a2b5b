import { ACTIONS, type Choice, CRS_CHOICES, FACILITIES, METHODS, PIT_TYPES, QUESTIONS, RIGHT_KINDS, YES_NO } from '../config/form';
import { currentLanguage, pick, t } from '../i18n';
import type { Store } from '../store/store';
import { h, render } from '../ui/dom';
import { type Draft, findScaleClass, type Question, requiredFields, unitOf } from './draft';
import { unitWords } from './format';

type TextField = Exclude<keyof Draft, 'facilities' | 'answers'>;

/** The attributes of the right; what is typed lives in the draft, so a change of language loses nothing. */
export class RightForm {
  readonly element = h('div', { class: 'right-form' });
  private readonly scaleHint = h('span', { id: 'scale-hint', class: 'hint' });
  private moreOpen = false;

  constructor(
    private readonly store: Store,
    readonly draft: Draft,
  ) {
    store.watch(['language', 'minerals', 'scaleClasses'], () => this.draw());
  }

  /** Shows a wrong entry at its field. */
  showError(field: keyof Draft): void {
    const input = this.element.querySelector<HTMLElement>(`#field-${field}`);
    input?.setAttribute('aria-invalid', 'true');
    input?.focus();
  }

  private draw(): void {
    const mining = this.draft.rightKind === '采矿权';
    render(
      this.element,
      this.grid(this.choice('rightKind', t('rightKind'), RIGHT_KINDS), this.choice('action', t('action'), ACTIONS)),
      this.grid(this.mineral(), this.input('asOf', t('asOf'), { type: 'date' })),
      this.draft.action !== '新设' &&
        this.grid(
          this.input('existingRight', t('existingRight'), { maxlength: 23 }),
          this.input('setDate', t('setDate'), { type: 'date' }),
        ),
      mining && this.miningFields(),
      this.choice('crs', t('crs'), CRS_CHOICES),
      this.more(),
      h('p', { class: 'hint' }, h('span', { class: 'star', 'aria-hidden': 'true' }, '*'), ' ', t('requiredNote')),
    );
    this.describeScale();
  }

  private mineral(): HTMLElement {
    const { minerals } = this.store.get();
    const options = minerals.map(({ code, nameEn }) =>
      h('option', currentLanguage() === 'en' && nameEn ? { value: code, label: `${code} ${nameEn}` } : { value: code }),
    );
    const field = this.input('mineral', t('mineral'), { list: 'mineral-list', autocomplete: 'off', placeholder: t('mineralHint') });
    field.append(h('datalist', { id: 'mineral-list' }, options));
    return field;
  }

  private miningFields(): HTMLElement[] {
    const scale = this.input('scale', '', { inputmode: 'decimal', 'aria-describedby': 'scale-hint' });
    scale.append(this.scaleHint);
    return [
      this.grid(this.choice('miningMethod', t('method'), METHODS), scale),
      this.grid(
        this.input('elevationTop', t('elevationTop'), { inputmode: 'decimal', title: t('elevationNote') }),
        this.input('elevationBottom', t('elevationBottom'), { inputmode: 'decimal', title: t('elevationNote') }),
      ),
    ];
  }

  /** The unit and the classes follow the mineral; in place, since the user may be on the way to the next field. */
  private describeScale(): void {
    const { scaleClasses } = this.store.get();
    const label = this.element.querySelector('label[for=field-scale] > span');
    if (label) label.textContent = t('scale', { unit: unitWords(unitOf(this.draft.mineral, scaleClasses)) });
    const classes = findScaleClass(this.draft.mineral, scaleClasses);
    this.scaleHint.textContent = classes ? t('scaleClasses', { ...classes }) : '';
  }

  private more(): HTMLElement {
    const details = h(
      'details',
      { class: 'more', open: this.moreOpen, ontoggle: () => (this.moreOpen = details.open) },
      h('summary', {}, t('more')),
      this.grid(
        this.input('claimedAreaSquareMetres', t('claimedArea'), { inputmode: 'decimal' }),
        this.input('holderUscc', t('holderUscc'), { maxlength: 18 }),
        this.input('coMinerals', t('coMinerals'), { placeholder: t('coMineralsHint') }),
        this.choice('pitType', t('pitType'), PIT_TYPES),
        ...QUESTIONS.map(({ field, title }) => this.question(field, pick(title))),
      ),
      this.facilities(),
    );
    return details;
  }

  private facilities(): HTMLElement {
    const boxes = FACILITIES.map(({ value, title }) =>
      h(
        'label',
        { class: 'tick' },
        h('input', {
          type: 'checkbox',
          checked: this.draft.facilities.includes(value),
          onchange: (event: Event) => {
            const others = this.draft.facilities.filter((kept) => kept !== value);
            this.draft.facilities = (event.target as HTMLInputElement).checked ? [...others, value] : others;
          },
        }),
        pick(title),
      ),
    );
    return h('fieldset', {}, h('legend', {}, t('facilities')), h('div', { class: 'ticks' }, boxes));
  }

  private input(field: TextField, label: string, attributes: Record<string, unknown>): HTMLElement {
    const input = h('input', {
      id: `field-${field}`,
      type: 'text',
      value: this.draft[field],
      required: requiredFields(this.draft).includes(field),
      ...attributes,
      oninput: () => {
        this.draft[field] = input.value;
        input.removeAttribute('aria-invalid');
        if (field === 'mineral') this.describeScale();
      },
    });
    return this.labelled(field, label, input);
  }

  private choice(field: TextField, label: string, choices: readonly Choice[]): HTMLElement {
    const select = h(
      'select',
      {
        id: `field-${field}`,
        onchange: () => {
          this.draft[field] = select.value;
          if (field === 'rightKind' || field === 'action') this.draw();
        },
      },
      choices.map(({ value, title }) => h('option', { value, selected: value === this.draft[field] }, pick(title))),
    );
    return this.labelled(field, label, select);
  }

  private question(field: Question, label: string): HTMLElement {
    const given = this.draft.answers[field] ?? '';
    const select = h(
      'select',
      { id: `field-${field}`, onchange: () => (this.draft.answers[field] = select.value) },
      YES_NO.map(({ value, title }) => h('option', { value, selected: value === given }, pick(title))),
    );
    return this.labelled(field, label, select);
  }

  private grid(...fields: HTMLElement[]): HTMLElement {
    return h('div', { class: 'grid' }, fields);
  }

  private labelled(field: TextField | Question, label: string, control: HTMLElement): HTMLElement {
    const star = requiredFields(this.draft).some((required) => required === field) && h('span', { class: 'star', title: t('required') }, '*');
    return h('div', { class: 'field' }, h('label', { class: 'label', for: `field-${field}` }, h('span', {}, label), star), control);
  }
}
