import { LANGUAGES, type Language } from '#contracts';

const SAMPLE = 20_000;
/** How many letters runs of them add up to. */
const count = (text: string, runs: RegExp) => text.match(runs)?.reduce((sum, run) => sum + run.length, 0) ?? 0;

/**
 * Tells the language by its script: Hangul is Korean, kana beside Han is Japanese, Han alone is Chinese, Latin letters count as
 * English. A hint decides only where the script leaves it open. `und` when there are hardly any letters.
 */
export function detectLanguage(text: string, hint?: string | null): Language {
  const sample = text.slice(0, SAMPLE);
  const hangul = count(sample, /\p{Script=Hangul}+/gu);
  const kana = count(sample, /[\p{Script=Hiragana}\p{Script=Katakana}]+/gu);
  const han = count(sample, /\p{Script=Han}+/gu);
  const latin = sample.match(/[A-Za-z]+/g)?.length ?? 0;
  const hinted = LANGUAGES.find((language) => language === hint?.slice(0, 2).toLowerCase());
  const weights = { ko: hangul / 2, cjk: (kana + han) / 2, en: latin };
  if (weights.ko + weights.cjk + weights.en < 2) return hinted ?? 'und';
  if (weights.ko >= weights.cjk && weights.ko >= weights.en) return 'ko';
  if (weights.en > weights.cjk) return weights.en > 2 * weights.cjk || hinted === undefined ? 'en' : hinted;
  return kana * 20 > kana + han ? 'ja' : 'zh';
}
