import PDFDocument from 'pdfkit';
import { linesOf } from './line-breaks.js';
import type { LetterFont } from './letter-fonts.js';
import { pagesOf, type PaperLine } from './pages.js';
import { paperText } from './paper-text.js';

/** Everything that a letter on paper holds. */
export interface LetterOnPaper {
  /** BCP 47. */
  language: string;
  /** Who writes. */
  name: string;
  /** The letter's day in words, and the instant that its file is said to be of. */
  day: string;
  at: Date;
  /** The office and its body, a line each. */
  addressee: readonly string[];
  subject: string;
  /** From the salutation to the name. */
  text: string;
}

/** Points. A4 with margins of 25 mm; the room at the foot is the page number's. */
const PAGE = { width: 595.28, height: 841.89, margin: 70.87, foot: 42 };
const ROOM = PAGE.height - 2 * PAGE.margin;
const WIDTH = PAGE.width - 2 * PAGE.margin;
const SIZE = 11;

/** One piece of the letter: a paragraph of the structure that screen readers go by. */
interface Block {
  text: string;
  /** Empty space above it, in lines. */
  above: number;
  tag: 'P' | 'H1';
}

interface SetLine extends PaperLine {
  text: string;
  /** From the top of its `height` to the line's own, in points. */
  above: number;
}

/**
 * Sets a letter: tagged, with its language and title, page numbers as artefacts, its font embedded as far as it is used. The same letter
 * gives the same bytes. Nothing in the file tells of this machine, or of anybody but whose letter it is.
 */
export async function drawLetter(letter: LetterOnPaper, font: LetterFont): Promise<Buffer> {
  const { name, subject, language, at } = letter;
  const info = { Title: paperText(subject), Author: paperText(name), Creator: 'Tocsin', Producer: 'Tocsin' };
  const doc = new PDFDocument({
    ...{ size: 'A4', margin: 0, bufferPages: true, autoFirstPage: true },
    ...{ pdfVersion: '1.7', tagged: true, lang: language, displayTitle: true },
    info: { ...info, CreationDate: at },
  });
  const chunks: Buffer[] = [];
  const whole = new Promise<Buffer>((resolve, reject) => {
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.on('error', reject);
  });
  // pdfkit takes an open font as well, of which its types know nothing.
  doc.font(font === 'standard' ? 'Times-Roman' : (font as never)).fontSize(SIZE);
  setBlocks(doc, blocksOf(letter), SIZE * (font === 'standard' ? 1.4 : 1.65), font === 'standard');
  numberPages(doc);
  doc.end();
  return whole;
}

function blocksOf({ name, day, addressee, subject, text }: LetterOnPaper): Block[] {
  const block = (content: string, above: number, tag: Block['tag'] = 'P') => ({ text: paperText(content), above, tag });
  return [
    block(name, 0),
    block(day, 0),
    block(addressee.join('\n'), 1.5),
    block(subject, 1.5, 'H1'),
    ...text
      .trim()
      .split(/\n\s*\n/)
      .map((paragraph, at) => block(paragraph, at === 0 ? 1 : 0.6)),
  ];
}

function setBlocks(doc: PDFKit.PDFDocument, blocks: readonly Block[], lead: number, standard: boolean): void {
  const set = blocks.map((block, at) => linesOfBlock(doc, block, lead, at >= blocks.length - 2));
  const pages = pagesOf(set.flat(), ROOM);
  const document = doc.struct('Document');
  doc.addStructure(document);
  const at = { line: 0, page: 0, y: PAGE.margin };
  for (const [index, lines] of set.entries()) {
    const { tag } = blocks[index]!;
    const draw = () => {
      if (standard) doc.font(tag === 'H1' ? 'Times-Bold' : 'Times-Roman');
      for (const line of lines) {
        if (pages[at.line] !== at.page) {
          doc.continueOnNewPage();
          [at.page, at.y] = [pages[at.line]!, PAGE.margin];
        } else at.y += line.above;
        drawLine(doc, line.text, at.y, tag === 'H1' && !standard);
        at.y += lead;
        at.line += 1;
      }
    };
    document.add(doc.struct(tag, {}, draw));
  }
  document.end();
}

/** The first two and the last two lines of a paragraph stay together; the name stays with what it stands under. */
function linesOfBlock(doc: PDFKit.PDFDocument, block: Block, lead: number, near: boolean): SetLine[] {
  // The bold of the standard fonts is wider by some hundredths.
  const room = block.tag === 'H1' ? WIDTH * 0.92 : WIDTH;
  const texts = linesOf(block.text, room, (text) => doc.widthOfString(text));
  return texts.map((text, at) => {
    const above = at === 0 ? block.above * lead : 0;
    const last = texts.length - 1;
    const keep = block.tag === 'H1' || (at === 0 && last > 0) || (at === last - 1 && last > 0) || (near && at === last);
    return { text, above, height: lead + above, keep };
  });
}

/** A file's own font has no bold here: its outlines are drawn with a fine pen. */
function drawLine(doc: PDFKit.PDFDocument, text: string, y: number, heavy: boolean): void {
  doc.lineWidth(0.35);
  doc.text(text, PAGE.margin, y, { lineBreak: false, fill: true, stroke: heavy });
}

function numberPages(doc: PDFKit.PDFDocument): void {
  const { count } = doc.bufferedPageRange();
  for (let page = 0; page < count; page += 1) {
    doc.switchToPage(page);
    doc.markContent('Artifact', { type: 'Pagination' });
    const number = `${page + 1} / ${count}`;
    const x = (PAGE.width - doc.widthOfString(number)) / 2;
    doc.text(number, x, PAGE.height - PAGE.foot, { lineBreak: false });
    doc.endMarkedContent();
  }
}
