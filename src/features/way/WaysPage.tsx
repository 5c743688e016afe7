// How an officer is told of what cannot wait: their browsers and addresses, the order in which they are tried, and the quiet hours.
import type { ReactNode } from 'react';
import { OwnReports } from '#features/report-mail/OwnReports.tsx';
import { late } from '#words/late.ts';
import { Page } from '#web/ui/Page.tsx';
import { AddressPart } from './AddressPart.tsx';
import { ChoicePart } from './ChoicePart.tsx';
import { DevicesPart } from './DevicesPart.tsx';
import { useWays } from './use-ways.tsx';
import './way.css';

const words = late.ways;

/** For every officer about themselves. */
export function WaysPage(): ReactNode {
  const found = useWays();
  const own = found.data;
  return (
    <Page title={words.title} lead={words.lead} asked={found}>
      {own !== undefined && (
        <>
          <p className="meta">{words.whatIsTold}</p>
          <DevicesPart own={own} />
          <AddressPart own={own} way="telegram" />
          <AddressPart own={own} way="whatsapp" />
          <AddressPart own={own} way="email" />
          <ChoicePart own={own} />
          <OwnReports />
        </>
      )}
    </Page>
  );
}
