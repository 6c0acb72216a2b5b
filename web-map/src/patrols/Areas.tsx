import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { addArea, addPlan, addTeam } from '../api/patrols';
import { districtName } from '../alerts/words';
import { today } from '../map/day';
import { store } from '../store/store';
import { change } from './desk';
import { t } from './i18n';
import { outlineOfView } from './overlay';
import { Choice, Do, Entry, Fold, namesOf } from './parts';
import { patrols } from './state';

const ownDistrict = (): string => store.peek('session').districts[0] ?? '';

/** 巡查区、队伍、计划. */
export function Areas(): JSX.Element {
  const areas = patrols.get('areas');
  const teams = patrols.get('teams');
  const plans = patrols.get('plans');
  const kinds = { FULL: t('kindFull'), KEY: t('kindKey') };
  const nameOf = (list: readonly { readonly id: string; readonly name: string }[], id: string): string => list.find((each) => each.id === id)?.name ?? id;
  return (
    <>
      <section>
        <h3>{t('areas')}</h3>
        {areas?.length === 0 && <p class="hint">{t('none')}</p>}
        <ul class="patrol-list">
          {(areas ?? []).map(({ id, name, kind, districtCode, outline }) => (
            <li key={id}>
              <button type="button" class="link task-title" onClick={() => outline && store.set({ focus: { geometry: outline } })}>
                {name}
              </button>
              <span class="muted">
                {kinds[kind]} · {districtName(districtCode)}
              </span>
            </li>
          ))}
        </ul>
        <NewArea />
      </section>
      <section>
        <h3>{t('teams')}</h3>
        {teams.length === 0 && <p class="hint">{t('none')}</p>}
        <ul class="patrol-list">
          {teams.map(({ id, name, members, districtCode }) => (
            <li key={id}>
              <strong>{name}</strong>
              <span class="muted">
                {members.join('、')} · {districtName(districtCode)}
              </span>
            </li>
          ))}
        </ul>
        <NewTeam />
      </section>
      <section>
        <h3>{t('plans')}</h3>
        {plans.length === 0 && <p class="hint">{t('none')}</p>}
        <ul class="patrol-list">
          {plans.map(({ id, name, areaId, teamId, from, to, rounds }) => (
            <li key={id}>
              <strong>{name}</strong>
              <span class="muted">{t('planLine', { area: nameOf(areas ?? [], areaId), team: nameOf(teams, teamId), from, to, n: rounds })}</span>
            </li>
          ))}
        </ul>
        <NewPlan />
      </section>
    </>
  );
}

function NewArea(): JSX.Element {
  const [name, setName] = useState('');
  const [kind, setKind] = useState('');
  const [districtCode, setDistrict] = useState(ownDistrict());
  const outline = patrols.get('outline');
  const send = async (): Promise<void> => {
    if (await change(() => addArea({ name: name.trim(), kind: kind || undefined, districtCode, outline: outline ?? undefined }), t('areaAdded'))) {
      setName('');
      patrols.set({ outline: null });
    }
  };
  const draw = (): void => {
    patrols.set({ drawing: true, outline: null });
    store.set({ sheet: 'low' });
  };
  return (
    <Fold id="area-new" title={t('newArea')}>
      <Entry id="area-name" label={t('name')} value={name} set={setName} wide />
      <Choice id="area-kind" label={t('kind')} value={kind} set={setKind} options={[['FULL', t('kindFull')], ['KEY', t('kindKey')]]} />
      <Entry id="area-district" label={t('district')} value={districtCode} set={setDistrict} />
      <div class="row wide">
        <button id="area-draw" type="button" class="secondary" aria-pressed={patrols.get('drawing')} onClick={draw}>
          {t('draw')}
        </button>
        <button id="area-view" type="button" class="secondary" onClick={() => patrols.set({ outline: outlineOfView(), drawing: false })}>
          {t('viewAsOutline')}
        </button>
      </div>
      <p id="area-outline" class="hint wide" role="status">
        {patrols.get('drawing') ? t('drawHint') : outline ? t('outlineThere') : t('outlineMissing')}
      </p>
      <Do id="area-add" title={t('addArea')} run={() => void send()} />
    </Fold>
  );
}

function NewTeam(): JSX.Element {
  const [name, setName] = useState('');
  const [members, setMembers] = useState('');
  const [districtCode, setDistrict] = useState(ownDistrict());
  const send = async (): Promise<void> => {
    if (await change(() => addTeam({ name: name.trim(), districtCode, members: namesOf(members) }), t('teamAdded'))) setName('');
  };
  return (
    <Fold id="team-new" title={t('newTeam')}>
      <Entry id="team-name" label={t('name')} value={name} set={setName} />
      <Entry id="team-district" label={t('district')} value={districtCode} set={setDistrict} />
      <Entry id="team-members" label={t('members')} value={members} set={setMembers} wide />
      <Do id="team-add" title={t('addTeam')} run={() => void send()} />
    </Fold>
  );
}

function NewPlan(): JSX.Element {
  const [entry, setEntry] = useState({ name: '', areaId: '', teamId: '', from: today(), to: today(), rounds: '1' });
  const set = (patch: Partial<typeof entry>): void => setEntry({ ...entry, ...patch });
  const area = patrols.get('areas')?.find(({ id }) => id === entry.areaId);
  const send = async (): Promise<void> => {
    const body = { ...entry, name: entry.name.trim(), districtCode: area?.districtCode, areaId: entry.areaId || undefined, teamId: entry.teamId || undefined, rounds: Number(entry.rounds) };
    if (await change(() => addPlan(body), t('planAdded'))) set({ name: '' });
  };
  return (
    <Fold id="plan-new" title={t('newPlan')}>
      <Entry id="plan-name" label={t('name')} value={entry.name} set={(name) => set({ name })} wide />
      <Choice id="plan-area" label={t('area')} value={entry.areaId} set={(areaId) => set({ areaId })} options={(patrols.get('areas') ?? []).map(({ id, name }) => [id, name])} />
      <Choice id="plan-team" label={t('team')} value={entry.teamId} set={(teamId) => set({ teamId })} options={patrols.get('teams').map(({ id, name }) => [id, name])} />
      <Entry id="plan-from" label={t('from')} type="date" value={entry.from} set={(from) => set({ from })} />
      <Entry id="plan-to" label={t('to')} type="date" value={entry.to} set={(to) => set({ to })} />
      <Entry id="plan-rounds" label={t('rounds')} type="number" value={entry.rounds} set={(rounds) => set({ rounds })} />
      <Do id="plan-add" title={t('addPlan')} run={() => void send()} />
    </Fold>
  );
}
