import '../ui/tokens.css';
import '../ui/base.css';
import '../ui/parts.css';
import './field.css';
import { effect } from '@preact/signals';
import { render } from 'preact';
import { currentLanguage, language } from '../i18n';
import { openDesk, refresh } from './desk';
import { FieldApp } from './FieldApp';
import { t } from './i18n';
import { followPosition } from './position';
import { keepRecording } from './track';
import { keepOffline } from './offline';

if (localStorage.getItem('kuangjie-field-language') === 'en') language.value = 'en';
effect(() => {
  document.documentElement.lang = currentLanguage() === 'zh' ? 'zh-CN' : 'en';
  document.title = t('title');
  localStorage.setItem('kuangjie-field-language', currentLanguage());
});
const root = document.getElementById('app');
if (root) render(<FieldApp />, root);
// Without a secure connection a browser gives none of what the page is for; it says so.
if (isSecureContext) {
  keepOffline();
  followPosition();
  void openDesk().then(keepRecording);
  addEventListener('online', () => void refresh());
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && void refresh());
}
