// Templates whose words came with the program: what they are reset to, and why they are not removed. Pure.
import type { Template } from '#db/templates.ts';
import { defaultTemplates } from '#text/citizen.ts';

/** Undefined for one that the desk wrote itself. */
export const findDefault = (id: string): Template | undefined => defaultTemplates.find((one) => one.id === id);
