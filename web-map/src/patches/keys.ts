import { useEffect } from 'preact/hooks';

/** Keys of the desk, as long as they are switched on and nobody is typing. */
export function useKeys(active: boolean, press: (key: string, event: KeyboardEvent) => void): void {
  useEffect(() => {
    if (!active) return;
    const listen = (event: KeyboardEvent): void => {
      const typing = event.target instanceof HTMLElement && event.target.closest('input:not([type=radio]), textarea, select, dialog') !== null;
      if (!typing && !event.ctrlKey && !event.metaKey && !event.altKey) press(event.key.toLowerCase(), event);
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  });
}
