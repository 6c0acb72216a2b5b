/** What every shape of the server is made with. */

import type { components } from '../schema';

type Schemas = components['schemas'];

/**
 * What the page reads of a shape of the server. The server's description leaves open which members are always there;
 * they are said here, and a member that the server does not have fails the type check.
 */
export type Of<Name extends keyof Schemas, Shape extends { readonly [Member in keyof Shape]: Member extends keyof Schemas[Name] ? unknown : never }> = Shape;

export type Text = Of<
  'Text',
  {
    readonly zh: string;
    readonly en: string;
  }
>;

export type Session = Of<
  'Session',
  {
    readonly username: string;
    readonly displayName: Text;
    readonly roles: readonly string[];
    readonly districts: readonly string[];
    readonly csrf?: { readonly header: string; readonly token: string };
  }
>;
