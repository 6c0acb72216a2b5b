import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { type Clue, type CluePhoto, cluePhotoAddress, listCluePhotos, sendCluePhoto } from '../api/clues';
import { ApiError } from '../api/http';
import { formatTime } from '../check/format';
import { ENFORCES } from '../config/enforcement';
import { store } from '../store/store';
import { t } from './i18n';
import { Problem } from './parts';
import { useRead } from '../ui/useRead';

const TAKES_PHOTOS = ['REGISTERED', 'VERIFYING'];

/** Photos with a clue: hints, no evidence; whoever reported it adds them until it is verified (004-R19). */
export function CluePhotos({ clue }: { readonly clue: Clue }): JSX.Element {
  const [sent, setSent] = useState(0);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiError | null>(null);
  const photos = useRead<readonly CluePhoto[]>(() => listCluePhotos(clue.id), `${clue.id}/${sent}`);
  const { username, roles } = store.get('session');
  const mayAdd = TAKES_PHOTOS.includes(clue.state) && (clue.reportedBy === username || roles.some((role) => ENFORCES.includes(role)));
  const send = async (files: readonly File[]): Promise<void> => {
    setBusy(true);
    setProblem(null);
    try {
      for (const file of files) await sendCluePhoto(clue.id, file);
    } catch (failure) {
      if (!(failure instanceof ApiError)) throw failure;
      setProblem(failure);
    } finally {
      setBusy(false);
      setSent(sent + 1);
    }
  };
  const held = Array.isArray(photos) ? (photos as readonly CluePhoto[]) : [];
  return (
    <section id="clue-photos">
      <h3>{t('cluePhotos')}</h3>
      {photos instanceof ApiError && <Problem problem={photos} />}
      {held.length === 0 && <p class="hint">{t('noCluePhotos')}</p>}
      <ul class="photos">
        {held.map(({ id, fileName, sentBy, receivedAt }) => (
          <li key={id}>
            <a href={cluePhotoAddress(clue.id, id)} target="_blank" rel="noreferrer">
              <img src={cluePhotoAddress(clue.id, id)} loading="lazy" alt={fileName} />
            </a>
            <span class="alert-facts muted">{`${sentBy} · ${formatTime(receivedAt)}`}</span>
          </li>
        ))}
      </ul>
      {mayAdd && (
        <label class="field">
          <span class="label">{t('addCluePhotos')}</span>
          <input id="clue-photo" type="file" multiple accept="image/jpeg,image/png" disabled={busy} onChange={({ currentTarget }) => void send([...(currentTarget.files ?? [])])} />
          <span class="hint">{t('cluePhotosHint')}</span>
        </label>
      )}
      <Problem problem={problem} />
    </section>
  );
}
