// Draws the console: styles, queries, who is signed in, and which screen an address means.
import '../style/tokens.css';
import './ui/tokens.css';
import './ui/base.css';
import './ui/forced-colors.css';
import './ui/controls.css';
import './ui/marks.css';
import './ui/overlay.css';
import './shell/shell.css';
import './shell/print.css';
import './shell/small-windows.css';
import './entry/entry.css';
import './screens.css';
import '#features/case/panel.css';
import '#features/case/thread.css';
import '#features/case/case.css';
import '#features/inbox/rows.css';
import '#features/inbox/over.css';
import '#features/inbox/inbox.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode, Suspense, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { Redirect, Route, Router, Switch } from 'wouter';
import { DutyNow } from '#features/duty/DutyNow.tsx';
import { NoticeBell } from '#features/notice/NoticeBell.tsx';
import { isRefused } from './api.ts';
import { useKeptOffline } from './kept-offline.ts';
import { lazyLate } from './lazy-late.ts';
import { homeIn } from './screen.ts';
import { screens } from './screens.tsx';
import { showPreferences } from './preferences.ts';
import { SessionGate } from './entry/SessionGate.tsx';
import { useOfficer } from './session.ts';
import { Broken } from './shell/Broken.tsx';
import { NotFound } from './shell/NotFound.tsx';
import { Shell } from './shell/Shell.tsx';
import { SkeletonRows } from './ui/Marks.tsx';
import { ToastProvider } from './ui/Toast.tsx';

const LinkPage = lazyLate(async () => ({ default: (await import('./entry/LinkPage.tsx')).LinkPage }));
const DuePage = lazyLate(async () => ({ default: (await import('#features/own-account/DuePage.tsx')).DuePage }));

const GalleryPage = lazyLate(async () => ({
  default: (await import('#features/gallery/GalleryPage.tsx')).GalleryPage,
}));

const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      retry: (count, error) => count < 2 && !isRefused(error),
    },
  },
});

/** What stands in the head beside the account. */
function Beside(): ReactNode {
  useKeptOffline();
  return (
    <>
      <DutyNow />
      <NoticeBell />
    </>
  );
}

function Home(): ReactNode {
  return <Redirect to={homeIn(screens, useOfficer())} replace />;
}

function Screens(): ReactNode {
  return (
    <Suspense fallback={<SkeletonRows />}>
      <Switch>
        {screens.map(({ path, page }) => (
          <Route key={String(path)} path={path}>
            {page}
          </Route>
        ))}
        <Route path="/sign-in" component={Home} />
        <Route path="/" component={Home} />
        <Route path="/_galeri" component={GalleryPage} />
        <Route component={NotFound} />
      </Switch>
    </Suspense>
  );
}

const places = screens.flatMap(({ place, roles }) => (place === undefined ? [] : [{ ...place, roles }]));

/** Once, after the words of its language are there. */
export function drawConsole(): void {
  showPreferences();
  const root = document.getElementById('app');
  if (root === null) throw new Error('index.html has no #app');
  createRoot(root).render(
    <StrictMode>
      <Broken>
        <QueryClientProvider client={client}>
          <ToastProvider>
            <Router base="/meja">
              <Switch>
                <Route path="/tautan">
                  <Suspense fallback={<SkeletonRows />}>
                    <LinkPage />
                  </Suspense>
                </Route>
                <Route>
                  <SessionGate due={(what) => <DuePage due={what} />}>
                    <Shell places={places} screens={screens} bell={<Beside />}>
                      <Screens />
                    </Shell>
                  </SessionGate>
                </Route>
              </Switch>
            </Router>
          </ToastProvider>
        </QueryClientProvider>
      </Broken>
    </StrictMode>,
  );
}
