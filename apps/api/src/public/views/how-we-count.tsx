import type { ReactElement, ReactNode } from 'react';
import { VERIFICATIONS } from '#contracts';
import { countMark, VERIFICATION, words } from '#face';
import { Disc, page } from './parts/index.js';

/** The method in plain words: who checks, levels, hedges, totals, what is left out. */
export function howWeCountPage(props: { organisation: string; publicUrl: string }): ReactElement {
  const { method } = words('en');
  return page({
    title: method.title,
    description: method.lead,
    ...props,
    path: '/how-we-count',
    current: 'method',
    children: (
      <>
        <h1>{method.title}</h1>
        <p className="lead">{method.lead}</p>
        <Topic title={method.checkedTitle} paragraphs={method.checked} />
        <Topic title={method.levelsTitle} paragraphs={[method.levels]}>
          <Levels />
        </Topic>
        <Topic title={method.hedgesTitle} paragraphs={[method.hedges]}>
          <Hedges />
        </Topic>
        <Topic title={method.totalsTitle} paragraphs={method.totals} />
        <Topic title={method.datesTitle} paragraphs={[method.dates]} />
        <Topic title={method.withheldTitle} paragraphs={[method.withheld]} />
        <Topic title={method.wrongTitle} paragraphs={[method.wrong]} />
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

function Levels(): ReactElement {
  return (
    <dl className="marks">
      {VERIFICATIONS.map((level) => (
        <div key={level}>
          <dt>
            <Disc level={level} />
          </dt>
          <dd>{VERIFICATION[level].sentence}</dd>
        </div>
      ))}
    </dl>
  );
}

function Hedges(): ReactElement {
  return (
    <dl className="marks">
      {words('en').method.hedgeRows.map(({ meaning, ...count }) => (
        <div key={count.qualifier}>
          <dt className="figure">{countMark(count)}</dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}
