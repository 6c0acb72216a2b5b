import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { fileCase, type Ground } from '../api/cases';
import { VIOLATION_TYPES } from '../config/cases';
import { pick } from '../i18n';
import { store } from '../store/store';
import { attempt, show } from './desk';
import { t } from './i18n';
import { Entry, namesOf, Problem } from './parts';
import { cases } from './state';

interface Draft {
  readonly type: string;
  readonly districtCode: string;
  readonly facts: string;
  readonly uscc: string;
  readonly partyName: string;
  readonly byRightHolder: boolean;
  readonly licence: string;
  readonly officers: string;
}

/** 立案: by two officers, from an alert, a clue or what they saw. */
export function NewCase(): JSX.Element {
  const grounds = cases.get('grounds');
  const [from, setFrom] = useState(cases.peek('filing') ?? '');
  const ground = grounds.find(({ kind, id }) => `${kind}:${id}` === from);
  const { username, districts } = store.get('session');
  const [draft, setDraft] = useState<Partial<Draft>>({});
  const shown: Draft = { ...startOf(ground, username, districts[0] ?? ''), ...draft };
  const set = (patch: Partial<Draft>): void => setDraft({ ...draft, ...patch });
  const submit = (): void =>
    void attempt(async () => {
      const { id } = await fileCase(bodyOf(shown, ground));
      show({ filing: null, openId: id, list: null });
    });
  return (
    <form class="case-form" noValidate aria-label={t('newCase')} onSubmit={(event) => event.preventDefault()}>
      <button id="case-back" type="button" class="secondary small" onClick={() => show({ filing: null })}>
        ‹ {t('back')}
      </button>
      <h2 class="panel-title">{t('newCase')}</h2>
      <p class="hint">{t('newHint')}</p>
      <div class="grid">
        <Entry label={t('from')} wide>
          <select id="case-from" value={from} onChange={({ currentTarget }) => (setFrom(currentTarget.value), setDraft({}))}>
            <option value="">{t('fromSeen')}</option>
            {grounds.map(({ kind, id, number, title }) => (
              <option key={id} value={`${kind}:${id}`}>
                {number} {title.slice(0, 30)}
              </option>
            ))}
          </select>
        </Entry>
        <Fields draft={shown} set={set} ground={ground} />
      </div>
      <Problem problem={cases.get('problem')} />
      <button id="case-file" type="button" class="primary" disabled={cases.get('busy')} onClick={submit}>
        {t('file')}
      </button>
    </form>
  );
}

function startOf(ground: Ground | undefined, username: string, district: string): Draft {
  const officers = ground && ground.officers.length >= 2 ? ground.officers : [username];
  return { type: '', districtCode: ground?.districtCode ?? district, facts: '', uscc: '', partyName: '', byRightHolder: false, licence: ground?.licence ?? '', officers: officers.join('、') };
}

function Fields({ draft, set, ground }: { readonly draft: Draft; readonly set: (patch: Partial<Draft>) => void; readonly ground: Ground | undefined }): JSX.Element {
  return (
    <>
      <Entry label={t('violation')} wide>
        <select id="case-type" value={draft.type} onChange={({ currentTarget }) => set({ type: currentTarget.value })}>
          <option value="">{t('choose')}</option>
          {Object.entries(VIOLATION_TYPES).map(([type, words]) => (
            <option key={type} value={type}>
              {pick(words)}
            </option>
          ))}
        </select>
      </Entry>
      <Entry label={t('district')}>
        <input id="case-district" inputMode="numeric" value={draft.districtCode} readOnly={ground !== undefined} onInput={({ currentTarget }) => set({ districtCode: currentTarget.value.trim() })} />
      </Entry>
      <Entry label={t('licence')}>
        <input id="case-licence" value={draft.licence} onInput={({ currentTarget }) => set({ licence: currentTarget.value.trim() })} />
      </Entry>
      <Entry label={t('officers')} wide>
        <input id="case-officers" autocapitalize="none" value={draft.officers} onInput={({ currentTarget }) => set({ officers: currentTarget.value })} />
      </Entry>
      <Entry label={t('facts')} wide>
        <textarea id="case-facts" rows={5} value={draft.facts} onInput={({ currentTarget }) => set({ facts: currentTarget.value })} />
      </Entry>
      <Entry label={t('uscc')}>
        <input id="case-uscc" value={draft.uscc} onInput={({ currentTarget }) => set({ uscc: currentTarget.value.trim().toUpperCase() })} />
      </Entry>
      <Entry label={t('partyName')}>
        <input id="case-party" value={draft.partyName} onInput={({ currentTarget }) => set({ partyName: currentTarget.value })} />
      </Entry>
      <p class="hint wide">{t('personHint')}</p>
      <label class="tick wide">
        <input id="case-holder" type="checkbox" checked={draft.byRightHolder} onChange={({ currentTarget }) => set({ byRightHolder: currentTarget.checked })} />
        {t('byHolder')}
      </label>
    </>
  );
}

function bodyOf(draft: Draft, ground: Ground | undefined): object {
  const optional = { partyUscc: draft.uscc, partyName: draft.partyName.trim(), licenceNumber: draft.licence };
  return {
    violationType: draft.type || undefined,
    districtCode: draft.districtCode,
    facts: draft.facts.trim(),
    byRightHolder: draft.byRightHolder,
    officers: namesOf(draft.officers),
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== '')),
    ...(ground ? { [`${ground.kind}Id`]: ground.id } : {}),
  };
}
