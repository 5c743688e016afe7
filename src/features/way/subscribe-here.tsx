// Asks the browser to take messages for this officer. Must be called by a press: browsers refuse it otherwise.
import type { DeviceBody } from './way.contract.ts';

/** Why a browser does not: it cannot, its owner refused, or its push service could not be reached. */
export type SubscribeFailure = 'unsupported' | 'denied' | 'failed';

/** Only where the address is one that browsers trust. */
export const canSubscribe = (): boolean =>
  globalThis.isSecureContext &&
  'serviceWorker' in navigator &&
  'PushManager' in globalThis &&
  'Notification' in globalThis;

const worker = '/meja/pemberitahuan.js';

/** Under another key than before a browser must let go of the former subscription first. */
const subscribeWith = async (
  registration: ServiceWorkerRegistration,
  applicationServerKey: string,
): Promise<PushSubscription> => {
  const options = { userVisibleOnly: true, applicationServerKey };
  try {
    return await registration.pushManager.subscribe(options);
  } catch {
    await (await registration.pushManager.getSubscription())?.unsubscribe();
    return registration.pushManager.subscribe(options);
  }
};

/** What the server needs to send to this browser. */
export const subscribeHere = async (pushKey: string): Promise<DeviceBody | SubscribeFailure> => {
  if (!canSubscribe()) return 'unsupported';
  if ((await Notification.requestPermission()) !== 'granted') return 'denied';
  try {
    await navigator.serviceWorker.register(worker, { scope: '/meja/' });
    const registration = await navigator.serviceWorker.ready;
    const { endpoint, keys } = (await subscribeWith(registration, pushKey)).toJSON();
    const { p256dh, auth } = keys ?? {};
    return endpoint === undefined || p256dh === undefined || auth === undefined
      ? 'failed'
      : { endpoint, keys: { p256dh, auth } };
  } catch {
    return 'failed';
  }
};
