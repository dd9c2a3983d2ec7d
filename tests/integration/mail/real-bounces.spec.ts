import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { classifyMail } from '#mail';

const folder = join(process.env['TOCSIN_REFERENCE_DATA'] ?? join(process.cwd(), '../shared/data'), 'bounces');

/** What is to be held of each real mail, by its name: the kind, then each recipient's reason; `!` where the address is wrong for good. */
const HELD: Record<string, string> = {
  'arf-01': 'complaint feedback',
  'arf-02': 'complaint feedback',
  'arf-11': 'complaint feedback',
  'lhost-amazonses-03': 'bounce mailboxfull',
  'lhost-domino-01': 'bounce userunknown!',
  'lhost-exchange2003-01': 'bounce userunknown!',
  'lhost-exim-02': 'bounce userunknown! userunknown!',
  'lhost-gmail-01': 'bounce userunknown!',
  'lhost-gmail-07': 'bounce systemerror',
  'lhost-mailru-02': 'bounce mailboxfull',
  'lhost-office365-02': 'bounce userunknown!',
  'lhost-opensmtpd-02': 'bounce mailboxfull userunknown!',
  'lhost-outlook-03': 'bounce hostunknown!',
  'lhost-postfix-01': 'bounce mailererror',
  'lhost-postfix-11': 'bounce rejected rejected',
  'lhost-qmail-04': 'bounce blocked',
  'lhost-sendmail-03': 'bounce userunknown!',
  'lhost-yahoo-02': 'bounce mailboxfull',
  'not-a-bounce-01': 'other',
  'rfc3464-01': 'bounce userunknown!',
  'rfc3464-03': 'bounce policyviolation',
  'rfc3464-08': 'bounce spamdetected',
  'rfc3834-01': 'auto_reply vacation',
  'rfc3834-03': 'auto_reply vacation',
};

describe('real mails that came back, where they are at hand', () => {
  it('are understood', () => {
    const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.eml')) : [];
    const held = names.map((name) => {
      const { kind, recipients } = classifyMail(readFileSync(join(folder, name)));
      return [name, [kind, ...recipients.map((one) => `${one.reason}${one.permanent ? '!' : ''}`)].join(' ')];
    });
    expect(held).toEqual(names.map((name) => [name, HELD[name.replace('.eml', '')]]));
  });
});
