import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Problem, Select } from '../alerts/parts';
import { useRead } from '../alerts/useRead';
import { type Archive, complain, declareUpdated, enterRecord, fileProject, type FiledProject, getArchive, listMatters, listProjects, type Matter, ownUnits, serviceTypes, type Unit } from '../api/credit';
import { OWN_FIELDS, RECORD_CLASSES, RECORD_FIELDS } from '../config/credit';
import { pick } from '../i18n';
import { today } from '../map/day';
import { Facts } from '../ui/Facts';
import { RecordLine } from './Desk';
import { t } from './i18n';
import { MatterLines } from './Matters';
import { MatterView } from './MatterView';
import { People } from './People';
import { BandMark, Entry, Read, Synthetic, useSending } from './parts';
import { RecordView } from './RecordView';
import { credit } from './state';

/** What a unit sees and does itself. */
export function Own(): JSX.Element {
  const record = credit.get('record');
  const matter = credit.get('matter');
  const units = useRead(ownUnits, '');
  if (record !== null) return <RecordView key={record} id={record} back={t('own')} speaks />;
  if (matter !== null) return <MatterView key={matter} id={matter} back={t('own')} />;
  return <Read answer={units}>{(all) => (all.length === 0 ? <p class="hint">{t('noOwnUnits')}</p> : <Choose units={all} />)}</Read>;
}

function Choose({ units }: { readonly units: readonly Unit[] }): JSX.Element {
  const [chosen, setChosen] = useState(units.find(({ uscc }) => uscc === credit.get('entity'))?.id ?? units[0]?.id ?? '');
  const unit = units.find(({ id }) => id === chosen);
  const choose = (id: string): void => {
    setChosen(id);
    credit.set({ entity: units.find((each) => each.id === id)?.uscc ?? null });
  };
  return (
    <>
      <Select id="own-unit" label={t('unit')} value={chosen} change={choose} options={units.map(({ id, name, uscc }) => [id, `${name} ${uscc}`] as const)} />
      {unit && <OwnUnit key={unit.id} unit={unit} />}
    </>
  );
}

interface Held {
  readonly archive: Archive;
  readonly matters: readonly Matter[];
  readonly projects: readonly FiledProject[];
}

function OwnUnit({ unit }: { readonly unit: Unit }): JSX.Element {
  const [turn, setTurn] = useState(0);
  const held = useRead(async (): Promise<Held> => {
    const [archive, matters, projects] = await Promise.all([getArchive(unit.id), listMatters(''), listProjects(unit.id)]);
    return { archive, matters: matters.filter(({ entityId }) => entityId === unit.id), projects };
  }, `${unit.id}${turn}`);
  const again = (): void => setTurn(turn + 1);
  return <Read answer={held}>{(read) => <Shown unit={unit} held={read} again={again} />}</Read>;
}

function Shown({ unit, held: { archive, matters, projects }, again }: { readonly unit: Unit; readonly held: Held; readonly again: () => void }): JSX.Element {
  return (
    <article class="credit-page">
      <h2 class="panel-title">
        {unit.name} <Synthetic is={unit.synthetic} />
      </h2>
      <p>{archive.score ? <BandMark band={archive.score.band} score={archive.score.points} /> : <span class="muted">{t('noRating')}</span>}</p>
      <Facts rows={[[t('uscc'), unit.uscc]]} />
      <section>
        <h3>{t('ownRecords')}</h3>
        {archive.records.length === 0 && <p class="hint">{t('noRecords')}</p>}
        <ul class="credit-list">
          {archive.records.map((record) => (
            <RecordLine key={record.id} record={record} named={false} />
          ))}
        </ul>
        <NewRecord unit={unit} again={again} />
      </section>
      <section>
        <h3>{t('ownMatters')}</h3>
        {matters.length === 0 ? <p class="hint">{t('noMatters')}</p> : <MatterLines matters={matters} />}
      </section>
      <Filings unit={unit} projects={projects} again={again} />
      <People entityId={unit.id} reference="" readOnly />
      <Complain unit={unit} />
    </article>
  );
}

type OwnClass = keyof typeof OWN_FIELDS;

