import { Anchor } from '@mantine/core';
import { IconCheck, IconQuestionMark, IconX } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import type { Addend, TotalDetail } from '#contracts';
import { dateInWords, type Words } from '#face';
import type { Wire } from '../../api/client.js';
import { useWords } from '../../app/words.js';
import { Hedge } from '../../parts/hedge.js';
import { Section } from '../../parts/section.js';
import classes from './totals.module.css';

const SHAPES = { agrees: IconCheck, differs: IconX, cannot_tell: IconQuestionMark, no_comparison: IconQuestionMark };

/** The total held against events, as a sum on paper: each number, what it comes to, the total, and the verdict. */
export function Comparison({ total }: { total: Wire<TotalDetail> }): ReactElement {
  const t = useWords();
  const { verdict, reason, by, addends, sum, leftOut } = total.comparison;
  const Shape = SHAPES[verdict];
  return (
    <Section title={t('console.totals.compare.title')}>
      <p className={classes.verdict} data-verdict={verdict}>
        <Shape size={20} aria-hidden /> <strong>{t(`console.totals.compare.verdict.${verdict}`)}</strong>
      </p>
      <p className={classes.foot}>{t(`console.totals.compare.reason.${reason}`)}</p>
      {by !== null && (
        <table className={classes.sum}>
          <caption>{t(`console.totals.compare.by.${by}`)}</caption>
          <tbody>
            {addends.map((addend) => (
              <Line key={addend.reference} addend={addend} t={t} />
            ))}
          </tbody>
          <tfoot>
            {sum !== null && (
              <tr>
                <th scope="row">{t('console.totals.compare.sum')}</th>
                <td>
                  <Hedge count={sumAsCount(sum)} large />
                </td>
              </tr>
            )}
            <tr>
              <th scope="row">{t('console.totals.compare.of')}</th>
              <td>
                <Hedge count={total} large />
              </td>
            </tr>
          </tfoot>
        </table>
      )}
      {leftOut.length > 0 && (
        <>
          <h3 className={classes.sub}>{t('console.totals.compare.leftOut')}</h3>
          <p className={classes.foot}>{t('console.totals.compare.leftOutHelp')}</p>
          <table className={classes.sum}>
            <tbody>
              {leftOut.map((addend) => (
                <Line key={addend.reference} addend={addend} t={t} />
              ))}
            </tbody>
          </table>
        </>
      )}
    </Section>
  );
}

function Line({ addend, t }: { addend: Wire<Addend>; t: Words }): ReactElement {
  const { reference, title, dateStart, dateEnd, attributedTo, bySpeaker } = addend;
  return (
    <tr>
      <th scope="row">
        <Anchor component={Link} to={`/incidents/${reference}`} dir="auto">
          {title}
        </Anchor>
        <span className="quiet small">
          {dateInWords(t, dateStart, dateEnd)}
          {!bySpeaker && attributedTo !== null && (
            <>
              {' · '}
              <span dir="auto">{t('console.totals.compare.other', { who: attributedTo })}</span>
            </>
          )}
          {attributedTo === null && ` · ${t('console.totals.compare.noFigure')}`}
        </span>
      </th>
      <td>
        <Hedge count={addend} />
      </td>
    </tr>
  );
}

function sumAsCount({ least, most }: { least: number; most: number | null }) {
  if (most === null) return { countMin: least, countMax: null, qualifier: 'at_least' } as const;
  if (most === least) return { countMin: least, countMax: least, qualifier: 'exact' } as const;
  return { countMin: least, countMax: most, qualifier: 'range' } as const;
}
