/** Mails in the form in which programs write them, with words of ours and addresses at example domains. */
export interface Written {
  from?: string;
  subject?: string;
  headers?: Record<string, string>;
  body: string;
}

export const LOST = 'lost@dest.example';

/** A mail of one part, CRLF. */
export function written({
  from = 'MAILER-DAEMON@mx.example',
  subject = 'Undelivered mail',
  headers = {},
  body,
}: Written): Buffer {
  const head = {
    From: from,
    To: 'sender@example.org',
    Subject: subject,
    Date: 'Mon, 3 Nov 2025 10:00:00 +0000',
    ...headers,
  };
  const lines = [...Object.entries(head).map(([name, value]) => `${name}: ${value}`), '', ...body.split('\n')];
  return Buffer.from(lines.join('\r\n'));
}

export interface Fields {
  text?: string;
  whole?: string;
  recipients: string[];
  headers?: Record<string, string>;
  subject?: string;
  from?: string;
}

/** A report by RFC 3464 and 6522. */
export function delivered({
  text = 'See below.',
  whole = 'Reporting-MTA: dns; mx.example',
  recipients,
  ...rest
}: Fields): Buffer {
  const parts = [
    `Content-Type: text/plain; charset=utf-8\n\n${text}`,
    `Content-Type: message/delivery-status\n\n${whole}\n\n${recipients.join('\n\n')}`,
    `Content-Type: message/rfc822\n\nFrom: sender@example.org\nTo: ${LOST}\nMessage-ID: <one@example.org>\nSubject: Hello\n\nHello`,
  ];
  return written({
    subject: 'Undelivered Mail Returned to Sender',
    ...rest,
    headers: {
      'Return-Path': '<>',
      'MIME-Version': '1.0',
      'Content-Type': 'multipart/report; report-type=delivery-status; boundary="b=1"',
      ...rest.headers,
    },
    body: `${parts.map((part) => `--b=1\n${part}\n`).join('')}--b=1--\n`,
  });
}

/** The fields of one recipient. */
export function failed(diagnostic: string, status = '5.0.0', more = '', address = LOST): string {
  const code =
    diagnostic === '' ? '' : `\nDiagnostic-Code: ${/^[a-z-]+;/i.test(diagnostic) ? diagnostic : `smtp; ${diagnostic}`}`;
  return `Final-Recipient: rfc822; ${address}\nAction: failed\nStatus: ${status}${code}${more === '' ? '' : `\n${more}`}`;
}

/** The mail that came back, as reports quote it. */
export const ORIGINAL = `Received: from a.example by b.example; Mon, 3 Nov 2025 09:59:00 +0000\nFrom: sender@example.org\nTo: ${LOST}\nSubject: Hello\n\nHello`;
