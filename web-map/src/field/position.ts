import { field } from './state';

/** Follows where the phone is. Without leave the page works on, by score instead of distance. */
export function followPosition(): void {
  if (!('geolocation' in navigator)) {
    field.set({ hereProblem: 'UNAVAILABLE' });
    return;
  }
  navigator.geolocation.watchPosition(
    ({ coords, timestamp }) =>
      field.set({
        here: { lon: coords.longitude, lat: coords.latitude, accuracy: coords.accuracy, at: new Date(timestamp).toISOString() },
        hereProblem: 'NONE',
      }),
    ({ code, PERMISSION_DENIED }) => field.set({ hereProblem: code === PERMISSION_DENIED ? 'DENIED' : 'UNAVAILABLE', ...(code === PERMISSION_DENIED ? { here: null } : {}) }),
    { enableHighAccuracy: true, maximumAge: 5_000, timeout: 30_000 },
  );
}

interface Asked {
  readonly requestPermission?: () => Promise<'granted' | 'denied'>;
}

interface Compass extends DeviceOrientationEvent {
  /** Of Safari: degrees from north. */
  readonly webkitCompassHeading?: number;
}

let following = false;

/** Follows the compass; some phones ask the reader first, and only after a touch. */
export async function followCompass(): Promise<void> {
  if (following || typeof DeviceOrientationEvent === 'undefined') return;
  following = true;
  const { requestPermission } = DeviceOrientationEvent as unknown as Asked;
  if (requestPermission && (await requestPermission.call(DeviceOrientationEvent)) !== 'granted') return;
  addEventListener('deviceorientationabsolute', (event) => turn(event as Compass));
  addEventListener('deviceorientation', (event) => turn(event as Compass));
}

function turn({ webkitCompassHeading, absolute, alpha }: Compass): void {
  if (webkitCompassHeading !== undefined) field.set({ heading: webkitCompassHeading });
  else if (absolute && alpha !== null) field.set({ heading: (360 - alpha) % 360 });
}
