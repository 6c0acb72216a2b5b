import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { getBoundary } from '../api/checks';
import { ApiError } from '../api/http';
import type { Choice } from '../config/form';
import { type Format, FORMATS, systemsOf } from '../config/download';
import { pick } from '../i18n';
import { t as frameWords } from '../ui/i18n';
import { save } from '../ui/save';
import { t } from './i18n';

interface State {
  readonly words: string;
  readonly failed: boolean;
}

/** The boundary of a check in a format and a system of the reader's choice. */
export function BoundaryDownload({ id }: { readonly id: string }): JSX.Element {
  const [format, setFormat] = useState(FORMATS[0] as Format);
  const [system, setSystem] = useState('');
  const [busy, setBusy] = useState(false);
  const [state, setState] = useState<State>({ words: '', failed: false });
  const chooseFormat = (value: string): void => {
    const next = FORMATS.find((known) => known.value === value) ?? (FORMATS[0] as Format);
    setFormat(next);
    if (!systemsOf(next).some((offered) => offered.value === system)) setSystem('');
  };
  const take = async (): Promise<void> => {
    setBusy(true);
    setState({ words: frameWords('loading'), failed: false });
    try {
      const { content, crs, note } = await getBoundary(id, format.value, system);
      save(content, `kuangjie-${id}.${format.extension}`);
      setState({ words: [t('downloaded', { crs }), note && t('formatNote', { note })].filter(Boolean).join(' '), failed: false });
    } catch (failure) {
      if (!(failure instanceof ApiError)) throw failure;
      setState({ words: [pick(failure.title), pick(failure.detail)].filter(Boolean).join(' '), failed: true });
    } finally {
      setBusy(false);
    }
  };
  return (
    <div class="boundary-download">
      <Choose id="download-format" label={t('boundaryFormat')} choices={FORMATS} value={format.value} choose={chooseFormat} />
      <Choose id="download-crs" label={t('crs')} choices={systemsOf(format)} value={system} choose={setSystem} />
      <button id="download-boundary" type="button" class="secondary" disabled={busy} onClick={() => void take()}>
        {t('downloadBoundary')}
      </button>
      <p class={state.failed ? 'field-error' : 'hint'} role="status">
        {state.words}
      </p>
    </div>
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
