import { getJson } from './http';

/** What a licence says, as far as everybody may know. */
export interface RightFacts {
  readonly licenceNumber: string;
  readonly rightKind: string;
  readonly projectName: string;
  readonly mineral: string;
  readonly miningMethod?: string;
  readonly validFrom?: string;
  readonly validTo?: string;
  readonly status: string;
  readonly synthetic: boolean;
}

export const getRight = (licence: string): Promise<RightFacts> => getJson(`/api/rights/${encodeURIComponent(licence)}`);
