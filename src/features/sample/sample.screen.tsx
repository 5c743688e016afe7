// Cases drawn by lot.
import { Dices } from 'lucide-react';
import { bundleMakers } from '#core/access.ts';
import { lazyLate } from '#web/lazy-late.ts';
import type { Screen } from '#web/screen.ts';
import { text } from '#words/console.ts';

const SamplePage = lazyLate(async () => ({ default: (await import('./SamplePage.tsx')).SamplePage }));

/** For whoever may take cases along as evidence, by the same list. */
export const sampleScreen: Screen = {
  path: '/undian',
  roles: bundleMakers,
  asks: 'POST /api/v1/samples',
  page: () => <SamplePage />,
  place: { href: '/undian', label: text.shell.sample, sign: Dices },
};
