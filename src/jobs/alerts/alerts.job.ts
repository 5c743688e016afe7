// Tells officers beside the bell. Two parts, so that a storm of alerts holds up nobody who proves an address.
import type { JobKind } from '../job.ts';
import { runAlerts, type CarryPorts } from './run-alerts.ts';
import { runErrands } from './run-errands.ts';

/** Whoever proves an address waits for it: looked at every few seconds. */
export const alertJobs: JobKind = ({ pool, intake, channels, channelFor, postPush, cityMail, sealing, speech }) => {
  const ports: CarryPorts = {
    pool,
    channels,
    channelFor,
    postPush,
    cityMail,
    sealing,
    speech,
    newId: () => intake.ids.uuid(),
  };
  return [
    { part: 'alerts', run: (clock) => runAlerts(ports, clock), everyMs: 5_000, wokenBy: [] },
    { part: 'errands', run: (clock) => runErrands(ports, clock), everyMs: 3_000, wokenBy: [] },
  ];
};
