import { effect, untracked } from '@preact/signals';
import { readBoundary } from '../api/checks';
import { ApiError } from '../api/http';
import type { BoundaryReading, BoundarySource, Geometry } from '../api/types';
import { Slice } from '../store/slice';
import { isSignedIn, store } from '../store/store';
import { form } from './formState';
import { check } from './state';

interface ReadingState {
  readonly busy: boolean;
  readonly answer: BoundaryReading | ApiError | null;
  /** Counts up to ask again for the same boundary. */
  readonly round: number;
}

/** What the server understood of the boundary in the form, before it is sent for good. */
export const reading = new Slice<ReadingState>({ busy: false, answer: null, round: 0 });

/** Long enough not to ask at every key, short enough not to be waited for. */
const PAUSE_MS = 400;

export function readAgain(): void {
  reading.set({ round: reading.peek('round') + 1 });
}

/** Has each boundary read as soon as it is given, another system is declared, or somebody signs in. */
export function keepReading(): void {
  let newest = 0;
  effect(() => {
    const source = check.get('boundary');
    const { crs } = form.get('draft');
    void reading.get('round');
    const wanted = isSignedIn() ? source : null;
    untracked(() => {
      const mine = ++newest;
      reading.set({ busy: wanted !== null, answer: null });
      if (!wanted) return;
      setTimeout(() => mine === newest && void read(wanted, crs, () => mine === newest), PAUSE_MS);
    });
  });
}

async function read(source: BoundarySource, crs: string, isNewest: () => boolean): Promise<void> {
  try {
    const answer = await readBoundary(source, crs);
    if (!isNewest()) return;
    reading.set({ busy: false, answer });
    if (source.kind !== 'geometry' && answer.geometry) show(answer.geometry);
  } catch (failure) {
    if (!(failure instanceof ApiError)) throw failure;
    if (isNewest()) reading.set({ busy: false, answer: failure });
  }
}

function show(geometry: Geometry): void {
  const first = check.peek('preview') === null;
  check.set({ preview: geometry });
  if (first) store.set({ focus: { geometry } });
}
