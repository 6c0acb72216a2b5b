import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Dialog } from './Dialog';
import { t } from './i18n';
import { Icon } from './icons';

interface Props {
  readonly title: string;
  /** One paragraph to a line. */
  readonly text: string;
}

/** Help in the page: what a tab is for and how it is used. */
export function HelpButton({ title, text }: Props): JSX.Element {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" class="icon-button small help" aria-label={title} title={title} onClick={() => setOpen(true)}>
        <Icon name="help" />
      </button>
      {open && (
        <Dialog titleId="help-title" onClose={() => setOpen(false)}>
          <h2 id="help-title">{title}</h2>
          <div class="help-text">
            {text.split('\n').map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
          </div>
          <div class="row end">
            <button type="button" class="secondary" onClick={() => setOpen(false)}>
              {t('close')}
            </button>
          </div>
        </Dialog>
      )}
    </>
  );
}
