import type { Capture, FieldAlert } from '../api/field';
import { OLDEST_PHOTO_MINUTES, PHOTO_MOST_BYTES, WORST_ACCURACY_METRES } from '../config/field';
import type { Camera } from './cone';

export type PhotoFault = 'NO_PHOTO' | 'TOO_LARGE' | 'OLD' | 'NO_PLACE' | 'INACCURATE' | 'NO_AZIMUTH';

/** A picture with the moment it came; the moment counts as the time it was taken. */
export interface Shot {
  readonly file: File;
  readonly sha256: string;
  readonly takenAt: string;
}

/** Hashes a picture the moment it is taken. */
export async function take(file: File, now = Date.now()): Promise<Shot | PhotoFault> {
  if (file.size === 0 || !['image/jpeg', 'image/png'].includes(file.type)) return 'NO_PHOTO';
  if (file.size > PHOTO_MOST_BYTES) return 'TOO_LARGE';
  if (now - file.lastModified > OLDEST_PHOTO_MINUTES * 60_000) return 'OLD';
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  const sha256 = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return { file, sha256, takenAt: new Date(now).toISOString() };
}

/** How position and direction came to be known; stands with the photo. */
export interface Source {
  readonly place: 'GPS' | 'TYPED';
  readonly azimuth: 'COMPASS' | 'TYPED';
}

export function faultOf(camera: Partial<Camera>): PhotoFault | null {
  const { lon, lat, accuracyMetres, azimuth } = camera;
  if (!isNumber(lon) || !isNumber(lat) || !isNumber(accuracyMetres)) return 'NO_PLACE';
  if (accuracyMetres > WORST_ACCURACY_METRES) return 'INACCURATE';
  return isNumber(azimuth) && azimuth >= 0 && azimuth <= 360 ? null : 'NO_AZIMUTH';
}

const isNumber = (value: number | undefined): value is number => value !== undefined && Number.isFinite(value);

export function captureOf(shot: Shot, camera: Camera, source: Source): Capture {
  const words = { GPS: 'GPS', TYPED: '手填', COMPASS: '罗盘' };
  return {
    longitude: camera.lon,
    latitude: camera.lat,
    accuracyMetres: camera.accuracyMetres,
    azimuth: camera.azimuth,
    takenAt: shot.takenAt,
    sha256: shot.sha256,
    device: `位置:${words[source.place]} 方位:${words[source.azimuth]} ${navigator.userAgent}`.slice(0, 200),
  };
}

/** A name that says what it shows and when, whatever the camera called it. */
export function nameOf({ number }: FieldAlert, { file, takenAt }: Shot): string {
  return `${number}-${takenAt.slice(0, 19).replace(/[-:]/g, '')}.${file.type === 'image/png' ? 'png' : 'jpg'}`;
}
