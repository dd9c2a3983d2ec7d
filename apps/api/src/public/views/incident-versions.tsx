import type { ReactElement } from 'react';
import { changeNote, type PublishedChange, type PublishedIncident } from '#contracts';
import type { RecordVersion } from '#incidents';
import { versionChanges } from '../record/version-changes.js';
import { Notice, useDress, writtenIn } from './parts/index.js';

const hrefOf = (reference: string, version: number) => `/record/${encodeURIComponent(reference)}/v/${version}`;
/** So many versions are compared in words; older ones are named and linked. */
const COMPARED = 10;

/** What was put right, at the very top: as loud as what was wrong. */
export function Corrections({ incident }: { incident: PublishedIncident }): ReactElement | null {
  const corrections = (incident.changes ?? []).filter(({ kind }) => kind === 'correction');
  if (corrections.length === 0) return null;
  return (
    <Notice tone="warning">
      {corrections.map((change) => (
        <ChangeNote key={change.version} change={change} />
      ))}
    </Notice>
  );
}

/** One change in staff's words, with kind, day and version. */
export function ChangeNote({ change }: { change: PublishedChange }): ReactElement {
  const { t } = useDress();
  const { text, language } = changeNote(change, t.language);
  const { kind, version } = change;
  return (
    <p>
      <strong>{t('record.change.on', { kind: t(`record.change.${kind}`), day: t.day(change.at), version })}</strong>
      {'. '}
      <span {...writtenIn(t, language)}>{text}</span>
    </p>
  );
}

/** Says of an older version that it is one, with the way to the newest. */
export function OldVersion({
  shown,
  newest,
}: {
  shown: PublishedIncident;
  newest: PublishedIncident;
}): ReactElement | null {
  const { t, link } = useDress();
  if (shown.version === newest.version) return null;
  return (
    <Notice tone="warning">
      <p>{t('record.versions.old', { version: shown.version, day: t.day(shown.publishedAt) })}</p>
      <p>
        <a href={link(`/record/${encodeURIComponent(newest.reference)}`)}>
          {t('record.versions.oldTo', { version: newest.version })}
        </a>
      </p>
    </Notice>
  );
}

/** Every version, the newest first: its address, its day, why it was made and what is different in it. */
export function Versions({ versions }: { versions: RecordVersion[] }): ReactElement {
  const { t, link } = useDress();
  const changes = versions[0]?.page.changes ?? [];
  return (
    <section className="section" aria-labelledby="versions">
      <h2 id="versions">{t('record.versions.title')}</h2>
      <p className="small quiet">{t('record.versions.lead')}</p>
      <ol className="versions" reversed>
        {versions.map(({ version, publishedAt, page }, index) => {
          const change = changes.find((one) => one.version === version);
          const before = versions[index + 1]?.page;
          return (
            <li key={version}>
              <p>
                <a href={link(hrefOf(page.reference, version))}>{t('record.versions.version', { version })}</a>
                {index === 0 && ` (${t('record.versions.newest')})`}
                {`, ${t('record.versions.published', { day: t.day(publishedAt) })}`}
              </p>
              {change !== undefined && <ChangeNote change={change} />}
              {before === undefined
                ? version === 1 && <p className="small">{t('record.versions.first')}</p>
                : index < COMPARED && <Differences before={before} after={page} />}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function Differences({ before, after }: { before: PublishedIncident; after: PublishedIncident }): ReactElement {
  const { t } = useDress();
  const changes = versionChanges(t, before, after);
  if (changes.length === 0) return <p className="small">{t('record.versions.nothing')}</p>;
  return (
    <ul className="small" aria-label={t('record.versions.differences')}>
      {changes.map((change) => (
        <li key={change}>{change}</li>
      ))}
    </ul>
  );
}
