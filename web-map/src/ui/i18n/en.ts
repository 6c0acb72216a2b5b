import type { zh } from './zh';

export const en: Readonly<Record<keyof typeof zh, string>> = {
  title: 'Kuangjie',
  subtitle: 'Mineral planning and boundary checks',
  skip: 'Skip to the open section',
  language: '中文',
  languageHint: '切换到中文',
  signIn: 'Sign in',
  signOut: 'Sign out',
  username: 'User name',
  password: 'Password',
  tabs: 'Sections',
  panelFailed: 'This section could not be fetched; check the network.',
  cancel: 'Cancel',
  close: 'Close',
  signInTitle: 'Sign in to Kuangjie',
  signInWrong: 'The user name or the password is wrong.',
  sheetGrow: 'Enlarge the panel',
  sheetShrink: 'Reduce the panel',
  loading: 'Loading…',
  retry: 'Try again',
};
