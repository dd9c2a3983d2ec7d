import type { ReactElement, ReactNode } from 'react';
import { VERIFICATIONS } from '#contracts';
import { countMark, verificationMark } from '#face';
import type { Dress } from '../dress.js';
import { Disc, page, useWords } from './parts/index.js';

/** The rules by their names in the catalogue; docs/coding-book.md has the same words, and a test compares them. */
type Rule = 'return' | 'incident' | 'refused' | 'arrivals' | 'origin' | 'ladder' | 'range' | 'comparing';
const CASES = ['october', 'april', 'total670', 'upTo600', 'augSep', 'october2025', 'planned', 'arrivals'] as const;

/** The method in plain words: what counts, who checks, levels, hedges, totals, what is left out, and worked cases. */
export function howWeCountPage({ dress }: { dress: Dress }): ReactElement {
  const { t } = dress;
  return page({
    dress,
    title: t('method.title'),
    description: t('method.lead'),
    listed: true,
    current: 'method',
    children: (
      <>
        <h1>{t('method.title')}</h1>
        <p className="lead">{t('method.lead')}</p>
        <Topic
          title={t('method.checked.title')}
          paragraphs={[t('method.checked.gathered'), t('method.checked.read'), t('method.checked.versions')]}
        />
        <Rules names={['return', 'incident', 'refused', 'arrivals', 'origin', 'ladder']} />
        <Topic title={t('method.levels.title')} paragraphs={[t('method.levels.lead')]}>
          <Levels />
        </Topic>
        <Topic title={t('method.hedges.title')} paragraphs={[t('method.hedges.lead')]}>
          <Hedges />
        </Topic>
        <Rules names={['range']} />
        <Topic
          title={t('method.totals.title')}
          paragraphs={[t('method.totals.running'), t('method.totals.differ'), t('method.totals.held')]}
        />
        <Rules names={['comparing']} />
        <Topic title={t('method.dates.title')} paragraphs={[t('method.dates.text')]} />
        <Topic title={t('method.withheld.title')} paragraphs={[t('method.withheld.text')]} />
        <Topic title={t('method.wrong.title')} paragraphs={[t('method.wrong.text')]} />
        <Topic title={t('method.cases.title')} paragraphs={[t('method.cases.lead')]}>
          <Cases />
        </Topic>
      </>
    ),
  });
}

function Topic(props: { title: string; paragraphs: string[]; children?: ReactNode }): ReactElement {
  return (
    <section className="section">
      <h2>{props.title}</h2>
      {props.paragraphs.map((text) => (
        <p key={text}>{text}</p>
      ))}
      {props.children}
    </section>
  );
}

function Rules({ names }: { names: readonly Rule[] }): ReactElement {
  const t = useWords();
  return (
    <>
      {names.map((name) => (
        <Topic key={name} title={t(`method.rules.${name}.title`)} paragraphs={[t(`method.rules.${name}.text`)]} />
      ))}
    </>
  );
}

function Cases(): ReactElement {
  const t = useWords();
  return (
    <>
      {CASES.map((name) => (
        <section key={name}>
          <h3>{t(`method.cases.${name}.title`)}</h3>
          <p>{t(`method.cases.${name}.text`)}</p>
        </section>
      ))}
    </>
  );
}

function Levels(): ReactElement {
  const t = useWords();
  return (
    <dl className="marks">
      {VERIFICATIONS.map((level) => (
        <div key={level}>
          <dt>
            <Disc level={level} />
          </dt>
          <dd>{verificationMark(t, level).sentence}</dd>
        </div>
      ))}
    </dl>
  );
}

const HEDGES = [
  { countMin: 40, countMax: 40, qualifier: 'exact' },
  { countMin: 500, countMax: null, qualifier: 'at_least' },
  { countMin: 60, countMax: 60, qualifier: 'about' },
  { countMin: 600, countMax: 2000, qualifier: 'range' },
  { countMin: null, countMax: 600, qualifier: 'at_most' },
  { countMin: null, countMax: null, qualifier: 'vague' },
] as const;

function Hedges(): ReactElement {
  const t = useWords();
  return (
    <dl className="marks">
      {HEDGES.map((count) => (
        <div key={count.qualifier}>
          <dt className="figure">{countMark(t, count)}</dt>
          <dd>{t(`method.hedges.${count.qualifier}`)}</dd>
        </div>
      ))}
    </dl>
  );
}
