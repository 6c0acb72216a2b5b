import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ImportPreview } from '../api/types';
import { ENCODINGS } from '../config/data';
import { type Choice, CRS_CHOICES } from '../config/form';
import { pick } from '../i18n';
import { Facts } from '../ui/Facts';
import { readAs } from './desk';
import { t } from './i18n';
import { data } from './state';

/** How the file was read, and the way to have it read otherwise, or at all. */
export function Reading({ preview }: { readonly preview: ImportPreview | null }): JSX.Element {
  return (
    <section>
      {preview && <Understood preview={preview} />}
      <Otherwise preview={preview} />
    </section>
  );
}

function Understood({ preview: { format, crs, encoding, layerInFile, rows, rowsSeen, notes } }: { readonly preview: ImportPreview }): JSX.Element {
  return (
    <>
      <Facts
        rows={[
          [t('readAs'), [format, layerInFile, encoding].filter(Boolean).join(' · ')],
          ['CRS', crs],
          [t('rows'), rows ?? t('rowsSeen', { n: rowsSeen })],
        ]}
      />
      {notes.map((note) => (
        <p key={note.zh} class="hint">
          {pick(note)}
        </p>
      ))}
    </>
  );
}

/** Open by itself where the file was not understood: then what it does not tell is missing. */
function Otherwise({ preview }: { readonly preview: ImportPreview | null }): JSX.Element {
  const [open, setOpen] = useState(false);
  const failed = preview === null && data.get('problem') !== null;
  return (
    <details class="read-otherwise" open={open || failed} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t('readOtherwise')}</summary>
      <p class="hint">{t('readOtherwiseHint')}</p>
      <div class="grid">
        <Choose id="read-crs" label={t('crs')} choices={CRS_CHOICES} value={data.get('crs')} choose={(value) => void readAs({ crs: value })} />
        <Choose id="read-encoding" label={t('encoding')} choices={ENCODINGS} value={data.get('encoding')} choose={(value) => void readAs({ encoding: value })} />
      </div>
      <div class="field">
        <label class="label" for="read-layer">
          {t('layerInFile')}
        </label>
        <input
          id="read-layer"
          type="text"
          value={data.get('layerInFile')}
          placeholder={preview?.layerInFile}
          onChange={({ currentTarget }) => void readAs({ layerInFile: currentTarget.value })}
        />
      </div>
    </details>
  );
}

interface ChooseProps {
  readonly id: string;
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly value: string;
  readonly choose: (value: string) => void;
}

function Choose({ id, label, choices, value, choose }: ChooseProps): JSX.Element {
  return (
    <div class="field">
      <label class="label" for={id}>
        {label}
      </label>
      <select id={id} value={value} onChange={({ currentTarget }) => choose(currentTarget.value)}>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {pick(choice.title)}
          </option>
        ))}
      </select>
    </div>
  );
}
