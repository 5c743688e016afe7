// What every caller must get of the routes about ways to officers, and what these take: parts of larger tables.
import { BrandBody } from '#features/brand/brand.contract.ts';
import { OwnReportBody, ReadersBody } from '#features/report-mail/report-mail.contract.ts';
import { ReceiptBody } from '#features/way/receipt.contract.ts';
import {
  AddressBody,
  CodeBody,
  DeviceBody,
  DropBody,
  LinkBody,
  TrialBody,
  WayChoiceBody,
} from '#features/way/way.contract.ts';

type Makes<Expected, Caller> = {
  open: (status?: number) => Expected;
  officers: (may: readonly Caller[], status?: number) => Expected;
  everybody: readonly Caller[];
  keepers: readonly Caller[];
  lamps: readonly Caller[];
};

/** How the city shows itself: seen by everybody, changed by the operator. */
const brandAccess = <Expected, Caller>(
  open: Makes<Expected, Caller>['open'],
  officers: Makes<Expected, Caller>['officers'],
  operator: readonly Caller[],
): Record<string, Expected> => ({
  'GET /merek/:file': open(404),
  'GET /manifest.webmanifest': open(),
  'GET /meja/manifest.webmanifest': open(),
  'GET /api/v1/brand': officers(operator),
  'PUT /api/v1/brand': officers(operator),
  'POST /api/v1/brand/logo': officers(operator, 422),
  'GET /api/v1/brand/history': officers(operator),
  'POST /api/v1/brand/history/:seq/take-back': officers(operator, 409),
});

/** Each for themselves; whom nothing reaches is for whoever looks after the desk. */
export const wayAccess = <Expected, Caller>({
  open,
  officers,
  everybody,
  keepers,
  lamps,
}: Makes<Expected, Caller>): Record<string, Expected> => ({
  'GET /api/v1/me/ways': officers(everybody),
  'PUT /api/v1/me/ways': officers(everybody),
  'POST /api/v1/me/ways/email': officers(everybody, 409),
  'POST /api/v1/me/ways/email/code': officers(everybody, 422),
  'POST /api/v1/me/ways/link': officers(everybody, 409),
  'POST /api/v1/me/ways/drop': officers(everybody),
  'POST /api/v1/me/ways/trial': officers(everybody, 409),
  'POST /api/v1/me/devices': officers(everybody, 201),
  'POST /api/v1/me/devices/:id/drop': officers(everybody, 404),
  'GET /api/v1/me/reports': officers(everybody),
  'PUT /api/v1/me/reports': officers(everybody),
  'POST /api/v1/push/arrived': open(),
  'GET /api/v1/reach': officers(keepers),
  'GET /api/v1/way-lamps': officers(lamps),
  ...brandAccess(open, officers, keepers.slice(0, 1)),
});

/** Names of fields, and no others. */
export const wayBodies: Readonly<Record<string, readonly string[]>> = {
  'PUT /api/v1/brand': Object.keys(BrandBody.properties),
  'PUT /api/v1/me/ways': Object.keys(WayChoiceBody.properties),
  'POST /api/v1/me/ways/email': Object.keys(AddressBody.properties),
  'POST /api/v1/me/ways/email/code': Object.keys(CodeBody.properties),
  'POST /api/v1/me/ways/link': Object.keys(LinkBody.properties),
  'POST /api/v1/me/ways/drop': Object.keys(DropBody.properties),
  'POST /api/v1/me/ways/trial': Object.keys(TrialBody.properties),
  'POST /api/v1/me/devices': Object.keys(DeviceBody.properties),
  'PUT /api/v1/me/reports': Object.keys(OwnReportBody.properties),
  'PUT /api/v1/report-mails': Object.keys(ReadersBody.properties),
  'POST /api/v1/report-mails/preview': Object.keys(ReadersBody.properties),
  'POST /api/v1/push/arrived': Object.keys(ReceiptBody.properties),
};
