import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { t } from '../i18n';

/** The link of what is seen, copied; where a browser does not let a page copy, it lies ready to be copied by hand. */
export function Share(): JSX.Element {
  const field = useRef<HTMLInputElement>(null);
  const [link, setLink] = useState('');
  const [copied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    setLink(location.href);
    setCopied(await written(location.href));
    field.current?.select();
  };
  return (
    <div class="tool">
      <p class="hint">{t('shareWhat')}</p>
      <button id="share-copy" type="button" class="primary" onClick={() => void copy()}>
        {t('shareCopy')}
      </button>
      <input ref={field} id="share-link" type="text" readOnly hidden={link === ''} aria-label={t('shareLink')} value={link} />
      <p role="status" class="hint">
        {link !== '' && t(copied ? 'shareCopied' : 'shareByHand')}
      </p>
    </div>
  );
}

/** Pages that did not come by HTTPS have no clipboard. */
async function written(link: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(link);
    return true;
  } catch {
    return false;
  }
}
