/** Where in the SMTP session a refusal came; CONN is before any command. */
export type Command = 'CONN' | 'EHLO' | 'STARTTLS' | 'AUTH' | 'MAIL' | 'RCPT' | 'DATA';

const IP = /\b\d{1,3}(?:\.\d{1,3}){3}\b/g;
const STATUS = '[245]\\.\\d{1,3}\\.\\d{1,3}';
const STATUSES = [
  new RegExp(`\\(#?(${STATUS})[^)]{0,20}\\)`),
  new RegExp(`\\b\\d{3}[- ]#?(${STATUS})\\b`),
  new RegExp(`(?<![\\d.])(${STATUS})(?![\\d.]*\\d)`),
];
// Quotations hold what the next server said; what stands around it is this server's own, and often vaguer.
const QUOTED = new RegExp(`["'](?:\\d{3}[- ])?(${STATUS})\\b`);

/** The enhanced status code (RFC 3463) that a text names; empty when it names none. */
export function statusIn(text: string): string {
  const clean = text.replace(IP, ' ');
  const quoted = QUOTED.exec(clean)?.[1];
  if (quoted !== undefined && !quoted.endsWith('.0')) return quoted;
  for (const pattern of STATUSES) {
    const found = pattern.exec(clean)?.[1];
    if (found !== undefined) return found;
  }
  return '';
}

/** The SMTP reply code that a text names; null when it names none. @param severity only codes of this first digit */
export function replyCodeIn(text: string, severity = ''): number | null {
  const clean = text.replace(IP, ' ').replace(new RegExp(STATUS, 'g'), ' ');
  for (const [, code] of clean.matchAll(/(?<![\d.:/#@_-])([245][0-5]\d)(?![\d.@_]|:\d)/g)) {
    if (severity === '' ? code!.startsWith('4') || code!.startsWith('5') : code!.startsWith(severity))
      return Number(code);
  }
  return null;
}

/** How texts of many programs tell in which command a refusal came, the surest first. */
const COMMANDS: readonly [RegExp, Command][] = [
  [
    /refused to talk to me|but greeting failed|after initial connection|in reply to initial server greeting|\(connect\)/i,
    'CONN',
  ],
  [/but my name was rejected|(?:in reply to|after|response to) (?:e?helo|ehlo)\b/i, 'EHLO'],
  [/but sender was rejected/i, 'MAIL'],
  [/failed on data command|failed after i sent the message|after sending data block|after end of data/i, 'DATA'],
  [/\[(?:BODY|DATA|EOM)\]|for text command|in end of data|end of DATA\b/i, 'DATA'],
  [/most progress was (?:rcpt)/i, 'RCPT'],
  [/most progress was (?:mail)/i, 'MAIL'],
  [/most progress was (?:e?helo)/i, 'EHLO'],
  [
    /(?:in reply to|after|response to|like our|following|following the|for|in|during|\[|smtp:) ?(?:pipelined )?"?(?:rcpt)(?:[ _]to)?\b/i,
    'RCPT',
  ],
  [
    /(?:in reply to|after|response to|like our|following|following the|for|in|during|\[|smtp:) ?(?:pipelined )?"?(?:mail[ _]?from|mail command|mail\])/i,
    'MAIL',
  ],
  [
    /(?:in reply to|after|response to|like our|following|following the|for|in|during|\[|smtp:) ?(?:pipelined )?"?(?:data)\b(?! block)/i,
    'DATA',
  ],
  [/(?:in reply to|after) starttls\b/i, 'STARTTLS'],
  [/does not like recipient|rejected recipient|unknown recipient or mailbox unavailable/i, 'RCPT'],
];

/** In which command a refusal came, as a text tells it; empty when it does not. */
export function commandIn(text: string): Command | '' {
  const said = text.slice(0, 8000).replace(/\s+/g, ' ');
  return COMMANDS.find(([pattern]) => pattern.test(said))?.[1] ?? '';
}

/** The command in a line of a transcript such as `>>> RCPT TO:<…>`. */
export function commandOfLine(line: string): Command | '' {
  const word = /^(HELO|EHLO|STARTTLS|AUTH|MAIL|RCPT|DATA|BDAT)\b/i.exec(line.trim())?.[1]?.toUpperCase();
  if (word === 'HELO') return 'EHLO';
  return word === 'BDAT' ? 'DATA' : ((word ?? '') as Command | '');
}
