import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Problem, Select } from '../alerts/parts';
import { useRead } from '../ui/useRead';
import { complain, enterRecord, type FiledProject, listMatters, listProjects, type Matter, ownUnits, type Unit } from '../api/credit';
import { listComplaints, type RatedArchive, ratedArchive } from '../api/creditOffice';
import { OWN_FIELDS, RECORD_CLASSES, RECORD_FIELDS } from '../config/credit';
import { pick } from '../i18n';
import { Facts } from '../ui/Facts';
import { RecordLine } from './Desk';
import { Filings } from './Filings';
import { t } from './i18n';
import { MatterLines } from './Matters';
import { MatterView } from './MatterView';
import { Certificates } from './office/Certificates';
import { NewPerson } from './office/NewPerson';
import { OwnDue } from './OwnDue';
import { OwnScore } from './OwnScore';
import { People } from './People';
import { Entry, Read, Synthetic, useSending } from './parts';
import { RecordView } from './RecordView';
import { credit } from './state';

/** What a unit sees and does itself. */
export function Own(): JSX.Element {
  const record = credit.get('record');
  const matter = credit.get('matter');
  if (record !== null) return <RecordView key={record} id={record} back={t('own')} speaks />;
  if (matter !== null) return <MatterView key={matter} id={matter} back={t('own')} />;
  return <OwnUnits />;
}

function OwnUnits(): JSX.Element {
  const units = useRead(ownUnits, '');
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
  readonly archive: RatedArchive;
  readonly matters: readonly Matter[];
  readonly projects: readonly FiledProject[];
}

function OwnUnit({ unit }: { readonly unit: Unit }): JSX.Element {
  const [turn, setTurn] = useState(0);
  const held = useRead(async (): Promise<Held> => {
    const [archive, matters, projects] = await Promise.all([ratedArchive(unit.id), listMatters(''), listProjects(unit.id)]);
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
      <Facts rows={[[t('uscc'), unit.uscc]]} />
      <OwnScore archive={archive} />
      <OwnDue matters={matters} records={archive.records} />
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
      <Filings unit={unit} projects={projects} again={again} enters />
      <Certificates entityId={unit.id} enters />
      <People entityId={unit.id} reference="" readOnly ends />
      <NewPerson entityId={unit.id} again={again} />
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

function Complain({ unit }: { readonly unit: Unit }): JSX.Element {
  const [words, setWords] = useState('');
  const [said, setSaid] = useState('');
  const complaints = useRead(async () => (await listComplaints()).filter(({ entityId }) => entityId === unit.id), `${unit.id}${said}`);
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
        <Read answer={complaints}>
          {(all) => (
            <ul class="credit-list" id="own-complaints">
              {all.map((made) => (
                <li key={made.id} class="credit-item">
                  {made.words}
                  <span class="muted">{made.answer ? `${made.answer}（${made.document ?? ''}）` : t('unanswered')}</span>
                </li>
              ))}
            </ul>
          )}
        </Read>
      </div>
    </details>
  );
}
