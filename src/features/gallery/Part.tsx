// One part of the gallery below its name.
import type { ReactNode } from 'react';
import { late } from '#words/late.ts';

type PartName = keyof typeof late.gallery.parts;

/** `name` also names it to whoever jumps to it. */
export function Part({ name, children }: { name: PartName; children: ReactNode }): ReactNode {
  return (
    <section className="panel stack" aria-labelledby={`galeri-${name}`}>
      <h2 id={`galeri-${name}`}>{late.gallery.parts[name]}</h2>
      {children}
    </section>
  );
}
