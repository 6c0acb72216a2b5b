import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Problem, Select } from '../../alerts/parts';
import { useRead } from '../../ui/useRead';
import { type CreditClock, type Draw, listDraws, type Unit } from '../../api/credit';
import { addLine, endInspection, getInspection, inspectionClocks, type InspectionLine, inspectionLines, listInspections, openInspection, publishInspection, type UnitInspection } from '../../api/creditOffice';
import { ApiError } from '../../api/http';
import { REGISTERS_CLUES } from '../../config/credit';
import { store } from '../../store/store';
import { Facts } from '../../ui/Facts';
import { t } from '../i18n';
import { w } from '../i18n/work';
import { NewClue } from '../Matters';
import { authorityName, Back, Clocks, Entry, Read, useSending } from '../parts';
import { credit } from '../state';
import { UnitChoice } from '../UnitChoice';
import { useUnit } from '../units';
import { authoritiesOf, Roster } from './DrawOffice';
import { sha256Of } from './hash';

const stateWords = ({ state }: UnitInspection): string => ({ OPEN: w('inspectionOpen'), ENDED: w('inspectionEnded'), PUBLISHED: w('inspectionPublished') })[state];

/** Inspections of units: opened after a draw or outside of one, recorded line by line, ended, made public. */
export function Inspections(): JSX.Element {
  const id = credit.get('inspection');
  return id === null ? <InspectionList /> : <InspectionPage key={id} id={id} />;
}

function InspectionList(): JSX.Element {
  const all = useRead(async () => {
    const [inspections, draws] = await Promise.all([listInspections(), listDraws()]);
    return { inspections, draws: draws.filter(({ state }) => state === 'DRAWN') };
  }, '');
  return (
    <>
      <p class="hint">{w('inspectionsHint')}</p>
      <Read answer={all}>
        {({ inspections, draws }) => (
          <>
            {authoritiesOf(store.get('session')).length > 0 && <OpenInspection draws={draws} />}
            <Roster />
            <p id="inspections-sentence" class="hint" role="status">
              {w('inspectionsSentence', { n: inspections.length, open: inspections.filter(({ state }) => state !== 'PUBLISHED').length })}
            </p>
            <ul class="credit-list">
              {inspections.map((inspection) => (
                <Line key={inspection.id} inspection={inspection} />
              ))}
            </ul>
          </>
        )}
      </Read>
    </>
  );
}

function Line({ inspection }: { readonly inspection: UnitInspection }): JSX.Element {
  const unit = useUnit(inspection.entityId);
  return (
    <li>
      <button type="button" class="credit-line" data-inspection={inspection.number} onClick={() => credit.set({ inspection: inspection.id })}>
        <span class="credit-top">
          <strong>{unit?.name ?? inspection.number}</strong>
          <span class={`credit-state ${inspection.state}`}>{stateWords(inspection)}</span>
        </span>
        <span class="muted">
          {inspection.number} · {authorityName(inspection.authority)} · {inspection.startedOn}
        </span>
      </button>
    </li>
  );
}

/** From a draw: unit and inspectors are those drawn. Outside of one: both are named. */
function OpenInspection({ draws }: { readonly draws: readonly Draw[] }): JSX.Element {
  const [authority] = authoritiesOf(store.get('session'));
  const [drawId, setDraw] = useState('');
  const [unit, setUnit] = useState<Unit | undefined>(undefined);
  const [codes, setCodes] = useState('');
  const { problem, busy, send } = useSending(() => undefined);
  const draw = draws.find(({ id }) => id === drawId);
  const drawn = unit && draw?.picks?.find((pick) => pick.unit === unit.uscc)?.inspectors;
  const inspectors = codes === '' && drawn ? drawn : codes.split(/[\s、,，;；]+/).filter((code) => code !== '');
  const open = async (): Promise<void> => credit.set({ inspection: (await openInspection({ entityId: unit?.id ?? '', authority: draw?.authority ?? authority ?? '', ...(drawId === '' ? {} : { drawId }), inspectors })).id });
  return (
    <details id="inspection-new">
      <summary>{w('openInspection')}</summary>
      <div class="credit-form">
        <Select id="inspection-draw" label={w('fromDraw')} value={drawId} change={setDraw} options={[['', w('outsideDraw')], ...draws.filter((each) => each.authority === authority).map((each) => [each.id, `${each.number} ${each.title}`] as const)]} />
        {draw?.picks && (
          <p class="hint" id="inspection-picks">
            {w('drawnUnits', { units: draw.picks.map((pick) => `${pick.unit}（${pick.inspectors.join('、')}）`).join('；') })}
          </p>
        )}
        <UnitChoice id="inspection" chosen={unit?.id ?? ''} choose={(_, chosen) => setUnit(chosen)} />
        <Entry id="inspection-codes" label={w('inspectorCodes')} value={codes === '' && drawn ? drawn.join('、') : codes} set={setCodes} />
        <button id="inspection-open" type="button" class="primary" disabled={busy || !unit} onClick={() => void send(open)}>
          {w('openInspection')}
        </button>
        <Problem problem={problem} />
      </div>
    </details>
  );
}

