// What the program knows of SP4N-LAPOR! before any account of it is declared.
import type { ChannelKind } from '../channel-kind.ts';
import { parseSp4nReport } from './parse.ts';
import { sp4nSettingNames } from './settings.ts';
import { sp4nLapor, sp4nLimits } from './sp4n-lapor.channel.ts';

/** Nothing is needed: without an interface officers carry reports over. */
export const sp4nLaporKind: ChannelKind = {
  label: 'SP4N-LAPOR!',
  sign: 'M2.8 6.4v3.1l2.2.4 6.6 2.9V3.2L5 6ZM5.2 10l.6 2.8h1.7l-.5-2M13.4 7v2',
  settings: {
    apiUrl: '',
    // Without address or token an officer carries reports over by hand. The other settings say what the interface looks like.
    needs: [],
    may: ['accessToken', ...sp4nSettingNames],
    plain: sp4nSettingNames,
  },
  way: 'other',
  profileOf: () => 'https://www.lapor.go.id/',
  limits: sp4nLimits,
  make: sp4nLapor,
  parse: parseSp4nReport,
};
