import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

interface Props {
  readonly titleId: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** A modal dialog, open as long as it is rendered; Escape closes it. */
export function Dialog({ titleId, onClose, children }: Props): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  // Before the first paint: a key pressed right after must already find it modal.
  useLayoutEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    return () => before instanceof HTMLElement && before.focus();
  }, []);
  return (
    <dialog ref={dialog} class="dialog" aria-labelledby={titleId} onClose={onClose}>
      {children}
    </dialog>
  );
}
