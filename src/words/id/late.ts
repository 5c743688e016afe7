// Words of the screens that few officers open: they come with the first of those screens, not with the console.
import { account, settings } from './account.ts';
import { administration } from './administration.ts';
import { categories } from './category.ts';
import { jss, reconciliation } from './jss.ts';
import { sample } from './sample.ts';
import { webhook } from './webhook.ts';

/** The operator's pages, and those of the register. */
export const late = { account, settings, administration, categories, jss, reconciliation, sample, webhook } as const;
