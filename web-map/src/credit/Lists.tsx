import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Select } from '../alerts/parts';
import { useRead } from '../ui/useRead';
import { alerts } from '../alerts/state';
import { districtName } from '../alerts/words';
import { type Basis, blackList, disclosedLists, honourList, portalBasis } from '../api/credit';
import { GROUNDS, LISTS } from '../config/credit';
import { currentLanguage, pick } from '../i18n';
import { t } from './i18n';
import { authorityName, Read, Synthetic, UnitLink } from './parts';

type Kind = 'ABNORMAL' | 'SERIOUS' | 'HONOUR' | 'BLACK';

/** One line of any of the four lists. */
interface Row {
  readonly key: string;
  readonly uscc: string;
  readonly name: string;
  readonly districtCode: string;
  readonly synthetic: boolean;
  readonly lines: readonly string[];
}

/** The two lists of 000 as disclosed, and the honour and black list of 003. */
export function Lists(): JSX.Element {
  const [kind, setKind] = useState<Kind>('ABNORMAL');
  const [district, setDistrict] = useState('');
  const [words, setWords] = useState('');
  const rows = useRead(() => read(kind), `${kind}|${currentLanguage()}`);
  const basis = useRead(portalBasis, '');
  const kinds: readonly (readonly [Kind, string])[] = [
    ['ABNORMAL', pick(LISTS.ABNORMAL)],
    ['SERIOUS', pick(LISTS.SERIOUS)],
    ['HONOUR', t('honour')],
    ['BLACK', t('black')],
  ];
  return (
    <>
      <div class="grid">
        <Select id="list-kind" label={t('list')} value={kind} change={(value) => setKind(value as Kind)} options={kinds} />
        <Select
          id="list-district"
          label={t('district')}
          value={district}
          change={setDistrict}
          options={[['', t('anyDistrict')], ...alerts.get('districts').map(({ code }) => [code, districtName(code)] as const)]}
        />
      </div>
      <label class="field">
        <span class="label">{t('searchUnits')}</span>
        <input id="list-words" type="search" value={words} onInput={({ currentTarget }) => setWords(currentTarget.value)} />
      </label>
      <Read answer={rows}>{(all) => <Rows key={kind} rows={all.filter((row) => fits(row, district, words))} all={all.length} />}</Read>
      <Read answer={basis}>{(said) => <Law basis={said} />}</Read>
    </>
  );
}

const fits = (row: Row, district: string, words: string): boolean => (district === '' || row.districtCode === district) && `${row.name} ${row.uscc}`.toLowerCase().includes(words.trim().toLowerCase());

async function read(kind: Kind): Promise<readonly Row[]> {
  if (kind === 'HONOUR' || kind === 'BLACK') {
    const units = await (kind === 'HONOUR' ? honourList() : blackList());
    return units.map(({ uscc, unitName, districtCode, ground, synthetic }) => ({ key: `${uscc}${ground}`, uscc, name: unitName, districtCode, synthetic, lines: [ground] }));
  }
  return (await disclosedLists())
    .filter(({ list }) => list === kind)
    .map((row) => ({
      key: row.number,
      uscc: row.uscc,
      name: row.name,
      districtCode: row.districtCode,
      synthetic: row.synthetic,
      lines: [
        `${row.number} · ${pick(GROUNDS[row.ground]?.words) || row.ground}`,
        t('decidedBy', { who: authorityName(row.authority), day: row.decidedOn }),
        row.disclosure === 'CONTINUED' ? t('disclosureContinued', { day: row.disclosedUntil }) : t('disclosedUntil', { day: row.disclosedUntil }),
        ...(row.removalPublicityUntil ? [t('removalUntil', { day: row.removalPublicityUntil })] : []),
      ],
    }));
}

function Rows({ rows, all }: { readonly rows: readonly Row[]; readonly all: number }): JSX.Element {
  return (
    <>
      <p id="list-sentence" class="hint" role="status">
        {all === 0 ? t('listEmpty') : t('listSentence', { all, shown: rows.length })}
      </p>
      <ul class="credit-list">
        {rows.map(({ key, uscc, name, districtCode, synthetic, lines }) => (
          <li key={key} class="credit-item">
            <span class="credit-top">
              <UnitLink uscc={uscc} name={name} />
              <Synthetic is={synthetic} />
            </span>
            <span class="muted">
              {uscc} · {districtName(districtCode)}
            </span>
            {lines.map((line) => (
              <span key={line} class="muted">
                {line}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}

function Law({ basis }: { readonly basis: Basis }): JSX.Element {
  return (
    <section class="hint">
      <h3>{t('basis')}</h3>
      <p>
        {pick(basis.purpose)}。{basis.legalBasis}
      </p>
      <p>{pick(basis.complaints)}</p>
    </section>
  );
}
