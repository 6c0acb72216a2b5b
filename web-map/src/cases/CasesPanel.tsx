import './cases.css';
import type { JSX } from 'preact';
import { readDistricts } from '../alerts/words';
import { CaseList } from './CaseList';
import { CaseView } from './CaseView';
import { keepCases } from './desk';
import { NewCase } from './NewCase';
import { cases } from './state';

// Once, when the tab is opened first.
keepCases();
void readDistricts();

/** Cases from filing to closure. */
export function CasesPanel(): JSX.Element {
  const openId = cases.get('openId');
  const filing = cases.get('filing');
  return <div class="cases-panel">{filing !== null ? <NewCase key={filing} /> : openId !== null ? <CaseView key={openId} /> : <CaseList />}</div>;
}
