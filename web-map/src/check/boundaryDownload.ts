import { getBoundary } from '../api/checks';
import { ApiError } from '../api/http';
import type { Choice } from '../config/form';
import { type Format, FORMATS, systemsOf } from '../config/download';
import { pick, t } from '../i18n';
import { h, render } from '../ui/dom';

/** The boundary of a check in a format and a system of the reader's choice. */
export function boundaryDownload(id: string): HTMLElement {
  const format = h('select', { id: 'download-format', onchange: () => offerSystems() }, options(FORMATS));
  const system = h('select', { id: 'download-crs' });
  const button = h('button', { id: 'download-boundary', type: 'button', class: 'secondary', onclick: () => void take() }, t('downloadBoundary'));
  const state = h('p', { class: 'hint', role: 'status' });
  const chosen = (): Format => FORMATS.find(({ value }) => value === format.value) ?? (FORMATS[0] as Format);

  function offerSystems(): void {
    const before = system.value;
    render(system, options(systemsOf(chosen())));
    if (systemsOf(chosen()).some(({ value }) => value === before)) system.value = before;
  }

  async function take(): Promise<void> {
    const { value, extension } = chosen();
    button.disabled = true;
    state.className = 'hint';
    state.textContent = t('loading');
    try {
      const { content, crs, note } = await getBoundary(id, value, system.value);
      save(content, `kuangjie-${id}.${extension}`);
      state.textContent = [t('downloaded', { crs }), note && t('formatNote', { note })].filter(Boolean).join(' ');
    } catch (failure) {
      if (!(failure instanceof ApiError)) throw failure;
      state.className = 'field-error';
      state.textContent = [pick(failure.title), pick(failure.detail)].filter(Boolean).join(' ');
    } finally {
      button.disabled = false;
    }
  }

  offerSystems();
  return h(
    'div',
    { class: 'boundary-download' },
    labelled('download-format', t('boundaryFormat'), format),
    labelled('download-crs', t('crs'), system),
    button,
    state,
  );
}

function options(choices: readonly Choice[]): HTMLElement[] {
  return choices.map(({ value, title }) => h('option', { value }, pick(title)));
}

function labelled(id: string, label: string, control: HTMLElement): HTMLElement {
  return h('div', { class: 'field' }, h('label', { class: 'label', for: id }, label), control);
}

function save(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  h('a', { href: address, download: name }).click();
  URL.revokeObjectURL(address);
}
