// What a form behind an act knows of its case, to be shown with a few things changed.
import type { ActFacts } from '#web/acts/act-form.ts';
import { shownNumber } from './case-answer.ts';

/** A public comment of somebody of whom nothing is known, on a channel without limits. */
export const givenFacts = (changed: Partial<ActFacts> = {}): ActFacts => ({
  ...{ number: shownNumber, version: 3, channel: 'instagram', hasPublic: true, hasPrivate: false },
  ...{
    agencies: [],
    templates: [],
    messages: [],
    identityFields: [],
    upikText: 'Lampu mati.',
    photos: [],
    beforePhotos: [],
  },
  ...{ photoWays: [], knownIdentity: false, joins: [], proposals: [], reporterName: 'Warga Contoh', ...changed },
});
