// A picture as a gallery shows it.
import type { ReactNode } from 'react';

/** `from`: whose it is and when, in words; `beside`: what else there is to know of it. */
export type Picture = { id: string; url: string; from: string; beside?: ReactNode };
