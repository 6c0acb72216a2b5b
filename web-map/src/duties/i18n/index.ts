import { messages } from '../../i18n';
import { en } from './en';
import { zh } from './zh';

/** The words of the duties in the reader's language. */
export const t = messages(zh, en);
