import { effect, untracked } from '@preact/signals';
import { ApiError } from '../api/http';
import { countInspections, listAlertsToVisit, listAreas, listCoverage, listPlaceCoverage, listPlans, listResponsibilities, listTasks, listTeams, listTracks, routeFrom } from '../api/patrols';
import { store } from '../store/store';
import { type Part, patrols } from './state';

/** Does it, with `busy` on meanwhile; a refusal is kept as `problem`. Answers whether it was done. */
export async function attempt(work: () => Promise<void>): Promise<boolean> {
  patrols.set({ busy: true, problem: null, said: '' });
  try {
    await work();
    return true;
  } catch (failure) {
    if (!(failure instanceof ApiError)) throw failure;
    patrols.set({ problem: failure });
    return false;
  } finally {
    patrols.set({ busy: false });
  }
}

const READ: Readonly<Record<Part, () => Promise<void>>> = {
  tasks: async () => {
    const [tasks, alerts, areas, teams] = await Promise.all([listTasks(patrols.peek('mine'), true), listAlertsToVisit(), listAreas(), listTeams()]);
    patrols.set({ tasks, alerts, areas, teams });
  },
  areas: async () => {
    const [areas, teams, plans] = await Promise.all([listAreas(), listTeams(), listPlans()]);
    patrols.set({ areas, teams, plans });
  },
  coverage: async () => {
    const [from, to] = [patrols.peek('from'), patrols.peek('to')];
    const [coverage, zones, rights, tracks] = await Promise.all([listCoverage(from, to), listPlaceCoverage('ZONES', from, to), listPlaceCoverage('RIGHTS', from, to), listTracks()]);
    patrols.set({ coverage, zones, rights, tracks });
  },
  mines: async () => {
    const [mines, responsible] = await Promise.all([countInspections(patrols.peek('to'), patrols.peek('behind')), listResponsibilities()]);
    patrols.set({ mines, responsible });
  },
};

/** Reads what is on show, anew when what was asked for changes. */
export function keepPatrols(): void {
  effect(() => {
    const part = patrols.get('part');
    const { username } = store.get('session');
    const asked = [patrols.get('mine'), patrols.get('behind'), patrols.get('from'), patrols.get('to')];
    if (username === '' || store.get('tab') !== 'patrols' || asked.includes('')) return;
    untracked(() => void attempt(READ[part]));
  });
}

/** Does it and reads the part on show anew. */
export async function change(work: () => Promise<unknown>, said: string): Promise<boolean> {
  const done = await attempt(async () => void (await work()));
  if (done && (await attempt(READ[patrols.peek('part')]))) patrols.set({ said });
  return done;
}

/** The round trip over one's open tasks, from where the reader is, or else from the middle of the map. */
export async function suggestRoute(): Promise<void> {
  const { lon, lat } = store.peek('view');
  const start = (await whereAmI()) ?? ([lon, lat] as const);
  await attempt(async () => patrols.set({ route: await routeFrom(start[0], start[1]), start }));
}

function whereAmI(): Promise<readonly [number, number] | null> {
  return new Promise((resolve) => {
    if (!('geolocation' in navigator)) return resolve(null);
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => resolve([coords.longitude, coords.latitude]),
      () => resolve(null),
      { timeout: 3000, maximumAge: 60_000 },
    );
  });
}
