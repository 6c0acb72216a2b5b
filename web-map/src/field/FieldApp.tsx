import type { JSX } from 'preact';
import { CLOCK_TOLERANCE_MINUTES } from '../config/field';
import { language } from '../i18n';
import { SignInDialog } from '../session/SignInDialog';
import { askToSignIn } from '../session/signIn';
import { store } from '../store/store';
import { HelpButton } from '../ui/Help';
import { AlertList } from './AlertList';
import { AlertView } from './AlertView';
import { enter, leave, refresh } from './desk';
import { t } from './i18n';
import { MapScreen } from './MapScreen';
import { useNewVersion } from './offline';
import { field, type Screen } from './state';
import { SyncScreen } from './SyncScreen';
import { recording } from './track';
import { TrackScreen } from './TrackScreen';

/** The page of an officer on the way: large, for sunlight, in four screens. */
export function FieldApp(): JSX.Element {
  return (
    <div class="field-app">
      <header class="field-top">
        <h1>{t('title')}</h1>
        <HelpButton title={t('help')} text={t('helpText')} />
        <Account />
        <button id="field-language" type="button" class="field-quiet" lang={language.value === 'zh' ? 'en' : 'zh-CN'} title={t('languageHint')} onClick={() => (language.value = language.value === 'zh' ? 'en' : 'zh')}>
          {t('language')}
        </button>
      </header>
      <StatusLine />
      <main class="field-main">
        <Notices />
        <Content />
      </main>
      <Tabs />
      <SignInDialog />
    </div>
  );
}

function Account(): JSX.Element {
  const signedIn = store.get('session').roles.length > 0;
  const come = async (): Promise<void> => {
    if (await askToSignIn()) {
      await enter(store.peek('session'));
      await refresh();
    }
  };
  return (
    <button id="field-session" type="button" class="field-quiet" onClick={() => void (signedIn ? leave() : come())}>
      {signedIn ? t('signOut') : t('signIn')}
    </button>
  );
}

/** Network, what waits, what has to be decided: always in sight. */
function StatusLine(): JSX.Element {
  const outcome = field.get('outcome');
  const items = field.get('items').filter(({ by }) => by === field.get('user'));
  const waiting = items.filter(({ state }) => state === 'WAITING').length;
  const stuck = items.filter(({ state }) => state === 'STUCK').length;
  const words = { DONE: t('online'), OFFLINE: t('offline'), SIGNED_OUT: t('signedOut') }[outcome];
  return (
    <p id="field-status" class={`field-status ${outcome}`} role="status">
      <strong>{field.get('syncing') ? t('syncing') : words}</strong>
      {field.get('user') !== '' && <span>{field.get('user')}</span>}
      {waiting > 0 && <span class="count">{t('waitingCount', { n: waiting })}</span>}
      {stuck > 0 && <span class="count stuck">{t('stuckCount', { n: stuck })}</span>}
    </p>
  );
}

function Notices(): JSX.Element {
  const figures = field.get('figures');
  const readAt = field.get('readAt');
  const off = figures && readAt ? Math.round(Math.abs(Date.parse(figures.now) - Date.parse(readAt)) / 60_000) : 0;
  return (
    <>
      {field.get('newVersion') && (
        <p class="field-note">
          {t('newVersion')}{' '}
          <button type="button" class="link" onClick={() => void useNewVersion()}>
            {t('useNew')}
          </button>
        </p>
      )}
      {off >= CLOCK_TOLERANCE_MINUTES && <p class="field-note wrong">{t('clockWrong', { n: off })}</p>}
      {field.get('wrong') !== '' && (
        <p class="field-note wrong" role="alert">
          {field.get('wrong')}
        </p>
      )}
      {field.get('said') !== '' && (
        <p class="field-note" role="status">
          {field.get('said')}
        </p>
      )}
    </>
  );
}

function Content(): JSX.Element {
  const open = field.get('alerts').find(({ id }) => id === field.get('open'));
  const screen = field.get('screen');
  if (!globalThis.isSecureContext) return <p class="field-note wrong">{t('needsHttps')}</p>;
  if (!field.get('enforces')) return <p class="field-note wrong">{t('notEnforcing')}</p>;
  if (field.get('user') === '') return <p class="field-note">{t('firstOnline')}</p>;
  if (screen === 'map') return <MapScreen />;
  if (screen === 'track') return <TrackScreen />;
  if (screen === 'sync') return <SyncScreen />;
  return open ? <AlertView key={open.id} alert={open} /> : <AlertList />;
}

function Tabs(): JSX.Element {
  const places: readonly (readonly [Screen, string])[] = [
    ['alerts', t('alerts')],
    ['map', t('map')],
    ['track', t('track')],
    ['sync', t('syncScreen')],
  ];
  return (
    <nav class="field-tabs" aria-label={t('title')}>
      {places.map(([screen, title]) => (
        <button
          key={screen}
          id={`field-${screen}`}
          type="button"
          aria-current={field.get('screen') === screen ? 'page' : undefined}
          onClick={() => field.set({ screen, said: '', wrong: '', ...(screen === 'alerts' ? { open: null } : {}) })}
        >
          {title}
          {screen === 'track' && recording.value !== null && <span class="dot" aria-hidden="true" />}
        </button>
      ))}
    </nav>
  );
}
