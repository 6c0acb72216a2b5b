import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { type Clue, type ClueReport, type ClueSource, type ClueStep, type ClueStepBody, getClue, listClueHistory, listClues, reportClue, stepClue } from '../api/clues';
import { ApiError } from '../api/http';
import { formatTime } from '../check/format';
import { CLUE_SOURCES, CLUE_STATES, ENFORCES, PAGE } from '../config/enforcement';
import { pick } from '../i18n';
import { store } from '../store/store';
import { Facts } from '../ui/Facts';
import { Icon } from '../ui/icons';
import { t as frameWords } from '../ui/i18n';
import { CaseLink } from './AlertDetail';
import { CluePhotos } from './CluePhotos';
import { HistoryView } from './HistoryView';
import { t } from './i18n';
import { Offers, type Values } from './Offers';
import { Problem, Select } from './parts';
import { PickOnMap } from './PickOnMap';
import { alerts } from './state';
import { clueFields } from './stepFields';
import { useRead } from '../ui/useRead';
import { districtName, wordOf } from './words';

const OFFICIAL = [...ENFORCES, 'CITY_PLANNER'];

function has(roles: readonly string[]): boolean {
  return store.get('session').roles.some((role) => roles.includes(role));
}

/** One register for the clues of all sources; informants meet their own. */
export function ClueRegister(): JSX.Element {
  const [list, setList] = useState<readonly Clue[] | null>(null);
  const [more, setMore] = useState(false);
  const [problem, setProblem] = useState<ApiError | null>(null);
  const [state, setState] = useState('');
  const [source, setSource] = useState('');
  const [writing, setWriting] = useState(false);
  const id = alerts.get('clue');
  const { username } = store.get('session');
  const read = async (after?: string): Promise<void> => {
    try {
      const query = { ...(state && { state }), ...(source && { source }), ...(after && { after }), limit: String(PAGE) };
      const page = await listClues(query);
      setList(after ? [...(list ?? []), ...page] : page);
      setMore(page.length === PAGE);
      setProblem(null);
    } catch (failure) {
      if (!(failure instanceof ApiError)) throw failure;
      setProblem(failure);
    }
  };
  useEffect(() => void read(), [state, source, username, id === null]);
  if (writing) return <Report close={() => setWriting(false)} />;
  if (id !== null) return <ClueDetail key={id} id={id} others={list ?? []} />;
  return (
    <>
      <div class="row">
        <button id="clue-new" type="button" class="primary narrow" onClick={() => setWriting(true)}>
          {t('clueNew')}
        </button>
      </div>
      <div class="filters grid">
        <Select id="clue-state" label={t('state')} value={state} options={[['', t('any')], ...Object.entries(CLUE_STATES).map(([key, words]) => [key, pick(words)] as const)]} change={setState} />
        <Select id="clue-source" label={t('source')} value={source} options={[['', t('any')], ...Object.entries(CLUE_SOURCES).map(([key, words]) => [key, pick(words)] as const)]} change={setSource} />
      </div>
      <Problem problem={problem} retry={() => void read()} />
      {list === null && !problem && <p class="hint" role="status">{frameWords('loading')}</p>}
      {list?.length === 0 && <p class="hint empty">{t('noClues')}</p>}
      <ol class="alert-list">
        {list?.map((clue) => (
          <li key={clue.id}>
            <button type="button" class="alert-row" onClick={() => alerts.set({ clue: clue.id })}>
              <span class="alert-head">
                <strong>{clue.number}</strong>
                <span>{wordOf(CLUE_STATES, clue.state)}</span>
              </span>
              <span class="alert-facts">{clue.description}</span>
              <span class="alert-facts muted">{[pick(clue.sourceWords), districtName(clue.districtCode), formatTime(clue.reportedAt)].join(' · ')}</span>
            </button>
          </li>
        ))}
      </ol>
      {more && (
        <button id="clues-more" type="button" class="secondary" onClick={() => void read(list?.at(-1)?.id)}>
          {t('more')}
        </button>
      )}
    </>
  );
}

