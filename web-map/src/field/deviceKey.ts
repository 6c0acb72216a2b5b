import { type Capture, registerKey } from '../api/field';
import { keep, kept } from './db';

/** What the phone keeps of its key pair: the private part cannot be read, only used. */
interface KeptKey {
  readonly id: string;
  readonly privateKey: CryptoKey;
  /** SubjectPublicKeyInfo, base64. */
  readonly publicKey: string;
}

const CURVE = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const SIGNING = { name: 'ECDSA', hash: 'SHA-256' } as const;
const nameOf = (user: string): string => `deviceKey:${user}`;
const base64 = (bytes: ArrayBuffer): string => btoa(String.fromCharCode(...new Uint8Array(bytes)));
const hex = (bytes: ArrayBuffer): string => [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** The key pair of this device and account, made when it is wanted first; it works without network. */
export async function deviceKey(user: string): Promise<KeptKey> {
  // One after the other: two that begin at once must not make two pairs.
  return await navigator.locks.request(`kuangjie-${nameOf(user)}`, async () => (await kept<KeptKey>(nameOf(user))) ?? (await makeKey(user)));
}

async function makeKey(user: string): Promise<KeptKey> {
  const pair = await crypto.subtle.generateKey(CURVE, false, ['sign', 'verify']);
  const spki = await crypto.subtle.exportKey('spki', pair.publicKey);
  const made = { id: hex(await crypto.subtle.digest('SHA-256', spki)), privateKey: pair.privateKey, publicKey: base64(spki) };
  await keep(nameOf(user), made);
  return made;
}

/** What is signed of a photo, a line for each value; the server keeps it as it is. */
export function recordOf(alert: string, capture: Capture, key: string): string {
  const { sha256, takenAt, longitude, latitude, accuracyMetres, azimuth } = capture;
  const values = Object.entries({ alert, sha256, takenAt, longitude, latitude, accuracyMetres, azimuth, key });
  return `kuangjie-photo-1\n${values.map(([name, value]) => `${name}=${value}\n`).join('')}`;
}

/** The capture with the signature of this device. */
export async function signed(alert: string, capture: Capture, user: string): Promise<Capture> {
  const { id, privateKey } = await deviceKey(user);
  const signedRecord = recordOf(alert, capture, id);
  const signature = await crypto.subtle.sign(SIGNING, privateKey, new TextEncoder().encode(signedRecord));
  return { ...capture, keyId: id, signedRecord, signature: base64(signature) };
}

/**
 * Registers the key that signed a photo, before the photo is sent. A key that was revoked is thrown away, so that the next
 * photo is signed by a new one; what it signed is sent all the same, and the server says what it is worth.
 */
export async function registerDevice(user: string, keyId: string): Promise<void> {
  const held = await kept<KeptKey>(nameOf(user));
  if (held?.id !== keyId) return;
  const { revokedAt } = await registerKey(held.publicKey, navigator.userAgent.slice(0, 200));
  if (revokedAt) await forgetKey(user, keyId);
}

export async function forgetKey(user: string, keyId: string): Promise<void> {
  if ((await kept<KeptKey>(nameOf(user)))?.id === keyId) await keep(nameOf(user), undefined);
}
