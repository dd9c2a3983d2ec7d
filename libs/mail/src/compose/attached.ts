import { createHash } from 'node:crypto';
import { isAscii } from '../address.js';
import type { Attachment } from '../message.entity.js';
import { type Slots, valueOf } from '../slots.js';
import { base64Lines } from './body-text.js';
import { type Field, field } from './field.js';

/** What a mail is made of: the fields that say its shape, and its body for one recipient. */
export interface Shape {
  fields: Field[];
  /** With a line end after its last line. */
  body: (slots: Slots) => string;
}

/**
 * The same with files after it (multipart/mixed, RFC 2046 5.1.3); unchanged where there are none. The boundary cannot occur in a part:
 * neither encoding writes an equals sign before an underscore.
 * @param id of the message
 */
export function withFiles(text: Shape, files: readonly Attachment[], id: string): Shape {
  if (files.length === 0) return text;
  const boundary = `=_m${createHash('sha256').update(`files ${id}`).digest('hex').slice(0, 24)}`;
  const opening = (fields: readonly Field[]) =>
    `--${boundary}\r\n${fields.map(({ name, value }) => `${name}: ${value}\r\n`).join('')}\r\n`;
  const first = opening(text.fields);
  const heads = files.map((file) => opening(fieldsOf(file)));
  return {
    fields: [field('Content-Type', `multipart/mixed;\r\n boundary="${boundary}"`)],
    body: (slots) => {
      const parts = files.map(({ slot }, at) => heads[at]! + base64Lines(Buffer.from(valueOf(slots, slot), 'base64')));
      return `${first}${text.body(slots)}${parts.join('')}--${boundary}--\r\n`;
    },
  };
}

function fieldsOf({ name, type }: Attachment): Field[] {
  return [
    field('Content-Type', type),
    field('Content-Transfer-Encoding', 'base64'),
    field('Content-Disposition', `attachment;\r\n ${fileName(name)}`),
  ];
}

/** A file's name as a parameter: quoted where it is ASCII, else by RFC 2231 4, with a plain one for programs that read no such thing. */
export function fileName(name: string): string {
  const quoted = (text: string) => `filename="${text.replace(/["\\]/g, '\\$&')}"`;
  if (isAscii(name)) return quoted(name);
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0] ?? '';
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${quoted(`file${ending}`)};\r\n filename*=UTF-8''${encoded}`;
}
