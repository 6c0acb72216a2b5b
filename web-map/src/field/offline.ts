import { field } from './state';

/** Installs the worker that holds the page without network, and says when a newer page waits. */
export function keepOffline(): void {
  // Without a secure connection a browser has none; the page then needs network.
  if (!('serviceWorker' in navigator)) return;
  void navigator.serviceWorker.register('/field-worker.js', { scope: '/field.html' }).then((registration) => {
    const look = (): void => field.set({ newVersion: registration.waiting !== null && navigator.serviceWorker.controller !== null });
    look();
    registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', look));
  });
  // Asks the browser not to throw the outbox away when the phone gets full.
  void navigator.storage?.persist?.();
}

/** Lets the waiting worker take over and opens the page again. */
export async function useNewVersion(): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration('/field.html');
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
  registration?.waiting?.postMessage('take-over');
}
