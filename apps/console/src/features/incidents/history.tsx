import type { ReactElement } from 'react';
import type { IncidentActView } from '#contracts';
import type { Words } from '#face';
import type { Wire } from '../../api/client.js';
import { useWords } from '../../app/words.js';
import { When } from '../../parts/when.js';
import { fieldName, valueInWords } from './conflict.js';
import classes from './incidents.module.css';

interface Detail {
  revision?: number;
  version?: number;
  reason?: string;
  before?: Record<string, unknown>;
  after?: Record<string, unknown>;
}

/** One act: who did what, when, with what stood before and after. @param of the reference of another incident that it was done to */
export function Act({ act, of = null }: { act: Wire<IncidentActView>; of?: string | null }): ReactElement {
  const t = useWords();
  const { revision, version, reason, before = {}, after = {} } = act.detail as Detail;
  return (
    <div className={classes.act}>
      <p>
        <bdi>{act.staffName ?? t('console.incidents.history.someone')}</bdi> {actInWords(t, act)}
        {version !== undefined && ` · ${t('console.incidents.version', { version })}`}
      </p>
      <p className={classes.actFoot}>
        <When at={act.at} />
        {of !== null && <span>{of}</span>}
        {revision !== undefined && <span>{t('console.incidents.history.revision', { revision })}</span>}
        {reason !== undefined && <span dir="auto">{reason}</span>}
      </p>
      {Object.keys(after).length > 0 && <Changes before={flat(before)} after={flat(after)} t={t} />}
    </div>
  );
}

const OF_SEVERAL = [
  ...['merge-incident', 'merged-into', 'undo-merge', 'merge-undone', 'split-incident', 'split-from'],
  ...['link-incidents', 'end-link', 'decide-level'],
];

/** What was done, in words; an act without words is shown as it is named. */
function actInWords(t: Words, { act, detail }: Wire<IncidentActView>): string {
  const names = Object.fromEntries(Object.entries(detail).map(([name, value]) => [name, String(value)]));
  const { merged = '', survivor = '', split = '', from = '', to = '' } = names;
  if (OF_SEVERAL.includes(act))
    return t(`console.relations.acts.${act as 'merge-incident'}`, { merged, survivor, split, from, to });
  return t(`console.incidents.history.acts.${act as 'create-incident'}`);
}

interface ChangesProps {
  before: Record<string, unknown>;
  after: Record<string, unknown>;
  t: Words;
}

function Changes({ before, after, t }: ChangesProps): ReactElement {
  const changed = Object.entries(after).filter(
    ([path, value]) => valueInWords(t, path, before[path]) !== valueInWords(t, path, value),
  );
  return (
    <dl className={classes.changes}>
      {changed.map(([path, value]) => (
        <div key={path}>
          <dt>{fieldName(t, path)}</dt>
          <dd>
            <del dir="auto">{valueInWords(t, path, before[path])}</del>{' '}
            <ins dir="auto">{valueInWords(t, path, value)}</ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** `{ texts: { ko: { title } } }` becomes `{ 'texts.ko.title': … }`. */
function flat({ texts, ...fields }: Record<string, unknown>): Record<string, unknown> {
  const result: Record<string, unknown> = { ...fields };
  for (const [tag, words] of Object.entries(
    (texts ?? {}) as Record<string, { title: string; summary: string } | null>,
  )) {
    result[`texts.${tag}.title`] = words?.title ?? '';
    result[`texts.${tag}.summary`] = words?.summary ?? '';
  }
  return result;
}
