import type { JSX } from 'preact';
import { LONGEST_SOURCE_NAME } from '../config/data';
import { keepMapping, useSavedMapping } from './desk';
import { t } from './i18n';
import { wronglyTranslated } from './mapping';
import { data } from './state';

const SAID = { used: 'mappingUsed', none: 'mappingNone', saved: 'mappingSaved' } as const;

/** A source whose files come again: its mapping is taken up, or kept for the next time. */
export function SavedMapping(): JSX.Element {
  const name = data.get('sourceName');
  const said = data.get('mappingSaid');
  const nameless = data.get('busy') || name.trim() === '';
  return (
    <section class="group saved-mapping">
      <div class="field">
        <label class="label" for="source-name">
          {t('sourceName')}
        </label>
        <input
          id="source-name"
          type="text"
          maxLength={LONGEST_SOURCE_NAME}
          value={name}
          aria-describedby="source-name-hint"
          onInput={({ currentTarget }) => data.set({ sourceName: currentTarget.value, mappingSaid: null })}
        />
        <span id="source-name-hint" class="hint">
          {t('sourceNameHint')}
        </span>
      </div>
      <div class="row">
        <button id="mapping-use" type="button" class="secondary small" disabled={nameless} onClick={() => void useSavedMapping()}>
          {t('mappingUse')}
        </button>
        <button
          id="mapping-save"
          type="button"
          class="secondary small"
          disabled={nameless || wronglyTranslated(data.get('translations')).length > 0}
          onClick={() => void keepMapping()}
        >
          {t('mappingSave')}
        </button>
      </div>
      <p class="hint" role="status">
        {said ? t(SAID[said], { name: name.trim() }) : ''}
      </p>
    </section>
  );
}
