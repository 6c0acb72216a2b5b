import { useRead } from '../ui/useRead';
import { getUnit, type Unit } from '../api/credit';
import { ApiError } from '../api/http';

const read = new Map<string, Promise<Unit>>();

/** A unit, asked for once; what failed is asked for again. */
function unitOf(id: string): Promise<Unit> {
  const known = read.get(id);
  if (known) return known;
  const asked = getUnit(id);
  read.set(id, asked);
  asked.catch(() => read.delete(id));
  return asked;
}

/** Null until it was read, or where it cannot be. */
export function useUnit(id: string): Unit | null {
  const unit = useRead(() => unitOf(id), id);
  return unit instanceof ApiError ? null : unit;
}
