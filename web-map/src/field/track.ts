import { effect, signal } from '@preact/signals';
import { towards } from './cone';
import { db, keep, kept, type TrackPoint } from './db';
import { add } from './desk';
import { t } from './i18n';
import { field } from './state';

/** Jumps of a receiver that sees the sky badly are not walked ways. */
const WORST_ACCURACY_METRES = 100;
/** Standing still makes no points. */
const LEAST_STEP_METRES = 3;

export interface Recording {
  readonly id: string;
  readonly since: string;
  readonly points: number;
  readonly metres: number;
}

export const recording = signal<Recording | null>(null);
let last: TrackPoint | undefined;
let writing = Promise.resolve();

/** Goes on with a recording the page was closed in, and follows the position while one runs. */
export async function keepRecording(): Promise<void> {
  const open = await kept<{ readonly id: string; readonly since: string } | null>('recording');
  if (open) {
    const points = await pointsOf(open.id);
    last = points.at(-1);
    recording.value = { ...open, points: points.length, metres: lengthOf(points) };
  }
  effect(() => {
    const here = field.get('here');
    if (!recording.peek() || !here || here.accuracy > WORST_ACCURACY_METRES) return;
    writing = writing.then(() => record({ track: recording.peek()?.id ?? '', lon: here.lon, lat: here.lat, at: here.at, accuracy: here.accuracy }));
  });
}

async function record(point: TrackPoint): Promise<void> {
  const now = recording.peek();
  if (now?.id !== point.track) return;
  const step = last ? towards([last.lon, last.lat], [point.lon, point.lat]).metres : Infinity;
  if (step < LEAST_STEP_METRES) return;
  await (await db()).add('points', point);
  last = point;
  recording.value = { ...now, points: now.points + 1, metres: now.metres + (Number.isFinite(step) ? step : 0) };
}

export async function startRecording(): Promise<void> {
  const started = { id: crypto.randomUUID(), since: new Date().toISOString() };
  await keep('recording', started);
  last = undefined;
  recording.value = { ...started, points: 0, metres: 0 };
  const here = field.peek('here');
  if (here) await record({ track: started.id, lon: here.lon, lat: here.lat, at: here.at, accuracy: here.accuracy });
  // The screen stays on where the phone lets it: a dark phone gives no positions to a page.
  await navigator.wakeLock?.request('screen').catch(() => undefined);
}

/** Ends it and lays the way into the outbox; one of less than two points is said to be too short and goes on. */
export async function stopRecording(districtCode: string): Promise<boolean> {
  await writing;
  const now = recording.peek();
  if (!now || now.points < 2) return false;
  const points = await pointsOf(now.id);
  await add({ kind: 'TRACK', gpx: gpxOf(points), districtCode }, null, t('trackLabel', { km: (now.metres / 1000).toFixed(2) }));
  await keep('recording', null);
  recording.value = null;
  return true;
}

async function pointsOf(id: string): Promise<readonly TrackPoint[]> {
  return (await db()).getAllFromIndex('points', 'track', id);
}

function lengthOf(points: readonly TrackPoint[]): number {
  return points.slice(1).reduce((sum, to, index) => {
    const from = points[index] ?? to;
    return sum + towards([from.lon, from.lat], [to.lon, to.lat]).metres;
  }, 0);
}

export function gpxOf(points: readonly TrackPoint[]): string {
  const lines = points.map(({ lon, lat, at }) => `<trkpt lat="${lat.toFixed(7)}" lon="${lon.toFixed(7)}"><time>${at}</time></trkpt>`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<gpx version="1.1" creator="Kuangjie" xmlns="http://www.topografix.com/GPX/1/1"><trk><trkseg>\n${lines.join('\n')}\n</trkseg></trk></gpx>\n`;
}
