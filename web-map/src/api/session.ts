import { getJson, postJson, remove, takeCsrfOf } from './http';
import type { Session } from './types';

export function getSession(): Promise<Session> {
  const session = getJson<Session>('/api/session');
  takeCsrfOf(session);
  return session;
}

/** Signs in; the token changes with the session, so the session is read again. */
export async function signIn(username: string, password: string): Promise<Session> {
  await postJson('/api/session', { username, password });
  return getSession();
}

export async function signOut(): Promise<Session> {
  await remove('/api/session');
  return getSession();
}
