import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '#config';
import { pathIn, words } from '#face/words';
import type { ComposeMessage } from '#mail';
import { alertMail, discreetAlertMail } from './templates/alert-mail.js';

/** One text of an alert, as far as its mail needs it. */
export interface WrittenText {
  language: string;
  subject: string;
  body: string;
}

/** Makes the two mails of a text, as written and discreet: the same for the preview and for sending. */
@Injectable()
export class AlertMails {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  of(alertId: string, text: WrittenText): { open: ComposeMessage; discreet: ComposeMessage } {
    const { ORGANISATION, PUBLIC_LANGUAGE } = this.config.settings;
    const sender = { organisation: ORGANISATION, publicUrl: this.config.publicUrl };
    const t = words(text.language);
    const path = (page: string) => pathIn(text.language, page, PUBLIC_LANGUAGE);
    const rest = {
      stream: 'alerts',
      reference: `alert:${alertId}`,
      language: text.language,
      links: {
        unsubscribe_url: { purpose: 'unsubscribe', path: path('/unsubscribe/') },
        key_url: { purpose: 'mail-key', path: path('/subscribe/key/') },
      },
    } as const;
    return {
      open: { ...rest, ...alertMail(t, text, sender) },
      discreet: { ...rest, ...discreetAlertMail(t, text, sender), discreet: true },
    };
  }
}
