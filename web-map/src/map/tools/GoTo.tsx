import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Facts } from '../../ui/Facts';
import { formatDegrees, formatDms, type Place, readPlace } from '../coordinates';
import { formatZone, fromZone } from '../gaussKrueger';
import { t } from '../i18n';
import { showPlace } from '../place';

/** Goes to coordinates as they are typed, and says them in the other ways of writing. */
export function GoTo(): JSX.Element {
  const [place, setPlace] = useState<Place | null>(null);
  const [wrong, setWrong] = useState(false);
  const go = (event: SubmitEvent): void => {
    event.preventDefault();
    const typed = readPlace(String(new FormData(event.currentTarget as HTMLFormElement).get('place') ?? ''));
    const read = typed && (typed.kind === 'zone' ? fromZone(typed.zone, typed.x, typed.y) : typed.place);
    setWrong(read === null);
    setPlace(read);
    if (read) showPlace(read);
  };
  return (
    <form class="tool" onSubmit={(event) => go(event)}>
      <label class="field">
        <span class="label">{t('goToLabel')}</span>
        <input id="go-to" name="place" required autocomplete="off" aria-invalid={wrong ? 'true' : undefined} aria-describedby="go-to-hint" />
        <span id="go-to-hint" class="hint">
          {t('goToHint')}
        </span>
      </label>
      {wrong && (
        <p class="field-error" role="alert">
          {t('goToWrong')}
        </p>
      )}
      <button id="go-to-run" type="submit" class="primary">
        {t('goToRun')}
      </button>
      {place && (
        <Facts
          rows={[
            [t('asDegrees'), formatDegrees(place)],
            [t('asDms'), formatDms(place)],
            [t('asZone'), formatZone(place)],
          ]}
        />
      )}
    </form>
  );
}
