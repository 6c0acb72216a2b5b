import { messages } from '../../i18n';
import { en } from './en';
import { zh } from './zh';

export const t = messages(zh, en);
