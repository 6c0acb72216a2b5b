import { signal } from '@preact/signals';

/** The question that is open, and who waits for the answer. */
export const question = signal<((signedIn: boolean) => void) | null>(null);

/** Asks for name and password; true once somebody is signed in, false when cancelled. */
export function askToSignIn(): Promise<boolean> {
  question.peek()?.(false);
  return new Promise((resolve) => (question.value = resolve));
}

export function answer(signedIn: boolean): void {
  const waiting = question.peek();
  question.value = null;
  waiting?.(signedIn);
}
