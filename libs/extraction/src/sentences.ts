import type { Language } from '#contracts';
import type { Sentence } from './grammar.js';
import { cjkBreaks, englishBreaks, koreanBreaks } from './sentence-breaks.js';

const LONGEST = 1_500;
const CREDIT =
  /getty images|©|\bafp via\b|\bfile photo\b|^\W{0,3}(?:photos?|images?|pictured?|caption|credit)\b ?(?:by|:|source)|photo (?:by|credit|courtesy)|\/ ?(?:reuters|afp|ap|epa|yonhap)\)?$|圖片來源|图片来源|资料图|資料圖|画像提供|画像説明|写真[：:=＝]|資料写真|사진\s?[=:제|]|자료\s?사진|캡쳐|캡처|무단\s?전재/i;
const ENDED = /[.!?。！？…][\s"'”’»」』）)\]】]*$/;

/** A line of a list that tells something: a mark, or a year, before what is told ("• October 2023: about 60 people"). */
const LISTED =
  /^[•·▲△■◆◇▪‣○●・*]\s?.{12}|^[-–—]\s.{12}|^.{0,40}(?:19|20)\d\d.{0,12}(?:[:：]|\s[–—-]\s)\s?.{4}|^(?:19|20)\d\d年[0-9月日上中下旬]{0,8}[\u3000\t ].{6}/;

interface Line {
  start: number;
  end: number;
  blankBefore: boolean;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let blank = true;
  for (let at = 0; at <= text.length;) {
    const stop = text.indexOf('\n', at) < 0 ? text.length : text.indexOf('\n', at);
    const raw = text.slice(at, stop);
    const words = raw.trim();
    if (words === '') blank = true;
    else {
      const start = at + raw.indexOf(words[0] as string);
      lines.push({ start, end: start + words.length, blankBefore: blank });
      blank = false;
    }
    at = stop + 1;
  }
  return lines;
}

/** True for a text whose lines were broken by a mailer or an editor at a fixed width. */
function hardWrapped(text: string, lines: Line[]): boolean {
  let open = 0;
  for (let i = 0; i + 1 < lines.length; i++) {
    const line = lines[i] as Line;
    const length = line.end - line.start;
    if (length > 50 && length < 110 && !lines[i + 1]?.blankBefore && !ENDED.test(text.slice(line.end - 8, line.end)))
      open++;
  }
  return open >= 4 && open * 2 > lines.length;
}

function joined(text: string, lines: Line[]): Line[] {
  const wrapped = hardWrapped(text, lines);
  const paragraphs: Line[] = [];
  for (const line of lines) {
    const last = paragraphs.at(-1);
    const open = last && !ENDED.test(text.slice(Math.max(last.start, last.end - 8), last.end));
    const goesOn = open && (/[a-z]/.test(text[line.start] as string) || (wrapped && !line.blankBefore));
    if (goesOn && last) last.end = line.end;
    else paragraphs.push({ ...line });
  }
  return paragraphs;
}

function formOf(paragraph: string, words: string, title: string): Sentence['form'] {
  if (paragraph.length < 400 && CREDIT.test(paragraph.slice(0, 30) + '\n' + paragraph.slice(-120))) return 'caption';
  if (CREDIT.test(words)) return 'caption';
  if (words === title) return 'heading';
  return ENDED.test(words.slice(-8)) || paragraph.length > 150 || LISTED.test(paragraph) ? 'prose' : 'heading';
}

/** At most `LONGEST` units each, so that hostile text stays linear to read. */
function* pieces(start: number, end: number): Iterable<[number, number]> {
  for (let at = start; at < end; at += LONGEST) yield [at, Math.min(end, at + LONGEST)];
}

/**
 * Cuts a text into sentences, each exactly as it stands in the text. Lines end a sentence unless the next one plainly goes on
 * (a lower-case start, or a text broken at a fixed width). Linear in the length of the text.
 */
export function splitSentences(text: string, language: Language, title = ''): Sentence[] {
  const sentences: Sentence[] = [];
  const breaksOf =
    language === 'ko' ? koreanBreaks : language === 'zh' || language === 'ja' ? cjkBreaks : englishBreaks;
  joined(text, linesOf(text)).forEach((line, paragraph) => {
    const whole = text.slice(line.start, line.end);
    let from = 0;
    for (const stop of [...breaksOf(whole, language), whole.length]) {
      for (const [a, b] of pieces(from, stop)) {
        const words = whole.slice(a, b).trim();
        if (words === '') continue;
        const start = line.start + a + whole.slice(a, b).indexOf(words[0] as string);
        const form = formOf(whole, words, title.trim());
        sentences.push({ start, end: start + words.length, words, paragraph, form });
      }
      from = stop;
    }
  });
  return sentences;
}
