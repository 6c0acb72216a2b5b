import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Problem, Select } from '../alerts/parts';
import { useRead } from '../ui/useRead';
import { declareUpdated, fileProject, type FiledProject, serviceTypes, type Unit } from '../api/credit';
import { SEES_TRAILS } from '../config/credit';
import { pick } from '../i18n';
import { today } from '../map/day';
import { store } from '../store/store';
import { t } from './i18n';
import { w } from './i18n/work';
import { Entry, Read, Tick, useSending } from './parts';
import { ProjectTrail } from './ProjectTrail';

interface Props {
  readonly unit: Unit;
  readonly projects: readonly FiledProject[];
  readonly again: () => void;
  readonly enters: boolean;
}

/** Projects within 30 days of their contract, and the updates of January and July. */
export function Filings({ unit, projects, again, enters }: Props): JSX.Element {
  return (
    <section id="own-filings">
      <h3>{t('projects')}</h3>
      {projects.length === 0 && <p class="hint">{t('noProjects')}</p>}
      <ul class="credit-list">
        {projects.map((project) => (
          <li key={project.id} class="credit-item">
            <strong>{project.name}</strong>
            <span class="muted">
              {pick(project.serviceWords)} · {project.client} · {t('filedOn', { day: project.filedOn, due: project.dueOn })} {project.late && <span class="over">{t('late')}</span>}
            </span>
            {SEES_TRAILS.some((role) => store.get('session').roles.includes(role)) && <ProjectTrail id={project.id} />}
          </li>
        ))}
      </ul>
      {enters && <FileProject unit={unit} again={again} />}
      {enters && <Update unit={unit} />}
    </section>
  );
}

const EMPTY = { serviceType: '', name: '', client: '', contractOn: today(), from: '', to: '', reviewBody: '', resultTitle: '', area: '', publicFunds: false };

function FileProject({ unit, again }: { readonly unit: Unit; readonly again: () => void }): JSX.Element {
  const types = useRead(serviceTypes, '');
  const [form, setForm] = useState(EMPTY);
  const [said, setSaid] = useState('');
  const { problem, busy, send } = useSending(again);
  const set = (patch: Partial<typeof form>): void => setForm({ ...form, ...patch });
  const file = async (): Promise<void> => {
    const { dueOn, late } = await fileProject(unit.id, bodyOf(form));
    setSaid(late ? w('filedTooLate', { due: dueOn }) : w('filedInTime', { due: dueOn }));
  };
  return (
    <details id="own-file">
      <summary>{t('fileProject')}</summary>
      <div class="credit-form">
        <p class="hint">{w('fileHint')}</p>
        <Read answer={types}>
          {(all) => <Select id="file-type" label={t('serviceType')} value={form.serviceType} change={(serviceType) => set({ serviceType })} options={[['', t('choose')], ...all.map(({ code, words }) => [code, pick(words)] as const)]} />}
        </Read>
        <Entry id="file-name" label={t('projectName')} value={form.name} set={(name) => set({ name })} />
        <Entry id="file-client" label={t('client')} value={form.client} set={(client) => set({ client })} />
        <Entry id="file-contract" label={t('contractOn')} type="date" value={form.contractOn} set={(contractOn) => set({ contractOn })} />
        <Entry id="file-from" label={w('workFrom')} type="date" value={form.from} set={(from) => set({ from })} />
        <Entry id="file-to" label={w('workTo')} type="date" value={form.to} set={(to) => set({ to })} />
        <Entry id="file-review" label={w('reviewBody')} value={form.reviewBody} set={(reviewBody) => set({ reviewBody })} />
        <Entry id="file-result" label={w('resultTitle')} value={form.resultTitle} set={(resultTitle) => set({ resultTitle })} />
        <Entry id="file-area" label={w('projectArea')} type="long" value={form.area} set={(area) => set({ area })} />
        <Tick id="file-funds" label={w('publicFunds')} checked={form.publicFunds} set={(publicFunds) => set({ publicFunds })} />
        <button id="file-send" type="button" class="primary" disabled={busy || form.serviceType === '' || !isArea(form.area)} onClick={() => void send(file)}>
          {t('fileProject')}
        </button>
        {!isArea(form.area) && <p class="field-error">{w('notAnArea')}</p>}
        {said !== '' && <p class="credit-said" role="status">{said}</p>}
        <Problem problem={problem} />
      </div>
    </details>
  );
}

function isArea(text: string): boolean {
  if (text.trim() === '') return true;
  try {
    return typeof JSON.parse(text) === 'object';
  } catch {
    return false;
  }
}

/** What is left empty is left out. */
function bodyOf({ from, area, publicFunds, ...words }: typeof EMPTY): object {
  const given = Object.fromEntries(Object.entries(words).map(([key, value]) => [key, value.trim()]).filter(([key, value]) => value !== '' || ['name', 'client'].includes(key ?? '')));
  return { ...given, from: from === '' ? words.contractOn : from, publicFunds, ...(area.trim() === '' ? {} : { area: JSON.parse(area) as object }) };
}

function Update({ unit }: { readonly unit: Unit }): JSX.Element {
  const [said, setSaid] = useState('');
  const { problem, busy, send } = useSending(() => setSaid(t('updated')));
  return (
    <>
      <p class="hint">{t('updateHint')}</p>
      <button id="own-update" type="button" class="secondary" disabled={busy} onClick={() => void send(() => declareUpdated(unit.id))}>
        {t('declareUpdated')}
      </button>
      {said !== '' && <p class="credit-said" role="status">{said}</p>}
      <Problem problem={problem} />
    </>
  );
}
