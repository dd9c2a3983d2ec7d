import type { ReactElement } from 'react';
import { type Addend, type PublicTotal, type TotalComparison, totalNote } from '#contracts';
import { countMark, dateInWords, sourceName, type Words } from '#face';
import type { Dress } from '../dress.js';
import { feedLinks } from './feed-links.js';
import {
  Disc,
  Figure,
  page,
  RECORD_LANGUAGE,
  RecordTabs,
  SaidOn,
  useDress,
  useWords,
  writtenIn,
} from './parts/index.js';

/** Totals and numbers held, each with who says so and what it comes to beside our incidents. Never added to anything. */
export function recordTotalsPage({ dress, totals }: { dress: Dress; totals: PublicTotal[] }): ReactElement {
  const { t } = dress;
  const running = totals.filter(({ total }) => total.aggregate === 'total');
  const stocks = totals.filter(({ total }) => total.aggregate === 'stock');
  return page({
    dress,
    title: t('record.totals.title'),
    description: t('record.totals.lead'),
    listed: true,
    current: 'record',
    head: feedLinks(dress),
    children: (
      <>
        <h1>{t('record.totals.title')}</h1>
        <p className="lead">{t('record.totals.lead')}</p>
        <RecordTabs current="totals" />
        {totals.length === 0 && <p>{t('record.totals.none')}</p>}
        {running.length > 0 && (
          <section className="section" aria-labelledby="running">
            <h2 id="running">{t('record.totals.running')}</h2>
            <List totals={running} />
          </section>
        )}
        {stocks.length > 0 && (
          <section className="section" aria-labelledby="stocks">
            <h2 id="stocks">{t('record.totals.stocks')}</h2>
            <p>{t('record.totals.stocksLead')}</p>
            <List totals={stocks} />
          </section>
        )}
      </>
    ),
  });
}

function List({ totals }: { totals: PublicTotal[] }): ReactElement {
  return (
    <ul className="plain">
      {totals.map((one) => (
        <One key={one.total.reference} {...one} />
      ))}
    </ul>
  );
}

function One({ total, comparison }: PublicTotal): ReactElement {
  const { t } = useDress();
  const note = totalNote(total, t.language);
  return (
    <li className="incident total" id={total.reference}>
      <p className="kicker">
        {t(`record.totals.what.${total.what}`)} · {dateInWords(t, total.dateStart, total.dateEnd)} · {total.reference}
      </p>
      <p>
        <Figure {...total} large />
      </p>
      <p className="figure-row">
        <Disc level={total.verification} of="figure" />
        <span className="quiet">
          <span {...writtenIn(t, RECORD_LANGUAGE)}>{total.attributedTo}</span>
          <SaidOn day={total.saidOn} />
        </span>
      </p>
      {note !== null && <p {...writtenIn(t, note.language)}>{note.text}</p>}
      {total.aggregate === 'total' && <Comparison {...comparison} />}
      <Sources total={total} />
    </li>
  );
}

function Comparison({ verdict, reason, by, addends, sum, leftOut }: TotalComparison): ReactElement {
  const { t } = useDress();
  return (
    <div className="comparison">
      {by !== null && addends.length > 0 && <p>{t(`record.totals.by.${by}`)}</p>}
      <Addends addends={addends} />
      <p>
        {sum !== null && addends.length > 0 && <>{sumInWords(t, sum)}. </>}
        <strong>{t(`record.totals.verdict.${verdict}`)}</strong> {t(`record.totals.reason.${reason}`)}
      </p>
      {leftOut.length > 0 && <p>{t('record.totals.leftOut')}</p>}
      <Addends addends={leftOut} />
    </div>
  );
}

function sumInWords(t: Words, { least, most }: { least: number; most: number | null }): string {
  if (most === null) return t('record.totals.sum.open', { least });
  return least === most ? t('record.totals.sum.one', { least }) : t('record.totals.sum.between', { least, most });
}

function Addends({ addends }: { addends: Addend[] }): ReactElement | null {
  const { t, link } = useDress();
  if (addends.length === 0) return null;
  return (
    <ul>
      {addends.map((addend) => (
        <li key={addend.reference}>
          <span className="figure">{countMark(t, addend)}</span>{' '}
          <a href={link(`/record/${encodeURIComponent(addend.reference)}`)} {...writtenIn(t, RECORD_LANGUAGE)}>
            {addend.title}
          </a>
          <span className="small quiet">
            {`, ${dateInWords(t, addend.dateStart, addend.dateEnd)}`}
            {addend.attributedTo !== null && (
              <>
                {', '}
                <span {...writtenIn(t, RECORD_LANGUAGE)}>{addend.attributedTo}</span>
              </>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Sources({ total: { attributedTo, url, sources } }: { total: PublicTotal['total'] }): ReactElement | null {
  const t = useWords();
  const own = url === null ? [] : [{ sourceName: attributedTo, url, publishedAt: null }];
  const all = [...own, ...sources.filter((source) => source.url === null || source.url !== url)];
  if (all.length === 0) return null;
  return (
    <p className="small quiet">
      {t('record.totals.sources')}:{' '}
      {all.map((source, index) => (
        <span key={index}>
          {index > 0 && '; '}
          {source.url !== null && /^https?:/.test(source.url) ? (
            <a href={source.url}>{sourceName(t, source.sourceName)}</a>
          ) : (
            sourceName(t, source.sourceName)
          )}
        </span>
      ))}
    </p>
  );
}
