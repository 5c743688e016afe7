// All settings in one place.
import { Settings2 } from 'lucide-react';
import { readersOfSettings } from '#core/access.ts';
import { lazyLate } from '#web/lazy-late.ts';
import type { Screen } from '#web/screen.ts';
import { text } from '#words/console.ts';

const SettingsPage = lazyLate(async () => ({ default: (await import('./SettingsPage.tsx')).SettingsPage }));

/** Is told of all screens when it is drawn: its list is made of them, so that none can be forgotten in it. */
export const settingsScreenOf = (screens: () => readonly Screen[]): Screen => ({
  path: '/pengaturan',
  roles: readersOfSettings,
  asks: 'GET /api/v1/settings',
  page: () => <SettingsPage screens={screens()} />,
  place: {
    ...{ href: '/pengaturan', label: text.shell.settings, sign: Settings2, keys: 'g s' },
    covers: ['/akun', '/administrasi'],
  },
});
