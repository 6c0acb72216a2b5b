/** Shapes the server answers with, by subject. */

export type * from './base';
export type * from './checks';
export type * from './imports';
export type * from './layers';
export type * from './plans';
