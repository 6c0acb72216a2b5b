/** How long something may move, in milliseconds: not at all for people who asked their system for less movement. */
export function quietly(milliseconds: number): number {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : milliseconds;
}
