import type { Evidence } from './evidence.js';
import { addressesIn } from './mail/addresses.js';
import { type Command, commandIn, commandOfLine } from './rules/smtp-words.js';

/** A report with more recipients than this is read by its fields alone, so that time stays linear. */
const MANY = 50;

/**
 * Adds what the text for people says to the fields of a delivery report: the command after which the server refused, and its
 * words where the fields hold none, or only a number.
 */
export function enrich(recipients: readonly Evidence[], text: string): Evidence[] {
  if (recipients.length > MANY) return [...recipients];
  const lines = text.split('\n').slice(0, 2000);
  const transcript = transcriptOf(lines);
  return recipients.map((one) => {
    const own = paragraphOf(one, recipients, lines);
    const bare = !/[a-z]{3}/i.test(one.diagnostic);
    const replies = transcript.replies.filter((reply) => isAbout(reply, one, recipients));
    const said = bare ? own || replies.join(' ') || one.diagnostic : one.diagnostic;
    const longer = replies.join(' ');
    return {
      ...one,
      remoteHost: one.remoteHost || remoteHostIn(own),
      diagnostic: longer.length > said.length && !/^x-unix$/.test(one.diagnosticType) ? longer : said,
      command: one.command || commandIn(one.diagnostic) || commandIn(own) || transcript.command,
    };
  });
}

/** Sendmail and others show the end of the session: `>>> RCPT To:<…>` is what was sent, `<<< 550 …` what came back. */
export function transcriptOf(lines: readonly string[]): { command: Command | ''; replies: string[] } {
  let command: Command | '' = '';
  const replies: string[] = [];
  for (const line of lines) {
    const sent = /^\s*>>>\s+(\S.*)$/.exec(line)?.[1];
    const came = /^\s*<<<\s+([45]\d\d.*)$/.exec(line)?.[1];
    if (sent !== undefined) command = commandOfLine(sent) || command;
    if (came !== undefined && replies.length < 50 && !replies.includes(came)) replies.push(came.trim());
  }
  return { command: command || (replies.length > 0 ? 'EHLO' : ''), replies };
}

function isAbout(reply: string, { address, originalAddress }: Evidence, all: readonly Evidence[]): boolean {
  const named = addressesIn(reply);
  const others = all.map((other) => other.address).filter((other) => other !== address && other !== originalAddress);
  return !named.some((name) => others.includes(name));
}

/** From the line that names the address to the next one that names another, or to an empty line after words. */
function paragraphOf(
  { address, originalAddress }: Evidence,
  all: readonly Evidence[],
  lines: readonly string[],
): string {
  const names = [address, originalAddress].filter((name) => name !== '').map((name) => name.toLowerCase());
  const others = all
    .flatMap((other) => [other.address.toLowerCase()])
    .filter((name) => name !== '' && !names.includes(name));
  const from = lines.findIndex((line) => names.some((name) => line.toLowerCase().includes(name)));
  if (from < 0) return '';
  const rest = lines.slice(from + 1, from + 40);
  const to = rest.findIndex((line, at) => {
    const lower = line.toLowerCase();
    return (
      (line.trim() === '' && at > 0) || others.some((name) => lower.includes(`<${name}>`) || lower.trim() === name)
    );
  });
  const body = to < 0 ? rest : rest.slice(0, to);
  const head = lines[from]!.replace(/^.*?<?[^\s<>]+@[^\s<>]+>?\s*(?:\([^)]*\))?\s*:?/, '');
  return [head, ...body]
    .map((line) => line.trim())
    .join(' ')
    .trim()
    .slice(0, 4000);
}

/** `host mx.example.org [192.0.2.1]`, `by mx.example.org.` and the like; empty where a text names no server. */
export function remoteHostIn(diagnostic: string): string {
  const found = /\b(?:host|by|server|from|to)[: ]\s*<?((?:[a-z0-9-]+\.)+[a-z]{2,})\.?>?(?:\s*[[(]|:|\s|$)/i.exec(
    diagnostic,
  );
  return found?.[1]?.toLowerCase() ?? '';
}
