import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Problem, Select } from '../../alerts/parts';
import { type FoundPerson, searchPeople } from '../../api/creditOffice';
import { w } from '../i18n/work';
import { Entry, useSending } from '../parts';

/** Somebody of the library by one whole field (000-R09); what is found stays masked. */
export function PersonSearch(): JSX.Element {
  const [field, setField] = useState<'number' | 'name' | 'contact'>('number');
  const [words, setWords] = useState('');
  const [found, setFound] = useState<readonly FoundPerson[] | null>(null);
  const { problem, busy, send } = useSending(() => undefined);
  return (
    <details id="person-search">
      <summary>{w('findPerson')}</summary>
      <div class="credit-form">
        <p class="hint">{w('findPersonHint')}</p>
        <Select id="person-field" label={w('searchedField')} value={field} change={(value) => setField(value as typeof field)} options={[['number', w('personNumber')], ['name', w('personName')], ['contact', w('personContact')]]} />
        <Entry id="person-words" label={w('wholeField')} value={words} set={setWords} />
        <button id="person-find" type="button" class="secondary" disabled={busy} onClick={() => void send(async () => setFound(await searchPeople(field, words.trim())))}>
          {w('findPerson')}
        </button>
        {found && (
          <div id="people-found" role="status">
            {found.length === 0 && <p>{w('nobodyFound')}</p>}
            <ul class="credit-list">
              {found.map(({ id, name, number, contact }) => (
                <li key={id} class="credit-item">
                  {name} {number} {contact ?? ''}
                </li>
              ))}
            </ul>
          </div>
        )}
        <Problem problem={problem} />
      </div>
    </details>
  );
}
