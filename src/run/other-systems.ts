// The other city systems of the configuration, each spoken to in its own way. One that officers serve by hand needs nobody to speak.
import type { ForwardTarget } from '#ports/forward-target.ts';
import type { ForwardQuestion, OtherSystem } from '#ports/forwards.ts';
import { httpSystem } from '#registers/http/http.register.ts';
import { open311System } from '#registers/open311/open311.register.ts';

const systemsOf = (target: ForwardTarget): OtherSystem[] => {
  switch (target.kind) {
    case 'open311':
      return [open311System(target)];
    case 'http':
      return [httpSystem(target)];
    case 'by-hand':
      return [];
  }
};

/** In the order of the file, without those that are served by hand. */
export const otherSystems = (targets: readonly ForwardTarget[]): OtherSystem[] => targets.flatMap(systemsOf);

/** Asked of the system itself, each time: its categories are its own. */
export const questionsOf =
  (systems: readonly OtherSystem[]) =>
  async (targetId: string, serviceCode: string): Promise<readonly ForwardQuestion[]> =>
    (await systems.find(({ id }) => id === targetId)?.questions?.(serviceCode)) ?? [];
