// Loads a screen together with the words that only few officers need.
import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import { speakLate } from '#words/late.ts';
import { lateWords } from './languages.ts';

/** The words are there before the screen is: what it reads of them while it loads is bound. */
export const lazyLate = <Props>(
  load: () => Promise<{ default: ComponentType<Props> }>,
): LazyExoticComponent<ComponentType<Props>> =>
  lazy(async () => {
    speakLate(await lateWords());
    return load();
  });