function ClueDetail({ id, others }: { readonly id: string; readonly others: readonly Clue[] }): JSX.Element {
  const [clue, setClue] = useState<Clue | null>(null);
  const [problem, setProblem] = useState<ApiError | null>(null);
  const candidates = useRead(() => (has(ENFORCES) ? listClues({ limit: '500' }) : Promise.resolve([])), id);
  const show = (read: Clue): void => {
    setClue(read);
    alerts.set({ cluePlace: read.location ?? null });
  };
  const reload = async (): Promise<void> => {
    try {
      show(await getClue(id));
      setProblem(null);
    } catch (failure) {
      if (!(failure instanceof ApiError)) throw failure;
      setProblem(failure);
    }
  };
  useEffect(() => {
    void reload();
    return () => alerts.set({ cluePlace: null });
  }, [id]);
  const send = async (step: ClueStep, { firstOfficer, secondOfficer, ...said }: Values): Promise<void> => {
    const officers = [firstOfficer, secondOfficer].filter((name): name is string => Boolean(name));
    show(await stepClue(id, { step, ...said, ...(officers.length > 0 ? { officers } : {}) } as ClueStepBody));
  };
  const known = Array.isArray(candidates) ? (candidates as readonly Clue[]) : others;
  const { location } = clue ?? {};
  return (
    <article class="alert-detail">
      <button id="clue-back" type="button" class="link back" onClick={() => alerts.set({ clue: null })}>
        <Icon name="back" />
        {t('back')}
      </button>
      <Problem problem={problem} retry={() => void reload()} />
      {clue && (
        <>
          <header>
            <h2>{clue.number}</h2>
            <p>
              <strong id="clue-state-now">{pick(clue.stateWords)}</strong>
            </p>
            <p class="clue-text">{clue.description}</p>
          </header>
          {has(ENFORCES) && <Offers offers={clue.steps ?? []} fieldsOf={(step: ClueStep) => clueFields(step, clue, known)} send={send} reload={reload} />}
          <section>
            <Facts
              rows={[
                [t('source'), pick(clue.sourceWords)],
                [t('district'), districtName(clue.districtCode)],
                [t('reportedBy'), clue.reportedBy],
                [t('reportedAt'), formatTime(clue.reportedAt)],
                [t('licence'), clue.licenceNumber],
                [t('officers'), clue.verifiers.join('、')],
                [t('found'), clue.outcome],
                [t('reward'), clue.rewardNote],
                [t('duplicateOf'), clue.duplicateOf && <FirstClue id={clue.duplicateOf} known={known} />],
                [t('case'), clue.caseId && <CaseLink id={clue.caseId} />],
              ]}
            />
            {location ? (
              <button type="button" class="secondary small" onClick={() => store.set({ sheet: 'half', focus: { geometry: location } })}>
                <Icon name="target" />
                {t('zoomTo')}
              </button>
            ) : (
              <p class="hint">{t('noPlace')}</p>
            )}
          </section>
          <CluePhotos clue={clue} />
          {has(ENFORCES) && <HistoryView key={`${clue.state}${clue.rewardNote}`} read={() => listClueHistory(id)} />}
        </>
      )}
    </article>
  );
}

function FirstClue({ id, known }: { readonly id: string; readonly known: readonly Clue[] }): JSX.Element {
  return (
    <button type="button" class="link" onClick={() => alerts.set({ clue: id })}>
      {known.find((clue) => clue.id === id)?.number ?? t('firstClue')}
    </button>
  );
}

/** What somebody reports; a place is picked on the map, because nobody knows degrees by heart. */
function Report({ close }: { readonly close: () => void }): JSX.Element {
  const { districts: own } = store.get('session');
  const official = has(OFFICIAL);
  const districts = alerts.get('districts').filter(({ code }) => own.length === 0 || own.includes(code));
  const [source, setSource] = useState<ClueSource>(official ? 'HOTLINE' : 'INFORMANT');
  const [district, setDistrict] = useState(own[0] ?? '');
  const [description, setDescription] = useState('');
  const [licence, setLicence] = useState('');
  const [place, setPlace] = useState<readonly [number, number] | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiError | null>(null);
  const send = async (event: Event): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    setProblem(null);
    const report: ClueReport = {
      source,
      description: description.trim(),
      districtCode: district,
      ...(licence.trim() && { licenceNumber: licence.trim() }),
      ...(place && { longitude: place[0], latitude: place[1] }),
    };
    try {
      const clue = await reportClue(report);
      alerts.set({ clue: clue.id });
      close();
    } catch (failure) {
      if (!(failure instanceof ApiError)) throw failure;
      setProblem(failure);
      setBusy(false);
    }
  };
  return (
    <form class="step-form report" onSubmit={(event) => void send(event)}>
      <h2>{t('clueNew')}</h2>
      {official && <Select id="report-source" label={t('source')} value={source} options={Object.entries(CLUE_SOURCES).map(([key, words]) => [key, pick(words)] as const)} change={(value) => setSource(value as ClueSource)} />}
      <label class="field">
        <span class="label">{t('district')}</span>
        <select id="report-district" required value={district} onChange={(event) => setDistrict(event.currentTarget.value)}>
          <option value="">{t('chooseDistrict')}</option>
          {districts.map(({ code }) => (
            <option key={code} value={code}>
              {districtName(code)}
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        <span class="label">{t('description')}</span>
        <textarea id="report-description" required rows={5} maxLength={4000} value={description} onInput={(event) => setDescription(event.currentTarget.value)} />
        <span class="hint">{t('noNames')}</span>
      </label>
      <label class="field">
        <span class="label">{t('licenceIfKnown')}</span>
        <input id="report-licence" maxLength={23} value={licence} onInput={(event) => setLicence(event.currentTarget.value)} />
      </label>
      <PickOnMap place={place} pick={setPlace} />
      <Problem problem={problem} />
      <div class="row end">
        <button type="button" class="secondary" onClick={close}>
          {frameWords('cancel')}
        </button>
        <button id="report-send" type="submit" class="primary narrow" disabled={busy}>
          {t('register')}
        </button>
      </div>
    </form>
  );
}
