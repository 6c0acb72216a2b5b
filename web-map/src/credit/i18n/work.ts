import { messages } from '../../i18n';
import { en } from './workEn';
import { zh } from './workZh';

/** The words of the desks of credit in the reader's language. */
export const w = messages(zh, en);
