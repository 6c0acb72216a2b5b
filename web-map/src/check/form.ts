import { ACTIONS, type Choice, CRS_CHOICES, FACILITIES, METHODS, PBF_DAMAGE, RIGHT_KINDS } from '../config/form';
import { currentLanguage, pick, t } from '../i18n';
import type { Store } from '../store/store';
import { h, render } from '../ui/dom';
import { type Draft, findScaleClass, requiredFields, unitOf } from './draft';

type TextField = Exclude<keyof Draft, 'facilities'>;

/** The attributes of the right; what is typed lives in the draft, so a change of language loses nothing. */
export class RightForm {
  readonly element = h('div', { class: 'right-form' });
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
      h('div', { class: 'grid' }, this.choice('rightKind', t('rightKind'), RIGHT_KINDS), this.choice('action', t('action'), ACTIONS)),
      this.mineral(),
      mining && this.miningFields(),
      h('div', { class: 'grid' }, this.choice('crs', t('crs'), CRS_CHOICES), this.input('asOf', t('asOf'), { type: 'date' })),
      this.more(),
      h('p', { class: 'hint' }, h('span', { class: 'star', 'aria-hidden': 'true' }, '*'), ' ', t('requiredNote')),
    );
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
    const unit = unitOf(this.draft.mineral, this.store.get().scaleClasses);
    const classes = findScaleClass(this.draft.mineral, this.store.get().scaleClasses);
    const scale = this.input('scale', t('scale', { unit }), { inputmode: 'decimal' });
    if (classes) scale.append(h('span', { class: 'hint' }, t('scaleClasses', { ...classes })));
    return [
      h('div', { class: 'grid' }, this.choice('miningMethod', t('method'), METHODS), scale),
      h(
        'div',
        { class: 'grid' },
        this.input('elevationTop', t('elevationTop'), { inputmode: 'decimal', title: t('elevationNote') }),
        this.input('elevationBottom', t('elevationBottom'), { inputmode: 'decimal', title: t('elevationNote') }),
      ),
    ];
  }

  private more(): HTMLElement {
    const details = h(
      'details',
      { class: 'more', open: this.moreOpen, ontoggle: () => (this.moreOpen = details.open) },
      h('summary', {}, t('more')),
      h(
        'div',
        { class: 'grid' },
        this.input('claimedAreaSquareMetres', t('claimedArea'), { inputmode: 'decimal' }),
        this.input('setDate', t('setDate'), { type: 'date' }),
        this.input('existingRight', t('existingRight'), { maxlength: 23 }),
        this.input('holderUscc', t('holderUscc'), { maxlength: 18 }),
        this.choice('pbfDamage', t('pbfDamage'), PBF_DAMAGE),
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
      },
      // The unit of the scale follows the mineral.
      onchange: () => field === 'mineral' && this.draw(),
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
          if (field === 'rightKind') this.draw();
        },
      },
      choices.map(({ value, title }) => h('option', { value, selected: value === this.draft[field] }, pick(title))),
    );
    return this.labelled(field, label, select);
  }

  private labelled(field: TextField, label: string, control: HTMLElement): HTMLElement {
    const star = requiredFields(this.draft).includes(field) && h('span', { class: 'star', title: t('required') }, '*');
    return h('div', { class: 'field' }, h('label', { class: 'label', for: `field-${field}` }, label, star), control);
  }
}
