import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '#config';
import { FieldCipher, type Transaction } from '#database';
import type { Words } from '#face';
import { knownLanguage, pathIn, words } from '#face/words';
import { type KeptReply, MailService } from '#mail';
import { campaignsError } from './campaigns.errors.js';
import type { AnsweredLetter } from './answer.query.js';
import { literal } from './literal.js';

/** So much of a text stands in the mail itself, in characters; the rest is in the file. */
const LONGEST = 20_000;
const FILE = { slot: 'answer_file', name: 'answer.eml', type: 'application/octet-stream' };

/**
 * The mail that passes an office's answer on to its supporter: what it wrote as quoted text, and the whole of it as a file, which no program
 * opens by itself. It says that a program sent it, so that no program answers (RFC 3834).
 */
@Injectable()
export class AnswerMail {
  constructor(
    private readonly mail: MailService,
    private readonly cipher: FieldCipher,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Returns the message's id. @throws CAMPAIGNS_ANSWER_NOBODY */
  async passOn(tx: Transaction, letter: AnsweredLetter, reply: KeptReply): Promise<string> {
    if (letter.supporter === null) throw campaignsError('CAMPAIGNS_ANSWER_NOBODY');
    const { ORGANISATION, PUBLIC_LANGUAGE } = this.config.settings;
    const t = words(knownLanguage(letter.language) ?? PUBLIC_LANGUAGE);
    const messageId = await this.mail.compose(tx, {
      stream: 'confirmations',
      reference: `answer:${letter.letterId}`,
      language: t.language,
      subject: t('mail.answer.subject'),
      textBody: textOf(t, letter, reply, ORGANISATION),
      htmlBody: null,
      links: { page_url: { purpose: 'letter-status', path: pathIn(t.language, '/letters/', PUBLIC_LANGUAGE) } },
      attachments: reply.file === null ? [] : [FILE],
      brief: true,
    });
    await this.mail.prepareOne(tx, messageId, {
      address: this.cipher.open(letter.supporter.addressSealed, 'address'),
      slots: { answer: quoted(reply), ...(reply.file === null ? {} : { [FILE.slot]: reply.file }) },
      linkId: letter.actionId,
    });
    return messageId;
  }
}

function textOf(t: Words, letter: AnsweredLetter, reply: KeptReply, organisation: string): string {
  const { officeName: office, bodyName: body, campaignTitle: campaign } = letter;
  const whole = reply.file === null ? t('mail.answer.tooLarge') : t('mail.answer.whole', { file: FILE.name });
  const parts = [
    literal(t('mail.answer.lead', { office, body, campaign })),
    ...(reply.sender === 'other' ? [t('mail.answer.otherSender')] : []),
    t('mail.answer.received', { moment: t.moment(reply.receivedAt) }),
    '{{answer}}',
    whole,
    t('mail.answer.careful'),
    `${t('mail.answer.page')}\n{{page_url}}`,
    literal(organisation),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** What the office wrote, each line marked as another's words; without control characters, which screens would obey. */
function quoted({ from, subject, text }: KeptReply): string {
  const clean = (given: string) => given.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n\t]/gu, '');
  const head = [from, subject].filter((line) => line !== '').map(clean);
  const body = clean(text).trim();
  const cut = body.length > LONGEST ? `${body.slice(0, LONGEST)} …` : body;
  return [...head, '', ...cut.split('\n')].map((line) => `> ${line}`.trimEnd()).join('\n');
}
