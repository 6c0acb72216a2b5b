import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Problem, Select } from '../../alerts/parts';
import { alerts } from '../../alerts/state';
import { useRead } from '../../ui/useRead';
import { districtName, wordOf } from '../../alerts/words';
import { changeUnit, enterUnit, findUnits, firstFilings, type KeptUnit, lateProjects, type UnitBehind, type UnitDraft, updatesBehind } from '../../api/creditOffice';
import { ENTITY_KINDS, KEEPS } from '../../config/credit';
import { listed, pick } from '../../i18n';
import { today } from '../../map/day';
import { store } from '../../store/store';
import { t } from '../i18n';
import { w } from '../i18n/work';
import { Entry, Read, Synthetic, Tick, useSending } from '../parts';
import { credit } from '../state';
import { PersonSearch } from './PersonSearch';
import { RegisterUnit } from './RegisterUnit';

/** 单位信息库 (000-R08…R15): units with people, certificates, projects and updates, and who is behind. */
export function Register(): JSX.Element {
  const id = credit.get('unit');
  return id === null ? <UnitSearch /> : <RegisterUnit key={id} id={id} />;
}

export const keeps = (): boolean => KEEPS.some((role) => store.get('session').roles.includes(role));
const kindOptions = (): readonly (readonly [string, string])[] => Object.entries(ENTITY_KINDS).map(([key, words]) => [key, pick(words)] as const);
const districtOptions = (): readonly (readonly [string, string])[] => alerts.get('districts').map(({ code }) => [code, districtName(code)] as const);

function UnitSearch(): JSX.Element {
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState({ q: '', kind: '', district: '' });
  const units = useRead(() => findUnits(asked.q, asked.kind, asked.district), JSON.stringify(asked));
  return (
    <>
      {keeps() && (
        <details id="register-new">
          <summary>{w('newUnit')}</summary>
          <UnitForm done={({ id }) => credit.set({ unit: id })} />
        </details>
      )}
      <Behind />
      {keeps() && <PersonSearch />}
      <form
        class="credit-search"
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          setAsked({ ...asked, q: typed.trim() });
        }}
      >
        <Entry id="register-query" label={t('searchUnits')} value={typed} set={setTyped} />
        <button id="register-find" type="submit" class="secondary">
          {t('find')}
        </button>
      </form>
      <div class="grid">
        <Select id="register-kind" label={t('kinds')} value={asked.kind} change={(kind) => setAsked({ ...asked, kind })} options={[['', t('all')], ...kindOptions()]} />
        <Select id="register-district" label={t('district')} value={asked.district} change={(district) => setAsked({ ...asked, district })} options={[['', t('anyDistrict')], ...districtOptions()]} />
      </div>
      <Read answer={units}>
        {(found) => (
          <>
            <p id="register-sentence" class="hint" role="status">
              {t(found.length === 50 ? 'foundMany' : 'found', { n: found.length })}
            </p>
            <ul class="credit-list">
              {found.map((unit) => (
                <UnitLine key={unit.id} unit={unit} />
              ))}
            </ul>
          </>
        )}
      </Read>
    </>
  );
}

function UnitLine({ unit }: { readonly unit: KeptUnit }): JSX.Element {
  return (
    <li>
      <button type="button" class="credit-line" data-unit={unit.uscc} onClick={() => credit.set({ unit: unit.id })}>
        <span class="credit-top">
          <strong>{unit.name}</strong>
          <span class="muted">{unit.status === 'ACTIVE' ? '' : w('unitEnded')}</span>
        </span>
        <span class="muted">
          {unit.uscc} · {districtName(unit.districtCode)} · {listed(unit.kinds.map((kind) => wordOf(ENTITY_KINDS, kind)))} <Synthetic is={unit.synthetic} />
        </span>
      </button>
    </li>
  );
}

