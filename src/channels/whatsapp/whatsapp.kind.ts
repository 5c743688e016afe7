// What the program knows of WhatsApp before any account of it is declared.
import type { ChannelKind } from '../channel-kind.ts';
import { metaMay, metaNeeds } from '../meta/settings.ts';
import { parseWhatsapp } from './parse.ts';
import { whatsapp, whatsappLimits } from './whatsapp.channel.ts';

/** `templateName` names the approved text with which a person may be written to after a day; `alertTemplateName` the one for officers. */
export const whatsappKind: ChannelKind = {
  label: 'WhatsApp',
  sign: 'M2.8 13.2l.9-2.8A5.5 5.5 0 1 1 5.8 12.3ZM6.2 6.1c.2 2 1.6 3.4 3.6 3.6',
  settings: {
    apiUrl: 'https://graph.facebook.com',
    needs: metaNeeds,
    may: [...metaMay, 'templateName', 'templateLanguage', 'alertTemplateName'],
    plain: [...metaMay, 'templateName', 'templateLanguage', 'alertTemplateName'],
    hook: 'shared',
    withoutPublic: true,
  },
  way: 'chat',
  limits: whatsappLimits,
  make: whatsapp,
  parse: parseWhatsapp,
};
