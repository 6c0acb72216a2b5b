import { Slice } from '../store/slice';

export const VIEWS = ['units', 'lists', 'draws', 'clauses', 'points', 'own', 'due', 'desk', 'matters', 'inspections', 'gate', 'register', 'timeline', 'analysis', 'exchange'] as const;
export type CreditView = (typeof VIEWS)[number];

export interface CreditState {
  readonly view: CreditView;
  /** What is looked for among the units. */
  readonly query: string;
  /** 统一社会信用代码 of the unit whose public page is open. */
  readonly entity: string | null;
  readonly draw: string | null;
  /** The open record of the desk, or of one's own. */
  readonly record: string | null;
  readonly matter: string | null;
  readonly inspection: string | null;
  /** The unit of the register whose entry is open. */
  readonly unit: string | null;
  /** Licence number of the mine whose timeline is open. */
  readonly mine: string;
}

/** Nothing open: what another part begins with. */
export const CLOSED = { entity: null, draw: null, record: null, matter: null, inspection: null, unit: null } as const;

export const credit = new Slice<CreditState>({ view: 'units', query: '', mine: '', ...CLOSED });
