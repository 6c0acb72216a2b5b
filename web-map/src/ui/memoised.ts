/** What a function gives for a key, made once: styles made per feature would make panning slow. */
export function memoised<T>(build: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) {
      value = build(key);
      known.set(key, value);
    }
    return value;
  };
}
