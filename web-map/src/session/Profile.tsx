import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { ROLE_WORDS } from '../config/roles';
import { listed, pick } from '../i18n';
import { store } from '../store/store';
import { openTabs } from '../tabs';
import { Dialog } from '../ui/Dialog';
import { Facts } from '../ui/Facts';
import { t } from '../ui/i18n';
import { Icon } from '../ui/icons';

/** Who is signed in, as a button that opens what the account may do. */
export function Profile(): JSX.Element {
  const [open, setOpen] = useState(false);
  const { username, displayName } = store.get('session');
  return (
    <>
      <button id="profile-button" type="button" class="quiet user" title={username} onClick={() => setOpen(true)}>
        <Icon name="user" />
        <span>{pick(displayName) || username}</span>
      </button>
      {open && <ProfileDialog close={() => setOpen(false)} />}
    </>
  );
}

function ProfileDialog({ close }: { readonly close: () => void }): JSX.Element {
  const { username, displayName, roles, districts } = store.get('session');
  return (
    <Dialog titleId="profile-title" onClose={close}>
      <h2 id="profile-title">{pick(displayName) || username}</h2>
      <Facts
        class="profile"
        rows={[
          [t('username'), username],
          [t('roles'), listed(roles.map((role) => pick(ROLE_WORDS[role]) || role))],
          [t('districts'), districts.length > 0 ? listed(districts) : t('allDistricts')],
          [t('tabs'), listed(openTabs().map(({ title }) => pick(title)))],
        ]}
      />
      <div class="row end">
        <button type="button" class="secondary" onClick={close}>
          {t('close')}
        </button>
      </div>
    </Dialog>
  );
}