interface Held {
  readonly inspection: UnitInspection;
  /** Null: only for its district and the city. */
  readonly lines: readonly InspectionLine[] | null;
  readonly clocks: readonly CreditClock[];
}

async function hold(id: string): Promise<Held> {
  const lines = inspectionLines(id).catch((failure: unknown) => {
    if (failure instanceof ApiError && failure.status === 403) return null;
    throw failure;
  });
  const [inspection, read, clocks] = await Promise.all([getInspection(id), lines, inspectionClocks(id)]);
  return { inspection, lines: read, clocks };
}

function InspectionPage({ id }: { readonly id: string }): JSX.Element {
  const [turn, setTurn] = useState(0);
  const held = useRead(() => hold(id), `${id}${turn}`);
  return (
    <>
      <Back to={w('inspections')} go={() => credit.set({ inspection: null })} />
      <Read answer={held}>{(read) => <Shown {...read} again={() => setTurn(turn + 1)} />}</Read>
    </>
  );
}

function Shown({ inspection, lines, clocks, again }: Held & { readonly again: () => void }): JSX.Element {
  const unit = useUnit(inspection.entityId);
  const { roles } = store.get('session');
  return (
    <article class="credit-page">
      <h2 class="panel-title">
        {unit?.name ?? inspection.number} <span id="inspection-is" class={`credit-state ${inspection.state}`}>{stateWords(inspection)}</span>
      </h2>
      <Facts
        rows={[
          [t('number'), inspection.number],
          [t('uscc'), unit?.uscc],
          [t('authority'), authorityName(inspection.authority)],
          [w('inspectorsOf'), inspection.inspectors.join('、')],
          [w('startedOn'), inspection.startedOn],
          [w('endedOn'), inspection.endedOn],
          [w('result'), inspection.result],
          [w('publishedOn'), inspection.publishedOn],
        ]}
      />
      {inspection.drawId && (
        <button type="button" class="link" onClick={() => credit.set({ view: 'draws', inspection: null, draw: inspection.drawId ?? null })}>
          {w('toDraw')}
        </button>
      )}
      <Steps key={inspection.state} inspection={inspection} again={again} />
      {inspection.state !== 'OPEN' && REGISTERS_CLUES.some((role) => roles.includes(role)) && (
        <details id="inspection-clue">
          <summary>{w('clueFromInspection')}</summary>
          <NewClue unit={inspection.entityId} clue={w('clueOf', { number: inspection.number, result: inspection.result ?? '' })} />
        </details>
      )}
      <Clocks clocks={clocks} />
      <section>
        <h3>{w('wholeRecord')}</h3>
        {lines === null && <p class="hint">{w('recordNotForYou')}</p>}
        <ol class="credit-history">
          {lines?.map(({ id, at, actor, words, evidence, evidenceHash }) => (
            <li key={id}>
              {words} <span class="muted">{at.slice(0, 10)} · {actor}</span>
              {evidence !== '' && (
                <span class="reason">
                  {evidence} {evidenceHash !== '' && <code>{evidenceHash}</code>}
                </span>
              )}
            </li>
          ))}
        </ol>
      </section>
    </article>
  );
}

function Steps({ inspection, again }: { readonly inspection: UnitInspection; readonly again: () => void }): JSX.Element {
  const [words, setWords] = useState('');
  const [file, setFile] = useState<{ readonly name: string; readonly hash: string } | null>(null);
  const { problem, busy, send } = useSending(() => {
    setWords('');
    setFile(null);
    again();
  });
  const handles = authoritiesOf(store.get('session')).includes(inspection.authority);
  if (!handles || inspection.state === 'PUBLISHED') return <p id="no-steps" class="hint">{t('noSteps')}</p>;
  return (
    <section class="credit-steps">
      <h3>{t('steps')}</h3>
      {inspection.state === 'ENDED' ? (
        <button id="inspection-publish" type="button" class="primary" disabled={busy} onClick={() => void send(() => publishInspection(inspection.id))}>
          {w('publishResult')}
        </button>
      ) : (
        <div class="credit-form">
          <Entry id="inspection-words" label={w('lineOrResult')} type="long" value={words} set={setWords} />
          <label class="field">
            <span class="label">{w('evidenceFile')}</span>
            <input id="inspection-file" type="file" onChange={({ currentTarget }) => void sha256Of(currentTarget.files?.[0]).then(setFile)} />
          </label>
          {file && <p class="hint">{w('evidenceHash', { name: file.name, hash: file.hash })}</p>}
          <div class="row">
            <button id="inspection-add" type="button" class="secondary" disabled={busy} onClick={() => void send(() => addLine(inspection.id, { words: words.trim(), ...(file ? { evidence: file.name, evidenceHash: file.hash } : {}) }))}>
              {w('addLine')}
            </button>
            <button id="inspection-end" type="button" class="primary" disabled={busy} onClick={() => void send(() => endInspection(inspection.id, words.trim()))}>
              {w('endInspection')}
            </button>
          </div>
        </div>
      )}
      <Problem problem={problem} />
    </section>
  );
}
