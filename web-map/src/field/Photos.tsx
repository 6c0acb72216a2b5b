import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { ApiError } from '../api/http';
import { type FieldAlert, type HeldPhoto, listPhotos } from '../api/field';
import { pick } from '../i18n';
import { t } from './i18n';
import { Picture } from './PhotoForm';
import { field } from './state';
import { waitingOf } from './steps';
import { timeWords } from './words';

/** Photos on the phone that wait, and those the server holds with what it measured. */
export function Photos({ alert }: { readonly alert: FieldAlert }): JSX.Element {
  const [held, setHeld] = useState<readonly HeldPhoto[]>([]);
  const sent = field.get('items').filter(({ subject, state }) => subject === alert.id && state === 'DONE').length;
  useEffect(() => {
    listPhotos(alert.id).then(setHeld, (failure: unknown) => {
      // Without network there is nothing to show; anything else is a fault.
      if (!(failure instanceof ApiError)) throw failure;
    });
  }, [alert.id, sent]);
  const waiting = waitingOf(alert, field.get('items')).flatMap(({ content, id }) => (content.kind === 'PHOTO' ? [{ id, content }] : []));
  return (
    <section class="field-photos">
      {waiting.length > 0 && <h3>{t('photosWaiting')}</h3>}
      {waiting.map(({ id, content }) => (
        <Picture key={id} blob={content.photo} alt={content.fileName} />
      ))}
      <h3>{t('photosHeld')}</h3>
      {held.length === 0 && <p class="field-hint">{t('noPhotos')}</p>}
      <ul>
        {held.map((photo) => (
          <li key={photo.id} class="field-held">
            <strong>{photo.fileName}</strong>
            <span>{t('photoShare', { n: (photo.seenShare * 100).toFixed(0), azimuth: photo.azimuth.toFixed(0) })}</span>
            <span class="soft">
              {photo.takenBy} · {timeWords(photo.takenAt)} · {photo.sha256.slice(0, 16)}…
            </span>
            <span class={`signature ${photo.signature}`}>{pick(photo.signatureWords)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