/** A draft of the unit's own record; it is submitted from its page. */
function NewRecord({ unit, again }: { readonly unit: Unit; readonly again: () => void }): JSX.Element {
  const [recordClass, setClass] = useState<OwnClass>('GOOD');
  const [content, setContent] = useState<Readonly<Record<string, string>>>({});
  const { problem, busy, send } = useSending(again);
  const fields = OWN_FIELDS[recordClass];
  const body = Object.fromEntries(fields.flatMap((field) => (content[field]?.trim() ? [[field, content[field]?.trim() ?? '']] : [])));
  const enter = (): void => void send(async () => credit.set({ record: (await enterRecord(unit.id, recordClass, body)).id }));
  return (
    <details id="own-new">
      <summary>{t('newRecord')}</summary>
      <div class="credit-form">
        <Select id="own-class" label={t('recordClass')} value={recordClass} change={(value) => setClass(value as OwnClass)} options={(Object.keys(OWN_FIELDS) as OwnClass[]).map((key) => [key, pick(RECORD_CLASSES[key])] as const)} />
        {fields.map((field) => (
          <Entry key={field} id={`own-${field}`} label={pick(RECORD_FIELDS[field])} type={field.endsWith('On') ? 'date' : 'text'} value={content[field] ?? ''} set={(value) => setContent({ ...content, [field]: value })} />
        ))}
        <button id="own-enter" type="button" class="primary" disabled={busy} onClick={enter}>
          {t('saveDraft')}
        </button>
        <Problem problem={problem} />
      </div>
    </details>
  );
}

/** Projects within 30 days of their contract, and the updates of January and July. */
function Filings({ unit, projects, again }: { readonly unit: Unit; readonly projects: readonly FiledProject[]; readonly again: () => void }): JSX.Element {
  const types = useRead(serviceTypes, '');
  const [form, setForm] = useState({ serviceType: '', name: '', client: '', contractOn: today() });
  const [said, setSaid] = useState('');
  const filing = useSending(again);
  const updating = useSending(() => setSaid(t('updated')));
  const set = (patch: Partial<typeof form>): void => setForm({ ...form, ...patch });
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
          </li>
        ))}
      </ul>
      <details id="own-file">
        <summary>{t('fileProject')}</summary>
        <div class="credit-form">
          <Read answer={types}>
            {(all) => <Select id="file-type" label={t('serviceType')} value={form.serviceType} change={(serviceType) => set({ serviceType })} options={[['', t('choose')], ...all.map(({ code, words }) => [code, pick(words)] as const)]} />}
          </Read>
          <Entry id="file-name" label={t('projectName')} value={form.name} set={(name) => set({ name })} />
          <Entry id="file-client" label={t('client')} value={form.client} set={(client) => set({ client })} />
          <Entry id="file-contract" label={t('contractOn')} type="date" value={form.contractOn} set={(contractOn) => set({ contractOn })} />
          <button id="file-send" type="button" class="primary" disabled={filing.busy || form.serviceType === ''} onClick={() => void filing.send(() => fileProject(unit.id, { ...form, from: form.contractOn, publicFunds: false }))}>
            {t('fileProject')}
          </button>
          <Problem problem={filing.problem} />
        </div>
      </details>
      <p class="hint">{t('updateHint')}</p>
      <button id="own-update" type="button" class="secondary" disabled={updating.busy} onClick={() => void updating.send(() => declareUpdated(unit.id))}>
        {t('declareUpdated')}
      </button>
      {said !== '' && <p class="credit-said" role="status">{said}</p>}
      <Problem problem={updating.problem} />
    </section>
  );
}

function Complain({ unit }: { readonly unit: Unit }): JSX.Element {
  const [words, setWords] = useState('');
  const [said, setSaid] = useState('');
  const { problem, busy, send } = useSending(() => {
    setSaid(t('complained'));
    setWords('');
  });
  return (
    <details id="own-complain">
      <summary>{t('complain')}</summary>
      <div class="credit-form">
        <Entry id="complaint-words" label={t('complaintWords')} type="long" value={words} set={setWords} />
        <button id="complaint-send" type="button" class="secondary" disabled={busy} onClick={() => void send(() => complain(unit.id, words.trim()))}>
          {t('complain')}
        </button>
        {said !== '' && <p class="credit-said" role="status">{said}</p>}
        <Problem problem={problem} />
      </div>
    </details>
  );
}