/** A unit to enter, or one to change: all but its code. */
export function UnitForm({ unit, done }: { readonly unit?: KeptUnit; readonly done: (unit: KeptUnit) => void }): JSX.Element {
  const [own] = store.get('session').districts;
  const [form, setForm] = useState({ uscc: unit?.uscc ?? '', confirmedBy: '', name: unit?.name ?? '', districtCode: unit?.districtCode ?? own ?? '', homeCode: unit?.homeCode ?? '', validFrom: unit?.validFrom ?? today() });
  const [kinds, setKinds] = useState<readonly string[]>(unit?.kinds ?? []);
  const { problem, busy, send } = useSending(() => undefined);
  const set = (patch: Partial<typeof form>): void => setForm({ ...form, ...patch });
  const body: UnitDraft = {
    uscc: form.uscc.trim(), name: form.name.trim(), kinds, districtCode: form.districtCode, validFrom: form.validFrom,
    ...(form.confirmedBy.trim() === '' ? {} : { confirmedBy: form.confirmedBy.trim() }),
    ...(form.homeCode.trim() === '' ? {} : { homeCode: form.homeCode.trim() }),
    ...(unit ? { version: unit.version } : {}),
  };
  return (
    <div class="credit-form">
      {!unit && <Entry id="unit-uscc" label={t('uscc')} value={form.uscc} set={(uscc) => set({ uscc })} />}
      {!unit && <Entry id="unit-confirmed" label={w('confirmedBy')} value={form.confirmedBy} set={(confirmedBy) => set({ confirmedBy })} />}
      <Entry id="unit-name" label={w('unitName')} value={form.name} set={(name) => set({ name })} />
      <fieldset>
        <legend class="label">{t('kinds')}</legend>
        {kindOptions().map(([kind, words]) => (
          <Tick key={kind} id={`unit-${kind}`} label={words} checked={kinds.includes(kind)} set={(on) => setKinds(on ? [...kinds, kind] : kinds.filter((each) => each !== kind))} />
        ))}
      </fieldset>
      <Select id="unit-district" label={w('supervisedBy')} value={form.districtCode} change={(districtCode) => set({ districtCode })} options={[['', t('choose')], ...districtOptions()]} />
      <Entry id="unit-home" label={w('homeCode')} value={form.homeCode} set={(homeCode) => set({ homeCode })} />
      <Entry id="unit-from" label={w('existsSince')} type="date" value={form.validFrom} set={(validFrom) => set({ validFrom })} />
      <button id="unit-send" type="button" class="primary" disabled={busy} onClick={() => void send(async () => done(unit ? await changeUnit(unit.id, body) : await enterUnit(body)))}>
        {w(unit ? 'changeUnit' : 'newUnit')}
      </button>
      <Problem problem={problem} />
    </div>
  );
}

/** Who did not update in January or July, who did not file in 2023, what was filed after its 30 days. */
function Behind(): JSX.Element {
  const [window, setWindow] = useState('');
  const read = useRead(async () => {
    const [updates, first, late] = await Promise.all([updatesBehind(window), firstFilings(), lateProjects()]);
    return { updates, first, late };
  }, window);
  const year = Number(today().slice(0, 4));
  const windows = [year, year - 1].flatMap((each) => [`${each}-07`, `${each}-01`]).filter((each) => each <= today().slice(0, 7));
  return (
    <details id="register-behind">
      <summary>{w('behindTitle')}</summary>
      <Select id="behind-window" label={w('updateWindow')} value={window} change={setWindow} options={[['', w('latestWindow')], ...windows.map((each) => [each, each] as const)]} />
      <Read answer={read}>
        {({ updates, first, late }) => (
          <>
            <p id="behind-updates">{w(updates.over ? 'notUpdated' : 'notUpdatedYet', { window: updates.window, from: updates.from, to: updates.to, n: updates.units.length })}</p>
            <Names units={updates.units} />
            <p>{w('notFiledFirst', { due: first.due, n: first.units.length })}</p>
            <Names units={first.units} />
            <p id="behind-late">{w('filedLate', { n: late.length })}</p>
            <ul class="credit-list">
              {late.map((project) => (
                <li key={project.id} class="credit-item">
                  <button type="button" class="link" onClick={() => credit.set({ unit: project.entityId })}>
                    {project.name}
                  </button>
                  <span class="muted">{t('filedOn', { day: project.filedOn, due: project.dueOn })}</span>
                </li>
              ))}
            </ul>
          </>
        )}
      </Read>
    </details>
  );
}

function Names({ units }: { readonly units: readonly UnitBehind[] }): JSX.Element {
  return (
    <ul class="credit-list">
      {units.map(({ entityId, name, uscc, districtCode }) => (
        <li key={entityId} class="credit-item">
          <button type="button" class="link" onClick={() => credit.set({ unit: entityId })}>
            {name}
          </button>
          <span class="muted">
            {uscc} · {districtName(districtCode)}
          </span>
        </li>
      ))}
    </ul>
  );
}
