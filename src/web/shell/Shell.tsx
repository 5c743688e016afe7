// The frame around every screen: menu, bell, account, training mark, state of the live connection. Must not know any case.
import { CircleHelp } from 'lucide-react';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { useKeys, useTogether } from '../keys.ts';
import { lazyLate } from '../lazy-late.ts';
import { useLiveDownSince, useLiveQueries } from '../live.ts';
import type { Screen } from '../screen.ts';
import { useOfficer } from '../session.ts';
import { text } from '#words/console.ts';
import { IconButton } from '../ui/Button.tsx';
import { clockTime } from '../ui/time-words.ts';
import { AccountMenu } from './AccountMenu.tsx';
import { Places, type GivenPlace } from './Places.tsx';
import markUrl from '../ui/mark.svg?url';

// Opened by a press: nobody waits for them before the first screen.
const Guide = lazy(async () => ({ default: (await import('../entry/Guide.tsx')).Guide }));
const KeyHelp = lazyLate(async () => ({ default: (await import('./KeyHelp.tsx')).KeyHelp }));
const Palette = lazyLate(async () => ({ default: (await import('./Palette.tsx')).Palette }));

function LiveState(): ReactNode {
  const since = useLiveDownSince();
  if (since === undefined) return null;
  return (
    <p className="strip strip-soon" role="status">
      {text.shell.offline(clockTime(new Date(since).toISOString()))}
    </p>
  );
}

function TrainingMark({ onPress }: { onPress: () => void }): ReactNode {
  return (
    <button type="button" className="training-mark" title={text.shell.trainingHint} onClick={onPress}>
      {text.shell.training}
    </button>
  );
}

/** `bell`: what stands beside the account, told of news. */
type ShellProps = { places: readonly GivenPlace[]; screens: readonly Screen[]; bell: ReactNode; children: ReactNode };

/** `bell` is handed in, since the frame knows no feature; letter keys open the places that name some. */
export function Shell({ places, screens, bell, children }: ShellProps): ReactNode {
  const [over, setOver] = useState<'help' | 'guide' | 'palette'>();
  const [, go] = useLocation();
  const { userId, training } = useOfficer();
  const showHelp = (): void => setOver('help');
  const showGuide = (): void => setOver('guide');
  const close = (): void => setOver(undefined);
  useLiveQueries(userId);
  const find = (): void => setOver('palette');
  useTogether('$mod+k', find);
  useKeys({
    '?': showHelp,
    'Shift+?': showHelp,
    ...Object.fromEntries(places.flatMap(({ keys, href }) => (keys === undefined ? [] : [[keys, () => go(href)]]))),
  });
  return (
    <div className="shell">
      <a className="skip" href="#isi">
        {text.shell.skip}
      </a>
      <header className="rail">
        <Link href="/" className="rail-brand">
          <img src={markUrl} width="32" height="32" alt="" />
          <span>{text.brand}</span>
        </Link>
        <Places places={places} />
        <div className="rail-foot">
          {training && <TrainingMark onPress={showGuide} />}
          {bell}
          <IconButton className="only-keys" label={text.shell.help} onClick={showHelp}>
            <CircleHelp size={20} aria-hidden />
          </IconButton>
          <AccountMenu onFind={find} onGuide={showGuide} onHelp={showHelp} />
        </div>
      </header>
      <main id="isi" className="content" tabIndex={-1}>
        <LiveState />
        {children}
      </main>
      <Suspense>
        {over === 'help' && <KeyHelp onClose={close} />}
        {over === 'guide' && <Guide onClose={close} />}
        {over === 'palette' && <Palette {...{ places, screens }} onHelp={showHelp} onClose={close} />}
      </Suspense>
    </div>
  );
}
