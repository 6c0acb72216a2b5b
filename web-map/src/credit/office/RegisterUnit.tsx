import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Problem } from '../../alerts/parts';
import { useRead } from '../../ui/useRead';
import { districtName, wordOf } from '../../alerts/words';
import { listProjects } from '../../api/credit';
import { endUnit, getKeptUnit, type KeptUnit, nameSpeaker } from '../../api/creditOffice';
import { ENTITY_KINDS, FINDS, UNMASKS } from '../../config/credit';
import { listed } from '../../i18n';
import { today } from '../../map/day';
import { store } from '../../store/store';
import { Facts } from '../../ui/Facts';
import { Filings } from '../Filings';
import { t } from '../i18n';
import { w } from '../i18n/work';
import { People } from '../People';
import { Back, Entry, Read, Synthetic, UnitLink, useSending } from '../parts';
import { credit } from '../state';
import { Certificates } from './Certificates';
import { EnterBad } from './EnterBad';
import { NewPerson } from './NewPerson';
import { keeps, UnitForm } from './Register';

/** One unit of the register, and what its keepers enter for it. */
export function RegisterUnit({ id }: { readonly id: string }): JSX.Element {
  const [turn, setTurn] = useState(0);
  const again = (): void => setTurn(turn + 1);
  const read = useRead(async () => {
    const [unit, projects] = await Promise.all([getKeptUnit(id), listProjects(id)]);
    return { unit, projects };
  }, `${id}${turn}`);
  return (
    <>
      <Back to={w('register')} go={() => credit.set({ unit: null })} />
      <Read answer={read}>
        {({ unit, projects }) => (
          <article class="credit-page">
            <Head unit={unit} />
            {keeps() && <Keeping key={unit.version} unit={unit} again={again} />}
            {FINDS.some((role) => store.get('session').roles.includes(role)) && (
              <details id="enter-bad">
                <summary>{w('enterBad')}</summary>
                <EnterBad entityId={unit.id} />
              </details>
            )}
            <Filings key={`filings${turn}`} unit={unit} projects={projects} again={again} enters={keeps()} />
            <Certificates entityId={unit.id} enters={keeps()} />
            <People key={`people${turn}`} entityId={unit.id} reference="" readOnly={!UNMASKS.some((role) => store.get('session').roles.includes(role))} ends={keeps()} />
            {keeps() && <NewPerson entityId={unit.id} again={again} />}
          </article>
        )}
      </Read>
    </>
  );
}

function Head({ unit }: { readonly unit: KeptUnit }): JSX.Element {
  return (
    <>
      <h2 id="register-name" class="panel-title">
        {unit.name} <Synthetic is={unit.synthetic} />
      </h2>
      <Facts
        rows={[
          [t('uscc'), unit.uscc],
          [w('confirmedBy'), unit.usccNote],
          [t('kinds'), listed(unit.kinds.map((kind) => wordOf(ENTITY_KINDS, kind)))],
          [w('supervisedBy'), districtName(unit.districtCode)],
          [w('existsSince'), `${unit.validFrom}${unit.validTo ? ` – ${unit.validTo}` : ''}`],
          [t('state'), unit.status === 'ACTIVE' ? w('unitActive') : w('unitEnded')],
        ]}
      />
      <p>
        <UnitLink uscc={unit.uscc} name={w('toPublicPage')} />
      </p>
    </>
  );
}

function Keeping({ unit, again }: { readonly unit: KeptUnit; readonly again: () => void }): JSX.Element {
  const [account, setAccount] = useState('');
  const [end, setEnd] = useState({ lastDay: today(), reason: '' });
  const [said, setSaid] = useState('');
  const naming = useSending(() => setSaid(w('speakerNamed', { account })));
  const ending = useSending(again);
  return (
    <section id="register-keeping">
      <h3>{w('keeping')}</h3>
      <details id="register-change">
        <summary>{w('changeUnit')}</summary>
        <UnitForm unit={unit} done={again} />
      </details>
      <details id="register-speaker">
        <summary>{w('nameSpeaker')}</summary>
        <div class="credit-form">
          <Entry id="speaker-account" label={w('account')} value={account} set={setAccount} />
          <button id="speaker-send" type="button" class="secondary" disabled={naming.busy} onClick={() => void naming.send(() => nameSpeaker(unit.id, account.trim()))}>
            {w('nameSpeaker')}
          </button>
          {said !== '' && <p class="credit-said" role="status">{said}</p>}
          <Problem problem={naming.problem} />
        </div>
      </details>
      {unit.status === 'ACTIVE' && (
        <details id="register-end">
          <summary>{w('endUnit')}</summary>
          <div class="credit-form">
            <p class="hint">{w('endUnitHint')}</p>
            <Entry id="end-day" label={w('lastDay')} type="date" value={end.lastDay} set={(lastDay) => setEnd({ ...end, lastDay })} />
            <Entry id="end-reason" label={w('endReason')} value={end.reason} set={(reason) => setEnd({ ...end, reason })} />
            <button id="end-send" type="button" class="secondary" disabled={ending.busy} onClick={() => void ending.send(() => endUnit(unit.id, end.lastDay, end.reason.trim()))}>
              {w('endUnit')}
            </button>
            <Problem problem={ending.problem} />
          </div>
        </details>
      )}
    </section>
  );
}
