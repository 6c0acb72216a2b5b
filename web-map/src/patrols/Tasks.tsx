import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { addTask, endTask, type PatrolTask } from '../api/patrols';
import { today } from '../map/day';
import { middleOf } from '../map/geometry';
import { store } from '../store/store';
import { toLonLat } from 'ol/proj';
import { projectionOf } from '../map/projections';
import { change, suggestRoute } from './desk';
import { t } from './i18n';
import { Choice, Do, Entry, Fold, km, namesOf } from './parts';
import { patrols } from './state';

/** What is to be done on the ground, by whom, and in which order. */
export function Tasks(): JSX.Element {
  const tasks = patrols.get('tasks');
  return (
    <>
      <NewTask />
      <div class="row">
        <label class="tick">
          <input id="tasks-mine" type="checkbox" checked={patrols.get('mine')} onChange={({ currentTarget }) => patrols.set({ mine: currentTarget.checked })} />
          {t('mineOnly')}
        </label>
        <button id="route-suggest" type="button" class="secondary" onClick={() => void suggestRoute()}>
          {t('suggestRoute')}
        </button>
      </div>
      <Route />
      {tasks === null ? <p class="hint" role="status">{t('reading')}</p> : tasks.length === 0 ? <p class="hint">{t('noTasks')}</p> : null}
      <ul class="patrol-list">
        {(tasks ?? []).map((task) => (
          <TaskLine key={task.id} task={task} />
        ))}
      </ul>
    </>
  );
}

function Route(): JSX.Element | null {
  const route = patrols.get('route');
  if (route === null) return null;
  if (route.stops.length === 0) return <p id="route" class="note">{t('routeEmpty')}</p>;
  return (
    <section id="route" class="patrol-route" aria-label={t('route')}>
      <h3>{t('routeSentence', { n: route.stops.length, km: km(route.metres) })}</h3>
      <ol>
        {route.stops.map(({ task, metres }) => (
          <li key={task.id}>
            {task.title} <span class="muted">{t('legKm', { km: km(metres) })}</span>
          </li>
        ))}
      </ol>
      <p class="hint">{t('routeHint')}</p>
    </section>
  );
}

function TaskLine({ task }: { readonly task: PatrolTask }): JSX.Element {
  const [words, setWords] = useState('');
  const mine = task.assignees.includes(store.get('session').username);
  const end = (step: 'DONE' | 'CANCEL', said: string): void => void change(() => endTask(task.id, step, words.trim()), said);
  return (
    <li data-task={task.id}>
      <button type="button" class="link task-title" onClick={() => task.place && store.set({ focus: { geometry: task.place } })}>
        {task.title}
      </button>
      <span class={task.dueOn < today() ? 'over' : 'muted'}>
        {t('taskLine', { due: task.dueOn, who: task.assignees.join('、') })}
      </span>
      <details>
        <summary>{t('endTask')}</summary>
        <Entry id={`task-words-${task.id}`} label={t('found')} value={words} set={setWords} />
        <div class="row">
          {mine && (
            <button type="button" class="secondary small task-done" onClick={() => end('DONE', t('taskDone'))}>
              {t('done')}
            </button>
          )}
          <button type="button" class="secondary small task-cancel" onClick={() => end('CANCEL', t('taskCancelled'))}>
            {t('cancelTask')}
          </button>
        </div>
      </details>
    </li>
  );
}

/** From an alert, whose place and district it takes, or to an area. */
function NewTask(): JSX.Element {
  const [about, setAbout] = useState('');
  const [who, setWho] = useState('');
  const [dueOn, setDueOn] = useState(today());
  const alerts = patrols.get('alerts');
  const areas = patrols.get('areas') ?? [];
  const taken = new Set((patrols.get('tasks') ?? []).map(({ reference }) => reference));
  const options = [
    ...alerts.filter(({ id }) => !taken.has(id)).map(({ id, number, title }) => [`ALERT:${id}`, `${number} ${title.zh}`] as const),
    ...areas.filter(({ id }) => !taken.has(id)).map(({ id, name }) => [`AREA:${id}`, t('toArea', { name })] as const),
  ];
  const send = async (): Promise<void> => {
    const [kind = '', reference = ''] = about.split(':');
    const common = { kind: kind || undefined, reference, assignees: namesOf(who), dueOn };
    if (await change(() => addTask(kind === 'AREA' ? { ...common, ...placeOf(reference) } : common), t('taskAdded'))) setAbout('');
  };
  return (
    <Fold id="task-new" title={t('newTask')}>
      <Choice id="task-about" label={t('about')} value={about} set={setAbout} options={options} wide />
      <Choice id="task-team" label={t('team')} value="" set={(id) => setWho(patrols.peek('teams').find((team) => team.id === id)?.members.join('、') ?? who)} options={patrols.get('teams').map(({ id, name }) => [id, name])} />
      <Entry id="task-due" label={t('due')} type="date" value={dueOn} set={setDueOn} />
      <Entry id="task-who" label={t('assignees')} value={who} set={setWho} wide />
      <Do id="task-add" title={t('addTask')} run={() => void send()} />
    </Fold>
  );
}

function placeOf(areaId: string): object {
  const area = patrols.peek('areas')?.find(({ id }) => id === areaId);
  if (!area?.outline) return {};
  const [longitude, latitude] = toLonLat(middleOf(area.outline), projectionOf(store.peek('crs')));
  return { title: t('areaTask', { name: area.name }), districtCode: area.districtCode, longitude, latitude };
}
