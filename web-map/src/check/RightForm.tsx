import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { listAuthorities } from '../api/authorities';
import { ACTIONS, CRS_CHOICES, FACILITY_WORKS, METHODS, PIT_TYPES, RESERVE_SIZES, RESTORATION_PLANS, RIGHT_KINDS, RIVER_SIDES } from '../config/form';
import { QUESTIONS } from '../config/questions';
import { currentLanguage } from '../i18n';
import { store } from '../store/store';
import { Choose, Facilities, Input, YesNo } from './controls';
import { findScaleClass, unitOf } from './draft';
import { type Field, isShown } from './fields';
import { unitWords } from '../ui/units';
import { form } from './formState';
import { t } from './i18n';

type Group = (typeof QUESTIONS)[number]['group'];

/** The attributes of the right; what is typed lives in the draft, so a change of language loses nothing. */
export function RightForm(): JSX.Element {
  const element = useRef<HTMLDivElement>(null);
  const goTo = form.get('goTo');
  useLayoutEffect(() => {
    if (goTo && element.current) lead(element.current, goTo.field);
  }, [goTo]);
  return (
    <div class="right-form" ref={element}>
      <div class="grid">
        <Choose field="rightKind" choices={RIGHT_KINDS} />
        <Choose field="action" choices={ACTIONS} />
      </div>
      <div class="grid">
        <Mineral />
        <Input field="asOf" type="date" />
      </div>
      {(shows('existingRight') || shows('setDate')) && (
        <div class="grid">
          {shows('existingRight') && <Input field="existingRight" maxLength={23} />}
          {shows('setDate') && <Input field="setDate" type="date" />}
        </div>
      )}
      {shows('scale') && <MiningFields />}
      <Choose field="crs" choices={CRS_CHOICES} />
      <Usual />
      <More />
      <p class="hint">
        <span class="star" aria-hidden="true">
          *
        </span>{' '}
        {t('requiredNote')}
      </p>
    </div>
  );
}

function lead(container: HTMLElement, field: Field): void {
  const control = container.querySelector<HTMLElement>(`#field-${field}`);
  control?.closest('details')?.setAttribute('open', '');
  control?.focus({ preventScroll: true });
  control?.scrollIntoView({ block: 'center' });
}

function shows(field: Field): boolean {
  return field === form.get('wanted') || isShown(field, form.get('draft'));
}

/** The list comes when the form is first opened; what a former check stated stands there before. */
function Authority(): JSX.Element {
  const known = form.get('authorities');
  const given = form.get('draft').authority;
  useEffect(() => {
    if (known.length > 0) return;
    listAuthorities().then(
      (all) => form.set({ authorities: all.map(({ code, nameZh, nameEn }) => ({ value: code, title: { zh: nameZh, en: nameEn } })) }),
      () => undefined, // Without the list the field stays open, and the report says so.
    );
  }, [known.length]);
  const open = { value: '', title: { zh: t('authorityOpen'), en: t('authorityOpen') } };
  const other = given !== '' && !known.some(({ value }) => value === given) ? [{ value: given, title: { zh: given, en: given } }] : [];
  return <Choose field="authority" choices={[open, ...other, ...known]} />;
}

function Mineral(): JSX.Element {
  return (
    <Input field="mineral" list="mineral-list" autocomplete="off" placeholder={t('mineralHint')}>
      <datalist id="mineral-list">
        {store.get('minerals').map(({ code, nameEn }) => (
          <option key={code} value={code} label={currentLanguage() === 'en' && nameEn ? `${code} ${nameEn}` : undefined} />
        ))}
      </datalist>
    </Input>
  );
}

/** The unit and the classes of the output follow the mineral. */
function MiningFields(): JSX.Element {
  const { mineral } = form.get('draft');
  const scaleClasses = store.get('scaleClasses');
  const classes = findScaleClass(mineral, scaleClasses);
  return (
    <>
      <div class="grid">
        <Choose field="miningMethod" choices={METHODS} />
        <Input field="scale" words={t('scale', { unit: unitWords(unitOf(mineral, scaleClasses)) })} inputMode="decimal" aria-describedby="scale-hint">
          <span id="scale-hint" class="hint">
            {classes ? t('scaleClasses', { ...classes }) : ''}
          </span>
        </Input>
      </div>
      <div class="grid">
        <Input field="elevationTop" inputMode="decimal" title={t('elevationNote')} />
        <Input field="elevationBottom" inputMode="decimal" title={t('elevationNote')} />
      </div>
    </>
  );
}

/** What nearly every case is asked, with what stays undetermined when it is left open. */
function Usual(): JSX.Element {
  return (
    <Fieldset title={t('usual')}>
      <p class="hint">{t('usualNote')}</p>
      <div class="rows">
        {shows('termYears') && <Input field="termYears" inputMode="decimal" />}
        {shows('renewalNumber') && <Input field="renewalNumber" inputMode="numeric" />}
        {shows('restorationPlan') && <Choose field="restorationPlan" choices={RESTORATION_PLANS} />}
        {shows('productionSince') && <Input field="productionSince" type="date" />}
        <Questions group="usual" />
      </div>
    </Fieldset>
  );
}

function More(): JSX.Element {
  return (
    <details class="more" open={form.get('moreOpen')} onToggle={({ currentTarget }) => form.set({ moreOpen: currentTarget.open })}>
      <summary>{t('more')}</summary>
      <Fieldset title={t('moreRight')}>
        <div class="grid">
          <Input field="claimedAreaSquareMetres" inputMode="decimal" />
          <Input field="holderUscc" maxLength={18} />
          <Input field="technicalUnitUscc" maxLength={18} />
          <Input field="coMinerals" placeholder={t('coMineralsHint')} />
          <Authority />
          {shows('reserveSize') && <Choose field="reserveSize" choices={RESERVE_SIZES} />}
          {shows('pitType') && <Choose field="pitType" choices={PIT_TYPES} />}
        </div>
      </Fieldset>
      <div class="group">
        <Facilities />
        {shows('facilityWork') && (
          <div class="rows">
            <Choose field="facilityWork" choices={FACILITY_WORKS} />
          </div>
        )}
      </div>
      <Fieldset title={t('moreLand')}>
        <div class="rows">
          <Questions group="land" />
        </div>
      </Fieldset>
      <Fieldset title={t('morePlan')}>
        <div class="rows">
          <Questions group="plan" />
          {shows('blockChangedOn') && <Input field="blockChangedOn" type="date" />}
        </div>
      </Fieldset>
      <Fieldset title={t('moreOther')}>
        <div class="rows">
          <Questions group="other" />
          <Choose field="riverSide" choices={RIVER_SIDES} />
        </div>
      </Fieldset>
    </details>
  );
}

function Questions({ group: wanted }: { readonly group: Group }): JSX.Element {
  const questions = QUESTIONS.filter(({ group, field }) => group === wanted && shows(field));
  return (
    <>
      {questions.map(({ field }) => (
        <YesNo key={field} field={field} />
      ))}
    </>
  );
}

function Fieldset({ title, children }: { readonly title: string; readonly children: ComponentChildren }): JSX.Element {
  return (
    <fieldset class="group">
      <legend>{title}</legend>
      {children}
    </fieldset>
  );
}
