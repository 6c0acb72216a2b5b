import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Problem } from '../../alerts/parts';
import { useRead } from '../../ui/useRead';
import { enterCertificate, listCertificates } from '../../api/creditOffice';
import { today } from '../../map/day';
import { t } from '../i18n';
import { w } from '../i18n/work';
import { Entry, Read, useSending } from '../parts';

const EMPTY = { kind: '', number: '', issuedBy: '', validFrom: today(), validTo: '' };

/** 资质证书 of a unit; entered by the unit or who keeps the register. */
export function Certificates({ entityId, enters }: { readonly entityId: string; readonly enters: boolean }): JSX.Element {
  const [turn, setTurn] = useState(0);
  const certificates = useRead(() => listCertificates(entityId), `${entityId}${turn}`);
  const [form, setForm] = useState(EMPTY);
  const { problem, busy, send } = useSending(() => {
    setForm(EMPTY);
    setTurn(turn + 1);
  });
  const set = (patch: Partial<typeof form>): void => setForm({ ...form, ...patch });
  const enter = (): Promise<unknown> => enterCertificate(entityId, { kind: form.kind.trim(), number: form.number.trim(), issuedBy: form.issuedBy.trim(), validFrom: form.validFrom, ...(form.validTo === '' ? {} : { validTo: form.validTo }) });
  return (
    <section id="certificates">
      <h3>{t('certificates')}</h3>
      <Read answer={certificates}>
        {(all) => (
          <ul class="credit-list">
            {all.length === 0 && <li class="hint">{t('noCertificates')}</li>}
            {all.map(({ id, kind, number, issuedBy, validFrom, validTo }) => (
              <li key={id} class="credit-item">
                {kind} {number}
                <span class="muted">
                  {issuedBy} · {validFrom} – {validTo ?? t('unlimited')}
                </span>
              </li>
            ))}
          </ul>
        )}
      </Read>
      {enters && (
        <details id="certificate-new">
          <summary>{w('newCertificate')}</summary>
          <div class="credit-form">
            <Entry id="certificate-kind" label={w('certificateKind')} value={form.kind} set={(kind) => set({ kind })} />
            <Entry id="certificate-number" label={w('certificateNumber')} value={form.number} set={(number) => set({ number })} />
            <Entry id="certificate-issuer" label={w('issuedBy')} value={form.issuedBy} set={(issuedBy) => set({ issuedBy })} />
            <Entry id="certificate-from" label={w('validFrom')} type="date" value={form.validFrom} set={(validFrom) => set({ validFrom })} />
            <Entry id="certificate-to" label={w('validTo')} type="date" value={form.validTo} set={(validTo) => set({ validTo })} />
            <button id="certificate-send" type="button" class="secondary" disabled={busy} onClick={() => void send(enter)}>
              {w('newCertificate')}
            </button>
            <Problem problem={problem} />
          </div>
        </details>
      )}
    </section>
  );
}
