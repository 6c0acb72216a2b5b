import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { ApiError } from '../../api/http';
import { pick } from '../../i18n';
import { store } from '../../store/store';
import { save } from '../../ui/save';
import { today } from '../day';
import { t } from '../i18n';
import { theMap } from '../mapView';
import { groundResolution } from '../scale';
import { drawSheet } from './drawSheet';
import { PAPERS, type PaperSize, SCALES, sheetOf, type Turn } from './paper';
import { toPdf } from './pdf';

const size = signal<PaperSize>('A4');
const turn = signal<Turn>('landscape');
const scale = signal<number | null>(null);

/** A sheet at a true scale, as PDF. */
export function Print(): JSX.Element {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const chosen = scale.value ?? nearestScale();
  const print = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const title = String(new FormData(event.currentTarget as HTMLFormElement).get('title') ?? '');
    setBusy(true);
    setProblem('');
    try {
      const sheet = sheetOf(size.peek(), turn.peek());
      save(await toPdf([await drawSheet(sheet, chosen, title)], title), `kuangjie-${today()}-1-${chosen}.pdf`);
    } catch (failure) {
      if (!(failure instanceof ApiError)) throw failure;
      setProblem([pick(failure.title), pick(failure.detail)].filter(Boolean).join(' '));
    } finally {
      setBusy(false);
    }
  };
  return (
    <form class="tool" onSubmit={(event) => void print(event)}>
      <label class="field">
        <span class="label">{t('printTitle')}</span>
        <input id="print-title" name="title" maxLength={60} defaultValue={t('printTitleUsual')} />
      </label>
      <div class="grid">
        <Choose id="print-size" label={t('printSize')} value={size.value} choices={Object.keys(PAPERS).map((key) => [key, key])} choose={(value) => (size.value = value as PaperSize)} />
        <Choose
          id="print-turn"
          label={t('printTurn')}
          value={turn.value}
          choices={[['landscape', t('printLandscape')], ['portrait', t('printPortrait')]]}
          choose={(value) => (turn.value = value as Turn)}
        />
      </div>
      <Choose
        id="print-scale"
        label={t('printScale')}
        value={String(chosen)}
        choices={SCALES.map((value) => [String(value), `1 : ${value.toLocaleString('en-US')}`])}
        choose={(value) => (scale.value = Number(value))}
      />
      {store.get('base') !== 'plain' && <p class="hint">{t('printNoBase')}</p>}
      {problem !== '' && (
        <p class="field-error" role="alert">
          {problem}
        </p>
      )}
      <button id="print-run" type="submit" class="primary" disabled={busy}>
        {busy ? t('printing') : t('printRun')}
      </button>
      <p class="hint">{t('printHint')}</p>
    </form>
  );
}

interface ChooseProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly choices: readonly (readonly [value: string, words: string])[];
  readonly choose: (value: string) => void;
}

function Choose({ id, label, value, choices, choose }: ChooseProps): JSX.Element {
  return (
    <label class="field">
      <span class="label">{label}</span>
      <select id={id} value={value} onChange={({ currentTarget }) => choose(currentTarget.value)}>
        {choices.map(([key, words]) => (
          <option key={key} value={key}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}

/** What shows on paper about as much as the window does. */
function nearestScale(): number {
  void store.get('view');
  const view = theMap().getView();
  const metres = groundResolution(view.getResolution() ?? 1, view.getProjection()) * (theMap().getSize()?.[0] ?? 1000);
  const wanted = (metres * 1000) / sheetOf(size.value, turn.value).map.width;
  return SCALES.reduce((best, offered) => (Math.abs(Math.log(offered / wanted)) < Math.abs(Math.log(best / wanted)) ? offered : best));
}
