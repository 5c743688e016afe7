// Before a result is told: what else of the same message is still open, or that this is one matter of several. It stops nobody.
import type { ReactNode } from 'react';
import { late } from '#words/late.ts';
import { Banner } from '#web/ui/Banner.tsx';
import type { ActFacts } from '#web/acts/act-form.ts';

export function FamilyLine({ facts: { family } }: { facts: ActFacts }): ReactNode {
  if (family === undefined) return null;
  if (family.isChild) return <Banner kind="info">{late.children.tellChild}</Banner>;
  const { open, openHidden } = family;
  if (open.length + openHidden === 0) return null;
  const named = open.map(({ number, what }) => (what === undefined ? number : `${number} (${what})`));
  return <Banner kind="info">{late.children.stillOpen(named, openHidden)}</Banner>;
}
