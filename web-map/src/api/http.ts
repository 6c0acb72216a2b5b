import type { Text } from './types';

/** A refusal by the server (problem+json), or no answer at all (status 0). */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly title: Text,
    readonly detail: Text,
    readonly code: string,
  ) {
    super(`${status} ${code}`);
  }
}

interface Csrf {
  readonly header: string;
  readonly token: string;
}

let csrf: Csrf | undefined;
let known: Promise<void> = Promise.resolve();

/** What is written before the session has answered waits for its token; the cookie, when readable, is newer and wins. */
export function takeCsrfOf(session: Promise<{ readonly csrf?: Csrf }>): void {
  known = session.then(
    (said) => void (csrf = said.csrf),
    // Whoever asked for the session tells why it does not come.
    () => undefined,
  );
}

export async function getJson<T>(path: string, signal?: AbortSignal): Promise<T> {
  const response = await send(path, signal ? { signal } : {});
  return (await response.json()) as T;
}

/** Anything but JSON, with its headers. */
export function getAnswer(path: string): Promise<Response> {
  return send(path, { headers: { Accept: '*/*' } });
}

export async function postJson<T>(path: string, body: unknown): Promise<T> {
  return post<T>(path, JSON.stringify(body), { 'Content-Type': 'application/json' });
}

export async function putJson<T>(path: string, body: unknown): Promise<T> {
  return write<T>('PUT', path, JSON.stringify(body), { 'Content-Type': 'application/json' });
}

export async function patchJson<T>(path: string, body: unknown): Promise<T> {
  return write<T>('PATCH', path, JSON.stringify(body), { 'Content-Type': 'application/json' });
}

export async function post<T>(path: string, body: BodyInit, headers: HeadersInit = {}): Promise<T> {
  return write<T>('POST', path, body, headers);
}

async function write<T>(method: 'POST' | 'PUT' | 'PATCH', path: string, body: BodyInit, headers: HeadersInit): Promise<T> {
  const response = await send(path, { method, body, headers: { ...headers, ...(await csrfHeader()) } });
  const text = await response.text();
  return (text === '' ? undefined : JSON.parse(text)) as T;
}

export async function remove(path: string): Promise<void> {
  await send(path, { method: 'DELETE', headers: await csrfHeader() });
}

async function send(path: string, init: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(path, {
      credentials: 'same-origin',
      ...init,
      // The second header keeps the browser's own password dialog away where a 401 would open it.
      headers: { Accept: 'application/json', 'X-Requested-With': 'XMLHttpRequest', ...init.headers },
    });
  } catch (failure) {
    if (failure instanceof DOMException && failure.name === 'AbortError') throw failure;
    throw unreachable();
  }
  if (!response.ok) throw await problem(response);
  return response;
}

async function csrfHeader(): Promise<Record<string, string>> {
  await known;
  const cookie = document.cookie
    .split('; ')
    .find((part) => part.startsWith('XSRF-TOKEN='))
    ?.slice('XSRF-TOKEN='.length);
  const token = cookie ? decodeURIComponent(cookie) : csrf?.token;
  return token ? { [csrf?.header ?? 'X-XSRF-TOKEN']: token } : {};
}

async function problem(response: Response): Promise<ApiError> {
  let body: Record<string, unknown> = {};
  try {
    body = (await response.json()) as Record<string, unknown>;
  } catch {
    // Not JSON: the status has to do.
  }
  const word = (key: string, otherwise: string): string => {
    const value = body[key];
    return typeof value === 'string' && value !== '' ? value : otherwise;
  };
  const title = word('title', `服务器答复 ${response.status}`);
  const detail = word('detail', '');
  return new ApiError(
    response.status,
    { zh: title, en: word('titleEn', `The server answered ${response.status}`) },
    { zh: detail, en: word('detailEn', detail) },
    word('code', String(response.status)),
  );
}

function unreachable(): ApiError {
  return new ApiError(
    0,
    { zh: '连不上服务器', en: 'The server cannot be reached' },
    { zh: '请检查网络或稍后再试；填写的内容仍在。', en: 'Check the network or try again later; what you entered is kept.' },
    'UNREACHABLE',
  );
}
