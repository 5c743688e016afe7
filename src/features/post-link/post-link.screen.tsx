// Posts elsewhere, taken in by their link.
import { Link2 } from 'lucide-react';
import { deskRoles } from '#core/access.ts';
import { lazyLate } from '#web/lazy-late.ts';
import type { Screen } from '#web/screen.ts';
import { text } from '#words/console.ts';

const PostLinkPage = lazyLate(async () => ({ default: (await import('./PostLinkPage.tsx')).PostLinkPage }));

/** Beside the forms of the telephone and the counter. One-time links of officers have `/tautan`, before anybody is signed in. */
export const postLinkScreen: Screen = {
  path: '/unggahan',
  roles: deskRoles,
  asks: 'POST /api/v1/posts',
  page: () => <PostLinkPage />,
  place: { href: '/unggahan', label: text.shell.postLink, sign: Link2 },
};
