import { ACTIONS, CRS_CHOICES, FACILITY_WORKS, METHODS, PIT_TYPES, RIGHT_KINDS, RIVER_SIDES } from '../config/form';
import { QUESTIONS } from '../config/questions';
import { currentLanguage, t } from '../i18n';
import type { Store } from '../store/store';
import { h, render } from '../ui/dom';
import { Controls } from './controls';
import { type Draft, findScaleClass, unitOf } from './draft';
import { type Field, isShown } from './fields';
import { unitWords } from './format';

type Group = (typeof QUESTIONS)[number]['group'];

/** Entries that decide which other fields are shown. */
const DECIDING: readonly Field[] = ['rightKind', 'action', 'facilities', 'boundaryIsWorkings'];

/** The attributes of the right; what is typed lives in the draft, so a change of language loses nothing. */
export class RightForm {
  readonly element = h('div', { class: 'right-form' });
  private readonly scaleHint = h('span', { id: 'scale-hint', class: 'hint' });
  private readonly controls = new Controls(
    () => this.current,
    (field) => this.react(field),
  );
  private moreOpen = false;
  /** A field that a finding asks for is shown although the case alone does not call for it. */
  private wanted: Field | null = null;

  constructor(
    private readonly store: Store,
    private current: Draft,
  ) {
    store.watch(['language', 'minerals', 'scaleClasses'], () => this.draw());
  }

  get draft(): Draft {
    return this.current;
  }

  fill(draft: Draft): void {
    this.current = draft;
    this.wanted = null;
    this.draw();
  }

  /** Shows a wrong entry at its field. */
  showError(field: Field): void {
    this.goTo(field)?.setAttribute('aria-invalid', 'true');
  }

  /** Shows the field a finding asks for. */
  ask(field: Field): void {
    this.wanted = field;
    this.draw();
    this.goTo(field)?.closest('.field, fieldset')?.classList.add('wanted');
  }

  private goTo(field: Field): HTMLElement | null {
    const control = this.element.querySelector<HTMLElement>(`#field-${field}`);
    control?.closest('details')?.setAttribute('open', '');
    control?.focus({ preventScroll: true });
    control?.scrollIntoView({ block: 'center' });
    return control;
  }

  private react(field: Field): void {
    if (field === 'mineral') this.describeScale();
    if (DECIDING.includes(field)) this.draw();
  }

  private shows(field: Field): boolean {
    return field === this.wanted || isShown(field, this.draft);
  }

  private draw(): void {
    const { controls } = this;
    const mining = this.shows('scale');
    render(
      this.element,
      grid(controls.choice('rightKind', RIGHT_KINDS), controls.choice('action', ACTIONS)),
      grid(this.mineral(), controls.input('asOf', { type: 'date' })),
      grid(
        this.shows('existingRight') && controls.input('existingRight', { maxlength: 23 }),
        this.shows('setDate') && controls.input('setDate', { type: 'date' }),
      ),
      mining && this.miningFields(),
      controls.choice('crs', CRS_CHOICES),
      this.usual(),
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
    const field = this.controls.input('mineral', { list: 'mineral-list', autocomplete: 'off', placeholder: t('mineralHint') });
    field.append(h('datalist', { id: 'mineral-list' }, options));
    return field;
  }

  private miningFields(): (HTMLElement | null)[] {
    const { controls } = this;
    const scale = controls.input('scale', { inputmode: 'decimal', 'aria-describedby': 'scale-hint' });
    scale.append(this.scaleHint);
    const elevation = { inputmode: 'decimal', title: t('elevationNote') };
    return [
      grid(controls.choice('miningMethod', METHODS), scale),
      grid(controls.input('elevationTop', elevation), controls.input('elevationBottom', elevation)),
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

  /** What nearly every case is asked, with what stays undetermined when it is left open. */
  private usual(): HTMLElement {
    const { controls } = this;
    return group(
      t('usual'),
      h('p', { class: 'hint' }, t('usualNote')),
      rows(
        this.shows('termYears') && controls.input('termYears', { inputmode: 'decimal' }),
        this.shows('renewalNumber') && controls.input('renewalNumber', { inputmode: 'numeric' }),
        ...this.questions('usual'),
      ),
    );
  }

  private more(): HTMLElement {
    const { controls } = this;
    const details = h(
      'details',
      { class: 'more', open: this.moreOpen, ontoggle: () => (this.moreOpen = details.open) },
      h('summary', {}, t('more')),
      group(
        t('moreRight'),
        grid(
          controls.input('claimedAreaSquareMetres', { inputmode: 'decimal' }),
          controls.input('holderUscc', { maxlength: 18 }),
          controls.input('coMinerals', { placeholder: t('coMineralsHint') }),
          this.shows('pitType') && controls.choice('pitType', PIT_TYPES),
        ),
      ),
      h('div', { class: 'group' }, controls.facilities(), rows(this.shows('facilityWork') && controls.choice('facilityWork', FACILITY_WORKS))),
      group(t('moreLand'), rows(...this.questions('land'))),
      group(t('morePlan'), rows(...this.questions('plan'))),
      group(t('moreOther'), rows(...this.questions('other'), controls.choice('riverSide', RIVER_SIDES))),
    );
    return details;
  }

  private questions(wanted: Group): HTMLElement[] {
    return QUESTIONS.filter((question) => question.group === wanted).map(({ field }) => this.controls.question(field));
  }
}

type Part = HTMLElement | false;

/** Two columns; nothing where no field is shown. */
function grid(...fields: Part[]): HTMLElement | null {
  return fields.some(Boolean) ? h('div', { class: 'grid' }, fields) : null;
}

/** One field to a line, its control at the right. */
function rows(...fields: Part[]): HTMLElement | null {
  return fields.some(Boolean) ? h('div', { class: 'rows' }, fields) : null;
}

function group(title: string, ...parts: (HTMLElement | null)[]): HTMLElement {
  return h('fieldset', { class: 'group' }, h('legend', {}, title), parts);
}
