import type { CreditRecord, RecordStep } from '../api/credit';

/** Nobody waits for these. */
const NOT_AWAITED: readonly RecordStep[] = ['SPOT_CHECK', 'RECHECK', 'FIND_FRAUD', 'ACCEPT', 'OBJECT'];

/** Whether the record waits for the account that reads it: the server says which steps are open. */
export const waits = ({ steps }: CreditRecord): boolean => steps.some((step) => !NOT_AWAITED.includes(step));
