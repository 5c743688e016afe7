// Starts the console: styles, queries, who is signed in, and which screen an address means.
import './ui/tokens.css';
import './ui/base.css';
import './ui/controls.css';
import './ui/marks.css';
import './ui/moment.css';
import './ui/overlay.css';
import './shell/account.css';
import './shell/shell.css';
import './shell/small-windows.css';
import './entry/entry.css';
import './screens.css';
import '#features/case/panel.css';
import '#features/case/thread.css';
import '#features/case/case.css';
import '#features/inbox/inbox.css';
import '#features/by-hand/by-hand.css';
import '#features/forward/forward.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { lazy, StrictMode, Suspense, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { Redirect, Route, Router, Switch } from 'wouter';
import type { Role } from '#core/access.ts';
import { InboxPage, NothingPicked } from '#features/inbox/InboxPage.tsx';
import { Failure } from './api.ts';
import { showPreferences } from './preferences.ts';
import { SessionGate } from './entry/SessionGate.tsx';
import { useOfficer } from './session.ts';
import { Broken } from './shell/Broken.tsx';
import { NotFound } from './shell/NotFound.tsx';
import { Shell } from './shell/Shell.tsx';
import { SkeletonRows } from './ui/Marks.tsx';
import { ToastProvider } from './ui/Toast.tsx';

// The list is there before what opens from it.
const CasePage = lazy(() => import('#features/case/CasePage.tsx').then((file) => ({ default: file.CasePage })));
const UpikPage = lazy(() => import('#features/upik/UpikPage.tsx').then((file) => ({ default: file.UpikPage })));
const ForwardsPage = lazy(() =>
  import('#features/forward/ForwardsPage.tsx').then((file) => ({ default: file.ForwardsPage })),
);
const LatenessPage = lazy(() =>
  import('#features/lateness/LatenessPage.tsx').then((file) => ({ default: file.LatenessPage })),
);
const OperatorPage = lazy(() =>
  import('#features/operator/OperatorPage.tsx').then((file) => ({ default: file.OperatorPage })),
);
const WebhooksPage = lazy(() =>
  import('#features/webhook/WebhooksPage.tsx').then((file) => ({ default: file.WebhooksPage })),
);
const AccountsPage = lazy(() =>
  import('#features/account/AccountsPage.tsx').then((file) => ({ default: file.AccountsPage })),
);
const OfficersPage = lazy(() =>
  import('#features/officer/OfficersPage.tsx').then((file) => ({ default: file.OfficersPage })),
);
const OwnAccountPage = lazy(() =>
  import('#features/own-account/OwnAccountPage.tsx').then((file) => ({ default: file.OwnAccountPage })),
);
const LinkPage = lazy(() => import('./entry/LinkPage.tsx').then((file) => ({ default: file.LinkPage })));
const IntakePage = lazy(() => import('#features/intake/IntakePage.tsx').then((file) => ({ default: file.IntakePage })));
const ReceiptPage = lazy(() =>
  import('#features/intake/ReceiptPage.tsx').then((file) => ({ default: file.ReceiptPage })),
);
const Sp4nPage = lazy(() => import('#features/sp4n/Sp4nPage.tsx').then((file) => ({ default: file.Sp4nPage })));
const TemplatesPage = lazy(() =>
  import('#features/template/TemplatesPage.tsx').then((file) => ({ default: file.TemplatesPage })),
);

const AdministrationPage = lazy(() =>
  import('#features/administration/AdministrationPage.tsx').then((file) => ({ default: file.AdministrationPage })),
);
const UnplacedPage = lazy(() =>
  import('#features/unplaced/UnplacedPage.tsx').then((file) => ({ default: file.UnplacedPage })),
);

const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      retry: (count, error) => count < 2 && !(error instanceof Failure && error.status >= 400 && error.status < 500),
    },
  },
});

/** The screen that an officer of this role works on. */
const homes: Record<Role, string> = {
  'admin-medsos': '/masuk',
  'admin-pusat': '/masuk',
  'admin-agency': '/masuk',
  'team-lead': '/waktu',
  'division-head': '/waktu',
  operator: '/operator',
};

function Home(): ReactNode {
  return <Redirect to={homes[useOfficer().role]} replace />;
}

/** One address for the list and for each case beside it, so that the list outlives the step from one to the next. */
const deskAddress = /^\/(?:masuk|kasus\/(?<number>[^/]+))\/?$/;

function Desk({ number }: { number: string | undefined }): ReactNode {
  return (
    <InboxPage number={number}>
      {number === undefined ? (
        <NothingPicked />
      ) : (
        <Suspense fallback={<SkeletonRows />}>
          <CasePage key={number} number={number} />
        </Suspense>
      )}
    </InboxPage>
  );
}

function Screens(): ReactNode {
  return (
    <Suspense fallback={<SkeletonRows />}>
      <Switch>
        <Route path={deskAddress}>{({ number }) => <Desk number={number} />}</Route>
        <Route path="/telepon">{() => <IntakePage key="phone" channel="phone" />}</Route>
        <Route path="/loket">{() => <IntakePage key="walk-in" channel="walk-in" />}</Route>
        <Route path="/tanda-terima/:number">{({ number }) => <ReceiptPage number={number} />}</Route>
        <Route path="/sp4n" component={Sp4nPage} />
        <Route path="/upik" component={UpikPage} />
        <Route path="/penerusan" component={ForwardsPage} />
        <Route path="/waktu" component={LatenessPage} />
        <Route path="/akun" component={AccountsPage} />
        <Route path="/petugas" component={OfficersPage} />
        <Route path="/saya" component={OwnAccountPage} />
        <Route path="/operator" component={OperatorPage} />
        <Route path="/operator/webhook" component={WebhooksPage} />
        <Route path="/tersisih/:id?" component={UnplacedPage} />
        <Route path="/administrasi" component={AdministrationPage} />
        <Route path="/templat" component={TemplatesPage} />
        <Route path="/sign-in" component={Home} />
        <Route path="/" component={Home} />
        <Route component={NotFound} />
      </Switch>
    </Suspense>
  );
}

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
                <SessionGate>
                  <Shell>
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
