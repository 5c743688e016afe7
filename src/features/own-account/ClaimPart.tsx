// Whether the first key of an answer takes the case: kept on this device.
import type { ReactNode } from 'react';
import { prefer, usePreferences } from '#web/preferences.ts';
import { late } from '#words/late.ts';
import '#web/ui/segments.css';

const words = late.presence.claiming;

export function ClaimPart(): ReactNode {
  const { claims } = usePreferences();
  return (
    <section className="panel">
      <h2>{words.title}</h2>
      <p className="meta">{words.lead}</p>
      <label className="tick">
        <input type="checkbox" checked={claims} onChange={() => prefer({ claims: !claims })} />
        {words.tick}
      </label>
    </section>
  );
}
